using System.Globalization;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Wording;
using Spectre.Console;

namespace HealthNavigator.Cli;

/// <summary>The conversation on a terminal: cards in colour, choices with numbers.</summary>
internal static class ChatScreen
{
    public static void Show(TurnResult turn, KnowledgeSnapshot knowledge)
    {
        foreach (var reply in turn.Replies)
        {
            AnsiConsole.MarkupLineInterpolated($"[bold]{reply.Text}[/]");
            foreach (var line in reply.Lines) AnsiConsole.MarkupLineInterpolated($"  [red]{line.Number}[/] {line.Name} — {line.Says}");
            foreach (var card in reply.Matches)
            {
                AnsiConsole.Write(new Panel(new Text(CardText.Plain(turn.Conversation.Language, card, knowledge.Catalogue))).Header(Markup.Escape(card.Name)));
            }

            var number = 1;
            foreach (var suggestion in reply.Suggestions) AnsiConsole.MarkupLineInterpolated($"  [blue]{number++}.[/] {suggestion.Label}");
        }
    }

    /// <summary>A number is the choice with that number, anything else is a text.</summary>
    public static Utterance Read(string line, TurnResult turn)
    {
        var suggestions = turn.Replies.SelectMany(reply => reply.Suggestions).ToList();
        return turn.Replies is [.., { Suggestions: { IsEmpty: false } last }]
            && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= last.Length
                ? new Utterance.Choice(last[number - 1].Value)
                : suggestions.Find(suggestion => suggestion.Label == line) is { } named ? new Utterance.Choice(named.Value) : new Utterance.Text(line);
    }
}
