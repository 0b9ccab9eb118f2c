using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules.Holidays;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>Whether a recurrence holds on a day: unknown when the sources, or the table of school holidays, leave it open.</summary>
/// <param name="Zone">Whose public holidays count.</param>
/// <param name="SchoolZones">Which school zones count.</param>
/// <param name="School">The table of school holidays.</param>
/// <param name="Reference">
/// A day on which the schedule was true. A fortnight written in numbers of weeks (<c>week 01-53/2</c>) is counted on from its ISO year,
/// because the numbers alone break at the end of a year of 53 weeks.
/// </param>
internal sealed record DayMatcher(HolidayZone? Zone, ImmutableArray<string> SchoolZones, SchoolHolidays School, LocalDate Reference)
{
    public Truth Matches(Recurrence recurrence, LocalDate date) => recurrence switch
    {
        Recurrence.Calendar calendar => Matches(calendar.Days, date),
        Recurrence.EveryWeeks weeks => Matches(weeks, date),
        Recurrence.Dates dates => (dates.All.BinarySearch(date) >= 0).ToTruth(),
        Recurrence.Monthly monthly => !monthly.Days.IsEmpty && !monthly.Days.Contains(date.DayOfWeek) ? Truth.No : Truth.Unknown,
        _ => Truth.Unknown,
    };

    private static Truth Matches(Recurrence.EveryWeeks weeks, LocalDate date)
    {
        if (!weeks.Days.IsEmpty && !weeks.Days.Contains(date.DayOfWeek)) return Truth.No;
        if (weeks.Interval > 1)
        {
            if (weeks.Anchor is not { } anchor) return Truth.Unknown;
            if (WeeksBetween(anchor, date) % weeks.Interval != 0) return Truth.No;
        }

        return weeks.Days.IsEmpty ? Truth.Unknown : Truth.Yes;
    }

    private Truth Matches(CalendarDays days, LocalDate date)
    {
        if (!days.Years.IsEmpty && !InYears(days.Years, date.Year)) return Truth.No;
        if (!days.Dates.IsEmpty && !InDates(days.Dates, date)) return Truth.No;
        if (!days.Weeks.IsEmpty && !InWeeks(days.Weeks, date)) return Truth.No;
        var answer = Truth.Yes;
        if (!days.Days.IsEmpty)
        {
            answer = Truth.No;
            foreach (var choice in days.Days)
            {
                answer = answer.Or(Matches(choice, date));
                if (answer == Truth.Yes) break;
            }

            if (answer == Truth.No) return answer;
        }

        if (days.Holidays.IsEmpty) return answer;
        var holiday = Truth.No;
        foreach (var choice in days.Holidays) holiday = holiday.Or(Matches(choice, date));
        return answer.And(holiday);
    }

    private Truth Matches(DayChoice choice, LocalDate date) => choice switch
    {
        DayChoice.Weekdays range => (range.From <= range.To
            ? date.DayOfWeek >= range.From && date.DayOfWeek <= range.To
            : date.DayOfWeek >= range.From || date.DayOfWeek <= range.To).ToTruth(),
        DayChoice.NthWeekday nth => IsNth(nth, date.PlusDays(-nth.OffsetDays)).ToTruth(),
        DayChoice.Holiday { Kind: HolidayKind.Public } holiday => Zone?.IsHoliday(date.PlusDays(-holiday.OffsetDays)) ?? Truth.Unknown,
        DayChoice.Holiday holiday => School.IsHoliday(SchoolZones, date.PlusDays(-holiday.OffsetDays)),
        _ => Truth.No,
    };

    private static bool IsNth(DayChoice.NthWeekday choice, LocalDate date)
    {
        if (date.DayOfWeek != choice.Day) return false;
        var fromStart = ((date.Day - 1) / 7) + 1;
        var fromEnd = -(((date.Calendar.GetDaysInMonth(date.Year, date.Month) - date.Day) / 7) + 1);
        foreach (var nth in choice.Nths)
        {
            if (nth == fromStart || nth == fromEnd) return true;
        }

        return false;
    }

    private static bool InYears(ImmutableArray<YearRange> years, int year)
    {
        foreach (var range in years)
        {
            if (year >= range.From && (range.To is not { } to || year <= to) && (year - range.From) % range.Step == 0) return true;
        }

        return false;
    }

    private bool InWeeks(ImmutableArray<WeekRange> weeks, LocalDate date)
    {
        var week = IsoWeek(date);
        foreach (var range in weeks)
        {
            if (range.IsFortnight)
            {
                var year = NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(Reference);
                var first = NodaTime.Calendars.WeekYearRules.Iso.GetLocalDate(year, range.From, IsoDayOfWeek.Monday, CalendarSystem.Iso);
                if (WeeksBetween(first, date) % 2 == 0) return true;
            }
            else if (week >= range.From && week <= range.To && (week - range.From) % range.Step == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool InDates(ImmutableArray<DateRange> dates, LocalDate date)
    {
        foreach (var range in dates)
        {
            if (DateRangeDays.Contains(range, date)) return true;
        }

        return false;
    }

    private static int WeeksBetween(LocalDate anchor, LocalDate date) =>
        Math.Abs(NodaTime.Period.DaysBetween(Monday(anchor), Monday(date)) / 7);

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private static int IsoWeek(LocalDate date) => NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(date);
}
