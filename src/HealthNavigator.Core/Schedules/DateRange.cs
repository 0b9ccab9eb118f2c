using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>A date that may recur every year.</summary>
public abstract record DateEdge
{
    private DateEdge()
    {
    }

    /// <summary>Null: every year.</summary>
    public int? Year { get; init; }

    public int OffsetDays { get; init; }

    /// <summary>A day of a month; the 29th of February exists in leap years only.</summary>
    public sealed record Fixed(int Month, int Day) : DateEdge;

    /// <summary>The whole month, as the start or the end of a range.</summary>
    public sealed record WholeMonth(int Month) : DateEdge;

    /// <summary>Easter Sunday of the western churches.</summary>
    public sealed record Easter : DateEdge;

    public sealed record NthWeekday(int Month, IsoDayOfWeek Day, int Nth) : DateEdge;
}

/// <summary>
/// From one date to another, both inclusive, every <paramref name="Step"/>th day counted from the first. Without years the range may run
/// over the new year (<c>Nov-Feb</c>). <paramref name="To"/> null: that date alone, or (<paramref name="OpenEnd"/>) from it to the end.
/// </summary>
public sealed record DateRange(DateEdge From, DateEdge? To, int Step = 1, bool OpenEnd = false);
