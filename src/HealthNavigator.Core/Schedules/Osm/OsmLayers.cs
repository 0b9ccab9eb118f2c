using System.Collections.Immutable;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Turns the rules of a value into layers of a schedule.</summary>
internal static class OsmLayers
{
    public static ImmutableArray<ScheduleLayer> From(IReadOnlyList<OsmRule> rules)
    {
        var layers = ImmutableArray.CreateBuilder<ScheduleLayer>(rules.Count);
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            var state = State(rule);
            layers.Add(new ScheduleLayer
            {
                Recurrence = rule.HasDays ? new Recurrence.Calendar(rule.Calendar()) : Recurrence.EveryDay,
                Times = Times(rule, state),
                State = state,
                Operation = Operation(rule, i == 0 ? null : rules[i - 1], i == 0 ? LayerOperation.Replace : layers[i - 1].Operation),
                Note = rule.Comment is { Length: > 0 } comment ? new LocalizedText([new("fr", comment)]) : null,
            });
        }

        return layers.ToImmutable();
    }

    /// <summary>
    /// A comment about appointments makes it by appointment, whatever else is written, unless it is closed. Another comment leaves stated
    /// times open; without times, or as a period in words, it is unknown.
    /// </summary>
    private static OpeningState State(OsmRule rule)
    {
        if (rule.State == OpeningState.Closed) return OpeningState.Closed;
        if (rule.Comment is { } comment && AppointmentWords.In(comment)) return OpeningState.ByAppointment;
        if (rule.State is { } said) return said;
        return rule.Comment is not null && (rule.Times.Count == 0 || rule.CommentIsPeriod) ? OpeningState.Unknown : OpeningState.Open;
    }

    private static DayTimes Times(OsmRule rule, OpeningState state)
    {
        if (rule.Times.Count > 0 && !rule.IsAlways) return new DayTimes.Ranges(rule.Times);

        // "Mo open" is how exporters write a day without hours; a word or nothing on a rule that is not open says even less.
        var dayOnly = rule is { State: OpeningState.Open, Comment: null, Days.Count: > 0, Years.Count: 0, Dates.Count: 0, Weeks.Count: 0, Holidays.Count: 0 };
        return (dayOnly && !rule.IsAlways) || state is OpeningState.Unknown or OpeningState.ByAppointment ? DayTimes.NotKnown : DayTimes.AllDay;
    }

    /// <summary>
    /// A rule without days replaces only another without days, and only when it plainly says open; otherwise it colours the times it names.
    /// What is added to a fallback is part of the fallback.
    /// </summary>
    private static LayerOperation Operation(OsmRule rule, OsmRule? before, LayerOperation last)
    {
        if (before is null) return LayerOperation.Replace;
        if (rule.Separator == LayerOperation.Add && last == LayerOperation.Fallback) return LayerOperation.Fallback;
        if (rule.Separator != LayerOperation.Replace || rule.HasDays) return rule.Separator;
        var plainlyOpen = rule.State == OpeningState.Open || (rule.State is null && rule.Comment is null);
        return rule.State == OpeningState.Closed || (plainlyOpen && !before.HasDays) ? LayerOperation.Replace : LayerOperation.Add;
    }
}
