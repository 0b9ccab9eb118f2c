using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Core.Dialogs;

/// <summary>Which help lines to offer a person, and what is said with them: when they answer, as far as that is known.</summary>
internal sealed class LineOffer(Conversation conversation, TurnContext turn)
{
    private readonly ServiceQuery query = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At);

    /// <summary>Lines for some needs, and general ones.</summary>
    public ImmutableArray<LineCard> For(ImmutableArray<string> needs) =>
        [.. turn.Knowledge.HelpLines.For(needs, query.Place?.Country, IsForThem, IsOpen).Select(Card)];

    /// <summary>Only lines for what is wanted that are sure to answer now: for when no door is open.</summary>
    public ImmutableArray<LineCard> AnsweringNow() =>
    [
        .. turn.Knowledge.HelpLines.For(query.Needs, query.Place?.Country, IsForThem, IsOpen)
            .Where(line => IsOpen(line) == Truth.Yes && line.Needs.Any(query.Needs.Contains)).Select(Card),
    ];

    /// <summary>What to add under results when none of the doors is known to be open now and one is known to be closed.</summary>
    public (string Text, ImmutableArray<LineCard> Lines)? WhenClosed(Search search)
    {
        var offered = search.Found.Offered;
        if (offered.Any(IsOpenNow)) return null;
        var lines = AnsweringNow();
        if (lines.IsEmpty) return null;
        // "No place" is said of all of them, also of those that are not shown.
        if (!search.IsWhole) offered = turn.Knowledge.Matcher.Best(search.Query, int.MaxValue);
        if (offered.Any(IsOpenNow) || !offered.Any(match => match.Next is { Start: { } start, Certainty: Schedules.Certainty.Stated } && start > turn.At)) return null;
        return (Answering.Join(turn.Say(conversation, "lines.closed"), turn.InWords(conversation, lines)), lines);
    }

    private bool IsOpenNow(Match match) => match.Next is { Start: { } start } && start <= turn.At;

    /// <summary>"je ne peux pas me déplacer": lines to call instead.</summary>
    public Reply WithoutTravel()
    {
        var lines = For([.. query.Needs]);
        return new Reply { Text = Answering.Join(turn.Say(conversation, lines.IsEmpty ? "lines.none" : "lines.no-travel"), turn.InWords(conversation, lines)), Lines = lines };
    }

    private Truth IsForThem(HelpLine line) => line.Audiences.IsEmpty
        ? Truth.Yes
        : new EligibilityJudge(turn.Knowledge.Gazetteer).Judge([new EligibilityRule.Audience(line.Audiences)], query).Truth;

    private Truth IsOpen(HelpLine line)
    {
        if (line.Expires < turn.Today) return Truth.Unknown;
        if (line.AlwaysOpen) return Truth.Yes;
        if (turn.Knowledge.TimesOf(line)?.Next(turn.At) is not { Start: { } start, Certainty: Schedules.Certainty.Stated }) return Truth.Unknown;
        return (start <= turn.At).ToTruth();
    }

    private LineCard Card(HelpLine line) => new(line.Id, line.Number, line.Channels, line.Name.In(conversation.Language), Says(line), line.Country);

    /// <summary>Past its day neither its sentence nor its hours are said: only the number is sure.</summary>
    private string? Says(HelpLine line)
    {
        if (line.Expires < turn.Today) return null;
        var says = line.Says?.In(conversation.Language);
        if (turn.Knowledge.TimesOf(line) is not { } times) return says;
        var hours = turn.Say(conversation, "lines.hours", ("hours", new ScheduleWording(turn.Knowledge.Catalogue, conversation.Language).Next(times, turn.At)));
        return says is null ? hours : turn.Say(conversation, "lines.says-and-hours", ("says", says), ("hours", hours));
    }
}
