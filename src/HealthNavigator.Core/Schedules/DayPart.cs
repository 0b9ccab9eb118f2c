using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>A part of some days of the week on the clock of the place: "Thursday afternoon", "the weekend", "in the evening".</summary>
public sealed record DayPart
{
    /// <exception cref="ArgumentOutOfRangeException">The minutes are not within the day or not in order.</exception>
    public DayPart(IEnumerable<IsoDayOfWeek> days, int fromMinute = 0, int toMinute = 1440)
    {
        if (fromMinute < 0 || toMinute > 1440 || fromMinute >= toMinute) throw new ArgumentOutOfRangeException(nameof(fromMinute));
        Days = [.. days.Distinct().Order()];
        (FromMinute, ToMinute) = (fromMinute, toMinute);
    }

    /// <summary>None means every day.</summary>
    public ImmutableArray<IsoDayOfWeek> Days { get; }

    /// <summary>After midnight, inclusive.</summary>
    public int FromMinute { get; }

    /// <summary>After midnight, exclusive.</summary>
    public int ToMinute { get; }

    public bool Includes(IsoDayOfWeek day) => Days.IsEmpty || Days.Contains(day);
}
