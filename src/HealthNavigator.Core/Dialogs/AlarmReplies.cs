using System.Collections.Immutable;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Safety;
using HealthNavigator.Core.Wording;
using NodaTime;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// The answer to an alarm: first screen one sentence and the lines, gravest first; then the help goes on. Never asks why, never diagnoses,
/// never promises, never alerts anybody.
/// </summary>
internal static class AlarmReplies
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>The help each danger calls for, when the person named none.</summary>
    private static readonly ImmutableDictionary<string, string> HelpThatFollows = new Dictionary<string, string>
    {
        [AlarmCodes.Suicide] = "mental-health",
        [AlarmCodes.Violence] = "violence-support",
        [AlarmCodes.ChildDanger] = "violence-support",
    }.ToImmutableDictionary();

    /// <summary>The need that the help goes on with; null when the danger leaves no time for it.</summary>
    public static Fact? NeedOf(ImmutableArray<Alarm> alarms) =>
        HelpThatFollows.TryGetValue(alarms[0].Code, out var need) ? new Fact(AnswerNames.Need, need) : null;

    /// <summary>Puts the alarm before what the turn would have said. In an emergency nothing else is said.</summary>
    public static TurnResult Before(TurnResult result, Conversation before, ImmutableArray<Alarm> alarms, string words, TurnContext turn)
    {
        var codes = alarms.Select(alarm => alarm.Code).ToImmutableArray();
        var gravest = codes[0];
        var conversation = result.Conversation with { Alarms = codes, AlarmText = Fingerprint(words) };
        var isSame = before.AlarmText == conversation.AlarmText && before.Alarms.SequenceEqual(codes);
        var said = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At).Place?.Country;
        // From anywhere else the lines of both countries are shown, 112 first.
        var country = said is "fr" or "be" ? said : null;
        var lines = turn.Knowledge.CrisisLines.For(codes, country, conversation.Language, turn.At.InZone(Paris).Date);
        var alarm = new Reply
        {
            Text = isSame
                ? Answering.Join([turn.Say(conversation, "alarm.again"), .. MainLines(lines, country, conversation, turn)])
                : FirstScreen(alarms, lines, country, conversation, turn),
            Lines = [.. lines.Select(line => Card(line, country, conversation, turn))],
        };
        // In an emergency nothing else is said: what was not shown or asked does not count as shown or asked.
        return gravest == AlarmCodes.Emergency
            ? result with
            {
                Conversation = conversation with { Asked = null, AskedAbout = [], AskedBefore = before.AskedBefore, Shown = 0 },
                Alarm = gravest,
                Replies = [alarm],
                NearMisses = [],
            }
            : result with { Conversation = conversation, Alarm = gravest, Replies = result.Replies.Insert(0, alarm) };
    }

    /// <summary>One sentence a danger, the lines to call first, a way without a call; for violence, that the page leaves traces.</summary>
    private static string FirstScreen(
        ImmutableArray<Alarm> alarms, ImmutableArray<CrisisLine> lines, string? country, Conversation conversation, TurnContext turn)
    {
        var code = alarms[0].Code;
        var quiet = lines.FirstOrDefault(line => line.Quiet);
        var without = quiet is not null || code == AlarmCodes.Suicide ? $"alarm.{code}.without-call" : $"alarm.{code}.without-call.none";
        IEnumerable<string> traces = alarms.Any(alarm => alarm.Code == AlarmCodes.Violence) ? ["alarm.violence.history", "alarm.violence.leave-page"] : [];
        return Answering.Join(
        [
            .. alarms.Select(alarm => turn.Say(conversation, alarm.Veiled ? $"alarm.{alarm.Code}.veiled.say" : $"alarm.{alarm.Code}.say")),
            .. MainLines(lines, country, conversation, turn),
            turn.Say(conversation, without, ("number", quiet?.Number)),
            .. traces.Select(key => turn.Say(conversation, key)),
        ]);
    }

    /// <summary>The first lines in words, so that a channel that shows only text shows them: of each country where it is not known.</summary>
    private static IEnumerable<string> MainLines(ImmutableArray<CrisisLine> lines, string? country, Conversation conversation, TurnContext turn)
    {
        var main = country is null ? lines.GroupBy(line => line.Country).Select(group => group.First()) : lines.Take(2);
        return main.Select(line => turn.Say(conversation, "alarm.main-line", ("name", Card(line, country, conversation, turn).Name), ("number", line.Number)));
    }

    private static LineCard Card(CrisisLine line, string? country, Conversation conversation, TurnContext turn)
    {
        var name = line.Name?.In(conversation.Language) ?? turn.Say(conversation, $"alarm.line.{line.Id}");
        // Where the country is not known the lines of both are shown, and each says which it is of.
        var labelled = country is null && line.Country is { } of
            ? turn.Say(conversation, "alarm.line-of-country", ("country", turn.Say(conversation, $"alarm.country.{of}")), ("name", name))
            : name;
        return new LineCard(line.Id, line.Number, line.Channels, labelled, line.Says?.In(conversation.Language), line.Country ?? "");
    }

    /// <summary>A number that tells the same words from others and cannot be turned back into them.</summary>
    private static int Fingerprint(string words)
    {
        const uint prime = 16777619;
        var hash = 2166136261u;
        foreach (var c in words) hash = (hash ^ c) * prime;
        return (int)(hash & 0xFFFFF) + 1;
    }
}
