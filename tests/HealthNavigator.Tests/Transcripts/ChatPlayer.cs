using System.Globalization;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Tests.Transcripts;

/// <summary>Plays a transcript and says, line by line, what did not come back as written.</summary>
internal sealed class ChatPlayer(KnowledgeSnapshot knowledge, Func<Conversation, Conversation> betweenTurns)
{
    public IReadOnlyList<string> Play(ChatScript script)
    {
        var failures = new List<string>();
        var turn = Assistant.Turn(new Conversation(), new Utterance.Begin(script.Language), knowledge, script.At);
        foreach (var step in script.Steps)
        {
            if (step.Kind != "begin")
            {
                if (Utterance(step, turn) is not { } utterance)
                {
                    failures.Add($"{step.Line}: no button «{step.Value}» among: {string.Join(" | ", turn.Replies.SelectMany(r => r.Suggestions).Select(s => s.Label))}");
                    break;
                }

                turn = Assistant.Turn(betweenTurns(turn.Conversation), utterance, knowledge, script.At);
            }

            failures.AddRange(step.Expected.Where(expected => !Holds(expected, turn)).Select(expected => $"{expected.Line}: {expected.Kind}: {expected.Value}\n{Said(turn)}"));
        }

        return failures;
    }

    private static Utterance? Utterance(ChatStep step, TurnResult turn)
    {
        switch (step.Kind)
        {
            case "user":
                return new Utterance.Text(step.Value);
            case "near":
                var numbers = step.Value.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
                return new Utterance.Near(new GeoPoint(numbers[0], numbers[1]), 0.1);
            default:
                var chosen = turn.Replies.SelectMany(reply => reply.Suggestions).FirstOrDefault(suggestion => suggestion.Label == step.Value);
                return chosen is null ? null : new Utterance.Choice(chosen.Value);
        }
    }

    private bool Holds(Expectation expected, TurnResult turn)
    {
        var cards = turn.Replies.SelectMany(reply => reply.Matches).ToList();
        var values = expected.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return expected.Kind switch
        {
            "bot" => Text(turn).Contains(Plain(expected.Value), StringComparison.OrdinalIgnoreCase),
            "bot-not" => !Text(turn).Contains(Plain(expected.Value), StringComparison.OrdinalIgnoreCase),
            "offers" => expected.Value == "nothing" ? cards.Count == 0 : Array.TrueForAll(values, id => cards.Exists(card => card.Service == id)),
            "first" => cards.Count > 0 && cards[0].Service == expected.Value,
            "never" => !cards.Exists(card => values.Contains(card.Service)),
            "certain" => Array.TrueForAll(values, id => cards.Exists(card => card.Service == id && card.IsCertain)),
            "to-confirm" => Array.TrueForAll(values, id => cards.Exists(card => card.Service == id && !card.IsCertain)),
            "near-miss" => Array.TrueForAll(values, id => turn.NearMisses.Any(miss => miss.Service == id)),
            "asks" => (turn.Conversation.Asked ?? "nothing") == expected.Value,
            "alarm" => (turn.Alarm ?? "none") == expected.Value,
            "line" => Array.TrueForAll(values, number => turn.Replies.Any(reply => reply.Lines.Any(line => line.Number.Replace(" ", "", StringComparison.Ordinal) == number.Replace(" ", "", StringComparison.Ordinal)))),
            "heard" => Array.TrueForAll(values, pair => pair.Split('=') is [var name, var code] && turn.Conversation.Answers.Of(name.Trim()).Contains(code.Trim())),
            "forgot" => Array.TrueForAll(values, pair => !(pair.Split('=') is [var name, var code] ? turn.Conversation.Answers.Of(name.Trim()).Contains(code.Trim()) : turn.Conversation.Answers.Has(pair))),
            "button" => turn.Replies.SelectMany(reply => reply.Suggestions).Any(suggestion => suggestion.Label == expected.Value),
            "speaks" => turn.Conversation.Language == expected.Value,
            var unknown => throw new FormatException($"line {expected.Line}: unknown expectation '{unknown}'"),
        };
    }

    private string Text(TurnResult turn) => Plain(string.Join('\n', turn.Replies.Select(reply => reply.Text + "\n" + string.Join('\n', reply.Matches.Select(card =>
        card.Name + "\n" + CardText.Plain(turn.Conversation.Language, card, knowledge.Catalogue))))));

    /// <summary>Non-breaking spaces and typographic apostrophes are not what a transcript is about.</summary>
    private static string Plain(string text) =>
        text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'').Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static string Said(TurnResult turn) => $"      asked {turn.Conversation.Asked ?? "nothing"}, alarm {turn.Alarm ?? "none"}, offers [{string.Join(", ", turn.Replies.SelectMany(r => r.Matches).Select(c => $"{c.Service}{(c.IsCertain ? "" : "?")}"))}], "
        + $"near misses [{string.Join(", ", turn.NearMisses.Select(m => m.Service))}], heard [{string.Join("; ", turn.Conversation.Answers.Values.Select(p => $"{p.Key}={string.Join(",", p.Value)}"))}]\n      "
        + string.Join('\n', turn.Replies.Select(reply => reply.Text)).Replace("\n", "\n      ", StringComparison.Ordinal);
}
