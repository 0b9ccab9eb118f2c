namespace HealthNavigator.Core.Schedules;

/// <summary>
/// From a start to an end on the clock of the place. An end at or before the start is on the next day. The end is exclusive.
/// </summary>
public sealed record TimeRange
{
    /// <exception cref="ArgumentOutOfRangeException">The start is not within the day, or the end is past the following day's midnight.</exception>
    public TimeRange(TimeOfDay start, TimeOfDay? end, bool openEnd = false)
    {
        if (start.Event is null && start.Minutes is < 0 or > 1440) throw new ArgumentOutOfRangeException(nameof(start), start.Minutes, null);
        if (end is { Event: null, Minutes: < 0 or > 2880 }) throw new ArgumentOutOfRangeException(nameof(end), end.Value.Minutes, null);
        if (end is null && !openEnd) throw new ArgumentOutOfRangeException(nameof(end), "A range without an end is open-ended.");
        (Start, End, OpenEnd) = (start, end, openEnd);
    }

    public TimeOfDay Start { get; }

    /// <summary>Null when the source gives only a start (<c>10:00+</c>).</summary>
    public TimeOfDay? End { get; }

    /// <summary>Whether it may go on after <see cref="End"/> (<c>10:00-12:00+</c>): what follows is unknown.</summary>
    public bool OpenEnd { get; }
}
