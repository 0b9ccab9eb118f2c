using HealthNavigator.Core.Schedules.Holidays;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>Which days a <see cref="DateRange"/> holds.</summary>
internal static class DateRangeDays
{
    public static bool Contains(DateRange range, LocalDate date)
    {
        if (range.OpenEnd) return FirstDay(range.From, range.From.Year ?? date.Year) is { } start && date >= start;
        if (range.To is not { } to)
        {
            return (range.From.Year is not { } only || only == date.Year)
                ? FirstDay(range.From, date.Year) is { } first && date >= first && date <= LastDay(range.From, date.Year)
                : range.From.OffsetDays != 0 && ContainsShifted(range.From, date);
        }

        if (range.From.Year is { } year)
        {
            return Start(range.From, year) is var from && date >= from && date <= End(to, to.Year ?? year) && InStep(range, from, date);
        }

        // A range without years that ends before it starts runs over the new year: the part of this year that began last year counts.
        var (begin, end) = (Start(range.From, date.Year), End(to, date.Year));
        if (begin <= end) return date >= begin && date <= end && InStep(range, begin, date);
        if (date >= begin) return InStep(range, begin, date);
        return date <= end && InStep(range, range.Step == 1 ? begin : Start(range.From, date.Year - 1), date);
    }

    private static bool InStep(DateRange range, LocalDate from, LocalDate date) =>
        range.Step == 1 || NodaTime.Period.DaysBetween(from, date) % range.Step == 0;

    private static bool ContainsShifted(DateEdge edge, LocalDate date) => FirstDay(edge, edge.Year!.Value) == date;

    /// <summary>The first day of a range in a year; a 29 February that does not exist is the 1 March.</summary>
    private static LocalDate Start(DateEdge edge, int year) => FirstDay(edge, year) ?? new LocalDate(year, 3, 1);

    /// <summary>The last day of a range in a year; a 29 February that does not exist is the 28th.</summary>
    private static LocalDate End(DateEdge edge, int year) => FirstDay(edge, year) is null ? new LocalDate(year, 2, 28) : LastDay(edge, year);

    private static LocalDate LastDay(DateEdge edge, int year) => edge is DateEdge.WholeMonth month
        ? new LocalDate(year, month.Month, CalendarSystem.Iso.GetDaysInMonth(year, month.Month)).PlusDays(edge.OffsetDays)
        : FirstDay(edge, year) ?? LocalDate.MinIsoValue;

    /// <summary>Null when the year has no such day.</summary>
    private static LocalDate? FirstDay(DateEdge edge, int year)
    {
        LocalDate? day = edge switch
        {
            DateEdge.Fixed f => f.Day <= CalendarSystem.Iso.GetDaysInMonth(year, f.Month) ? new LocalDate(year, f.Month, f.Day) : null,
            DateEdge.WholeMonth month => new LocalDate(year, month.Month, 1),
            DateEdge.Easter => EasterSunday.In(year),
            DateEdge.NthWeekday nth => Nth(nth, year),
            _ => null,
        };
        return edge.OffsetDays == 0 ? day : day?.PlusDays(edge.OffsetDays);
    }

    private static LocalDate Nth(DateEdge.NthWeekday nth, int year)
    {
        if (nth.Nth > 0)
        {
            var first = new LocalDate(year, nth.Month, 1);
            return first.PlusDays((((int)nth.Day - (int)first.DayOfWeek + 7) % 7) + ((nth.Nth - 1) * 7));
        }

        var last = new LocalDate(year, nth.Month, CalendarSystem.Iso.GetDaysInMonth(year, nth.Month));
        return last.PlusDays(-(((int)last.DayOfWeek - (int)nth.Day + 7) % 7) + ((nth.Nth + 1) * 7));
    }
}
