using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// Days that the calendar decides alone. A day must satisfy every kind of selector that is given, by one of its alternatives; a kind
/// that is empty does not restrict. Nothing given at all is every day.
/// </summary>
public sealed record CalendarDays
{
    public static readonly CalendarDays EveryDay = new();

    public ImmutableArray<YearRange> Years { get; init; } = [];

    public ImmutableArray<DateRange> Dates { get; init; } = [];

    public ImmutableArray<WeekRange> Weeks { get; init; } = [];

    /// <summary>Alternatives: days of the week and holidays (<c>Mo-Fr,PH</c>).</summary>
    public ImmutableArray<DayChoice> Days { get; init; } = [];

    /// <summary>Holidays that restrict the days further (<c>SH Mo-Fr</c>: on weekdays of the school holidays).</summary>
    public ImmutableArray<DayChoice.Holiday> Holidays { get; init; } = [];

    public bool IsEveryDay => Years.IsEmpty && Dates.IsEmpty && Weeks.IsEmpty && Days.IsEmpty && Holidays.IsEmpty;

    /// <summary>Whether it speaks of holidays of this kind at all.</summary>
    public bool Mentions(HolidayKind kind) => Holidays.Concat(Days.OfType<DayChoice.Holiday>()).Any(h => h.Kind == kind);

    /// <summary>Days of the week, in the order of the week.</summary>
    public static CalendarDays On(IEnumerable<IsoDayOfWeek> days) =>
        new() { Days = [.. days.Distinct().Order().Select(day => (DayChoice)new DayChoice.Weekdays(day, day))] };
}

/// <summary>Years <paramref name="From"/> to <paramref name="To"/>, inclusive, every <paramref name="Step"/>th; no end when null.</summary>
public sealed record YearRange(int From, int? To, int Step = 1);

/// <summary>ISO 8601 weeks <paramref name="From"/> to <paramref name="To"/> (1 to 53), inclusive, every <paramref name="Step"/>th counted from the first.</summary>
public sealed record WeekRange(int From, int To, int Step = 1)
{
    /// <summary>Every second week of the whole year: what people write who mean a fortnight.</summary>
    public bool IsFortnight => (From, To, Step) is (1, 53, 2) or (2, 52, 2);
}
