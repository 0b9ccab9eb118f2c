using HealthNavigator.Core.Schedules;
using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;

namespace HealthNavigator.Adapters.Exchange;

/// <summary>What a recurrence rule of RFC 5545 means as days of a schedule, and back.</summary>
public static class RruleLayers
{
    /// <summary>The recurrence, or null with a warning when the rule says what a schedule does not hold.</summary>
    /// <param name="rule">Without <c>RRULE:</c>.</param>
    /// <param name="start">DTSTART: the anchor of an interval, and the day when the rule names none.</param>
    /// <param name="warnings">Receives codes: rrule-unreadable, rrule-unsupported, rrule-ends.</param>
    public static Recurrence? Import(string rule, LocalDate? start, ICollection<string> warnings)
    {
        RecurrencePattern pattern;
        try
        {
            pattern = new RecurrencePattern(rule);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or InvalidOperationException or IndexOutOfRangeException or OverflowException)
        {
            warnings.Add("rrule-unreadable");
            return null;
        }

        if (pattern.Count is not null || pattern.Until is not null) warnings.Add("rrule-ends");
        if (pattern.BySetPosition.Count + pattern.ByHour.Count + pattern.ByMinute.Count + pattern.ByYearDay.Count > 0)
        {
            warnings.Add("rrule-unsupported");
            return null;
        }

        var days = pattern.ByDay.Select(day => Day(day.DayOfWeek)).ToList();
        if (days.Count == 0 && start is { } first && pattern.Frequency == FrequencyType.Weekly) days.Add(first.DayOfWeek);
        return (pattern.Frequency, pattern.Interval) switch
        {
            (FrequencyType.Daily, 1) => new Recurrence.Calendar(Months(CalendarDays.EveryDay, pattern)),
            (FrequencyType.Weekly, 1) => new Recurrence.Calendar(Months(
                CalendarDays.On(days) with { Weeks = [.. pattern.ByWeekNo.Where(w => w is >= 1 and <= 53).Select(w => new WeekRange(w, w))] }, pattern)),
            (FrequencyType.Weekly, >= 2 and <= 52) when pattern.ByMonth.Count == 0 => new Recurrence.EveryWeeks(pattern.Interval, days, start),
            (FrequencyType.Monthly, 1) when pattern.ByDay.Count > 0 => new Recurrence.Calendar(Months(new CalendarDays { Days = [.. pattern.ByDay.Select(Nth)] }, pattern)),
            (FrequencyType.Monthly, 1) when pattern.ByMonthDay.Count > 0 && pattern.ByMonthDay.All(d => d is >= 1 and <= 28) => new Recurrence.Calendar(new CalendarDays
            {
                Dates = [.. from month in pattern.ByMonth.Count > 0 ? pattern.ByMonth : Enumerable.Range(1, 12) from day in pattern.ByMonthDay select new DateRange(new DateEdge.Fixed(month, day), null)],
            }),
            (FrequencyType.Monthly, 1) => new Recurrence.Monthly([]),
            _ => Unsupported(warnings),
        };
    }

    /// <summary>The rule, or null when a rule cannot say it (holidays, week numbers in ranges, unknown days…).</summary>
    public static string? Export(Recurrence recurrence)
    {
        switch (recurrence)
        {
            case Recurrence.Calendar { Days.IsEveryDay: true }:
                return "FREQ=DAILY";
            case Recurrence.Calendar { Days: { Years.IsEmpty: true, Dates.IsEmpty: true, Weeks.IsEmpty: true, Holidays.IsEmpty: true } days } when days.Days.All(day => day is DayChoice.Weekdays):
                return "FREQ=WEEKLY;BYDAY=" + string.Join(',', days.Days.Cast<DayChoice.Weekdays>().SelectMany(Each).Distinct().Order().Select(Code));
            case Recurrence.Calendar { Days: { Years.IsEmpty: true, Dates.IsEmpty: true, Weeks.IsEmpty: true, Holidays.IsEmpty: true } days } when days.Days.All(day => day is DayChoice.NthWeekday { OffsetDays: 0 }):
                return "FREQ=MONTHLY;BYDAY=" + string.Join(',', days.Days.Cast<DayChoice.NthWeekday>().SelectMany(day => day.Nths.Select(nth => $"{nth}{Code(day.Day)}")));
            case Recurrence.EveryWeeks { DaysAreKnown: true } weeks:
                return $"FREQ=WEEKLY;INTERVAL={weeks.Interval};BYDAY={string.Join(',', weeks.Days.Select(Code))}";
            default:
                return null;
        }
    }

    private static CalendarDays Months(CalendarDays days, RecurrencePattern pattern) => pattern.ByMonth.Count == 0 ? days
        : days with { Dates = [.. pattern.ByMonth.Where(m => m is >= 1 and <= 12).Select(month => new DateRange(new DateEdge.WholeMonth(month), null))] };

    private static DayChoice Nth(WeekDay day) => day.Offset is { } offset and (>= 1 and <= 5 or >= -5 and <= -1)
        ? new DayChoice.NthWeekday(Day(day.DayOfWeek), [offset])
        : new DayChoice.Weekdays(Day(day.DayOfWeek), Day(day.DayOfWeek));

    private static Recurrence? Unsupported(ICollection<string> warnings)
    {
        warnings.Add("rrule-unsupported");
        return null;
    }

    private static IEnumerable<IsoDayOfWeek> Each(DayChoice.Weekdays range)
    {
        for (var day = (int)range.From; ; day = (day % 7) + 1)
        {
            yield return (IsoDayOfWeek)day;
            if (day == (int)range.To) break;
        }
    }

    private static IsoDayOfWeek Day(DayOfWeek day) => day == DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)day;

    private static string Code(IsoDayOfWeek day) => day.ToString()[..2].ToUpperInvariant();
}
