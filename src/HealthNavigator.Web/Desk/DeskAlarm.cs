using System.Collections.Immutable;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Wording;
using HealthNavigator.Web.Shared;
using NodaTime;

namespace HealthNavigator.Web.Desk;

/// <summary>A danger in what the person says: shown before anything else, with the lines to call.</summary>
/// <param name="Says">One sentence for each danger, the gravest first.</param>
/// <param name="Lines">The lines, in the order to call them.</param>
internal sealed record DeskAlarm(ImmutableArray<string> Says, ImmutableArray<LineCard> Lines)
{
    /// <summary>Null when the sentence says no danger.</summary>
    /// <param name="sentence">Read whole, before anything else looks at it.</param>
    /// <param name="country">Of the place; null when it is not known: the lines of both countries are then shown.</param>
    /// <param name="knowledge">Rules and lines.</param>
    /// <param name="words">The words of the page.</param>
    /// <param name="now">What is expired is shown without its hours.</param>
    public static DeskAlarm? Of(string? sentence, string? country, KnowledgeSnapshot knowledge, Words words, Instant now)
    {
        var alarms = knowledge.AlarmsIn(sentence ?? "");
        if (alarms.IsEmpty) return null;
        var lines = new AlarmLines(alarms, country, words.Language, knowledge, now);
        return new DeskAlarm(lines.Says, lines.Cards);
    }
}
