using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Schedules;

/// <summary>One statement of a schedule: on these days, at these times, this state, in this way.</summary>
public sealed record ScheduleLayer
{
    public required Recurrence Recurrence { get; init; }

    public required DayTimes Times { get; init; }

    public OpeningState State { get; init; } = OpeningState.Open;

    public ContactMode Mode { get; init; } = ContactMode.OnSite;

    public LayerOperation Operation { get; init; } = LayerOperation.Replace;

    /// <summary>The name of the stop, for a unit that goes from place to place; null where the permanence itself is.</summary>
    public string? Place { get; init; }

    public LocalizedText? Note { get; init; }

    /// <summary>Whether its days and its times are both stated, so that it can be put on a calendar.</summary>
    public bool IsDated => Recurrence.DaysAreKnown && Times is DayTimes.WholeDay or DayTimes.Ranges;

    /// <summary>Whether it restricts its days at all.</summary>
    internal bool IsEveryDay => Recurrence is Recurrence.Calendar { Days.IsEveryDay: true };
}
