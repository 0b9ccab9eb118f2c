using System.Collections.Immutable;

namespace HealthNavigator.Core.Schedules;

/// <summary>What is known of the times within a day that a recurrence selects.</summary>
public abstract record DayTimes
{
    private DayTimes()
    {
    }

    public static DayTimes AllDay { get; } = new WholeDay();

    public static DayTimes NotKnown { get; } = new Unknown();

    /// <summary>The whole day, 00:00 to 24:00.</summary>
    public sealed record WholeDay : DayTimes;

    /// <summary>Stated times; at least one range.</summary>
    public sealed record Ranges : DayTimes
    {
        public Ranges(IEnumerable<TimeRange> ranges)
        {
            All = [.. ranges];
            if (All.IsEmpty) throw new ArgumentException("Stated times have at least one range.", nameof(ranges));
        }

        public ImmutableArray<TimeRange> All { get; }
    }

    /// <summary>Only how long it lasts, in minutes (1 to 1440).</summary>
    public sealed record Lasting : DayTimes
    {
        public Lasting(int minutes) => Minutes = minutes is >= 1 and <= 1440 ? minutes : throw new ArgumentOutOfRangeException(nameof(minutes));

        public int Minutes { get; }
    }

    public sealed record Unknown : DayTimes;
}
