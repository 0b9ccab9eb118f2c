using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>On which days a layer holds, or how little is known of them.</summary>
public abstract record Recurrence
{
    private Recurrence()
    {
    }

    public static Recurrence EveryDay { get; } = new Calendar(CalendarDays.EveryDay);

    /// <summary>Whether the sources leave open which days these are.</summary>
    public abstract bool DaysAreKnown { get; }

    /// <summary>Days that the calendar decides: weekly, nth weekday of the month, seasons, holidays, and every combination.</summary>
    public sealed record Calendar(CalendarDays Days) : Recurrence
    {
        public override bool DaysAreKnown => true;
    }

    /// <summary>Every N weeks on these days (none: the day is not known), counted from the week of the anchor (null: which weeks is not known).</summary>
    public sealed record EveryWeeks : Recurrence
    {
        public EveryWeeks(int interval, IEnumerable<IsoDayOfWeek> days, LocalDate? anchor)
        {
            Interval = interval is >= 1 and <= 52 ? interval : throw new ArgumentOutOfRangeException(nameof(interval));
            Days = [.. days.Distinct().Order()];
            Anchor = anchor;
        }

        public int Interval { get; }

        public ImmutableArray<IsoDayOfWeek> Days { get; }

        /// <summary>A date on which it takes place.</summary>
        public LocalDate? Anchor { get; }

        public override bool DaysAreKnown => !Days.IsEmpty && (Anchor is not null || Interval == 1);
    }

    /// <summary>Once a month on a date that is not known; the days of the week it falls on may be.</summary>
    public sealed record Monthly : Recurrence
    {
        public Monthly(IEnumerable<IsoDayOfWeek> days) => Days = [.. days.Distinct().Order()];

        public ImmutableArray<IsoDayOfWeek> Days { get; }

        public override bool DaysAreKnown => false;
    }

    /// <summary>So many times in a week, month or year (null: from time to time), on days that are not known.</summary>
    public sealed record Irregular : Recurrence
    {
        public Irregular(int? times, Period per)
        {
            Times = times is null or >= 1 and <= 366 ? times : throw new ArgumentOutOfRangeException(nameof(times));
            Per = per;
        }

        public int? Times { get; }

        public Period Per { get; }

        public override bool DaysAreKnown => false;
    }

    /// <summary>These dates and no others.</summary>
    public sealed record Dates : Recurrence
    {
        public Dates(IEnumerable<LocalDate> dates)
        {
            All = [.. dates.Distinct().Order()];
            if (All.IsEmpty) throw new ArgumentException("Dates are at least one.", nameof(dates));
        }

        public ImmutableArray<LocalDate> All { get; }

        public override bool DaysAreKnown => true;
    }

    /// <summary>No source says when.</summary>
    public sealed record NotKnown : Recurrence
    {
        public override bool DaysAreKnown => false;
    }

    /// <summary>The unit in which an irregular recurrence is counted.</summary>
    public enum Period
    {
        Week,
        Month,
        Year,
    }
}
