using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>One way of choosing days within a week or month.</summary>
public abstract record DayChoice
{
    private DayChoice()
    {
    }

    /// <summary>Days of the week, inclusive; the range may run over Sunday (<c>Sa-Mo</c>).</summary>
    public sealed record Weekdays(IsoDayOfWeek From, IsoDayOfWeek To) : DayChoice;

    /// <summary>The nth such day of the month (1 to 5, or -1 to -5 from its end), moved by a number of days.</summary>
    public sealed record NthWeekday : DayChoice
    {
        public NthWeekday(IsoDayOfWeek day, IEnumerable<int> nths, int offsetDays = 0)
        {
            (Day, Nths, OffsetDays) = (day, [.. nths], offsetDays);
            if (Nths.IsEmpty || Nths.Any(n => n is 0 or < -5 or > 5)) throw new ArgumentOutOfRangeException(nameof(nths));
        }

        public IsoDayOfWeek Day { get; }

        public ImmutableArray<int> Nths { get; }

        public int OffsetDays { get; }
    }

    /// <summary>Holidays, moved by a number of days (<c>PH -1 day</c>: the eve).</summary>
    public sealed record Holiday(HolidayKind Kind, int OffsetDays = 0) : DayChoice;
}
