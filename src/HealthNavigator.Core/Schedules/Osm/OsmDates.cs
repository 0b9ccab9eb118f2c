using NodaTime;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Reads years, months, dates and Easter: <c>2026-2028/2</c>, <c>Nov-Feb</c>, <c>2026 Mar 28-Apr 16</c>, <c>easter -2 days</c>.</summary>
internal static class OsmDates
{
    public static bool StartsAt(OsmCursor cursor, int ahead = 0) =>
        Month(cursor, ahead) is not null || IsEaster(cursor.Peek(ahead)) || (cursor.Peek(ahead).IsYear && !OsmTimes.StartsAt(cursor, ahead));

    public static bool Read(OsmCursor cursor, OsmRule rule)
    {
        var years = false;
        while (true)
        {
            if (cursor.Now.IsYear && (years || !IsDateWithYear(cursor)))
            {
                years = true;
                if (!ReadYears(cursor, rule)) return false;
            }
            else if (!ReadRange(cursor, rule))
            {
                return false;
            }

            if (!cursor.Now.Is(',') || !(StartsAt(cursor, 1) || OsmWeekdays.StartsAt(cursor, 1))) return true;
            if (!StartsAt(cursor, 1))
            {
                cursor.Odd("osm-stray-comma", cursor.Now);
                cursor.At++;
                return true;
            }

            cursor.At++;
        }
    }

    /// <summary>A year that belongs to a date (<c>2026 Dec 25</c>, <c>2026 Jan-2027 Mar</c>), not to the whole rule (<c>2026 Nov-Feb</c>).</summary>
    private static bool IsDateWithYear(OsmCursor cursor)
    {
        if (IsEaster(cursor.Peek())) return true;
        if (Month(cursor, 1) is null) return false;
        return IsDay(cursor, 2) || IsNthOfRange(cursor, 2) || (cursor.Peek(2).Is('-') && cursor.Peek(3).IsYear);
    }

    private static bool ReadYears(OsmCursor cursor, OsmRule rule)
    {
        var from = cursor.Now.Value;
        cursor.At++;
        if (cursor.Take('+'))
        {
            rule.Years.Add(new YearRange(from, null));
            return true;
        }

        int? to = from;
        if (cursor.Now.Is('-') && cursor.Peek().IsYear)
        {
            to = cursor.Peek().Value;
            if (to < from) return cursor.Lost("osm-range-reversed", cursor.Peek());
            cursor.At += 2;
        }

        var stepped = cursor.Now.Is('/');
        if (!OsmNumbers.Step(cursor, 1, 100, out var step)) return false;
        rule.Years.Add(new YearRange(from, stepped && to == from ? null : to, step));
        return true;
    }

    private static bool ReadRange(OsmCursor cursor, OsmRule rule)
    {
        var first = cursor.Now;
        if (!ReadEdge(cursor, null, out var from)) return false;
        if (cursor.Now.Is('+') && from is not DateEdge.Easter)
        {
            cursor.At++;
            rule.Dates.Add(new DateRange(from!, null, OpenEnd: true));
            return true;
        }

        if (!cursor.Now.Is('-') || !EndsRange(cursor, from!)) return AddSingle(cursor, rule, from!);
        cursor.At++;
        if (!ReadEdge(cursor, from, out var to)) return false;
        if (!OsmNumbers.Step(cursor, 1, 366, out var step)) return false;
        if (from!.Year is { } year && to!.Year is null) to = to with { Year = EndsBefore(from, to) ? year + 1 : year };
        if (from.Year is null && to!.Year is not null) return cursor.Lost("osm-unexpected", first);
        if (from.Year > to!.Year || (from.Year is not null && from.Year == to.Year && EndsBefore(from, to))) return cursor.Lost("osm-range-reversed", first);
        rule.Dates.Add(new DateRange(from, to, step));
        return ReadMoreDays(cursor, rule, from);
    }

    private static bool AddSingle(OsmCursor cursor, OsmRule rule, DateEdge from)
    {
        rule.Dates.Add(new DateRange(from, null));
        return ReadMoreDays(cursor, rule, from);
    }

    /// <summary><c>Jan 1,8,15-20</c>: further days of the same month.</summary>
    private static bool ReadMoreDays(OsmCursor cursor, OsmRule rule, DateEdge first)
    {
        if (first is not DateEdge.Fixed { OffsetDays: 0 } start) return true;
        while (cursor.Now.Is(',') && IsDay(cursor, 1))
        {
            cursor.At++;
            if (!ReadDay(cursor, start.Month, out var day)) return false;
            var from = start with { Day = day };
            DateEdge? to = null;
            if (cursor.Now.Is('-') && IsDay(cursor, 1))
            {
                cursor.At++;
                if (!ReadDay(cursor, start.Month, out var last)) return false;
                to = start with { Day = last };
            }

            if (!OsmNumbers.Step(cursor, 1, 366, out var step)) return false;
            rule.Dates.Add(new DateRange(from, to, step));
        }

        return true;
    }

    private static bool EndsRange(OsmCursor cursor, DateEdge from) =>
        Month(cursor, 1) is not null || IsEaster(cursor.Peek()) || (cursor.Peek().IsYear && (Month(cursor, 2) is not null || IsEaster(cursor.Peek(2))))
        || (from is DateEdge.Fixed && IsDay(cursor, 1));

    /// <summary>One end of a range; in <c>Dec 24-26</c> the second takes the month and year of the first.</summary>
    private static bool ReadEdge(OsmCursor cursor, DateEdge? start, out DateEdge? edge)
    {
        edge = null;
        int? year = null;
        if (start is DateEdge.Fixed before && IsDay(cursor, 0))
        {
            if (!ReadDay(cursor, before.Month, out var sameMonth)) return false;
            edge = before with { Day = sameMonth };
            return true;
        }

        if (cursor.Now.IsYear)
        {
            year = cursor.Now.Value;
            cursor.At++;
        }

        if (IsEaster(cursor.Now))
        {
            cursor.At++;
            if (!OsmNumbers.Offset(cursor, start is null ? 200 : 366, out var moved)) return false;
            edge = new DateEdge.Easter { Year = year, OffsetDays = moved };
            return true;
        }

        if (Month(cursor, 0) is not { } month) return cursor.Lost("osm-unexpected");
        cursor.At++;
        if (cursor.Now.Is('.')) cursor.At++;
        if (start is not DateEdge.WholeMonth && OsmWeekdays.StartsAt(cursor) && cursor.Peek().Is('[') && (start is not null || IsNthOfRange(cursor, 0)))
        {
            if (!OsmWords.Days.TryGetValue(cursor.Now.Text, out var weekday)) return cursor.Lost("osm-unexpected");
            cursor.At += 2;
            if (!OsmNumbers.Nths(cursor, out var nths)) return false;
            if (nths.Count != 1) return cursor.Lost("osm-number-out-of-range");
            if (!OsmNumbers.Offset(cursor, 6, out var moved)) return false;
            edge = new DateEdge.NthWeekday(month, weekday, nths[0]) { Year = year, OffsetDays = moved };
            return true;
        }

        if (!IsDay(cursor, 0))
        {
            edge = new DateEdge.WholeMonth(month) { Year = year };
            return true;
        }

        if (!ReadDay(cursor, month, out var day)) return false;
        if (!OsmNumbers.Offset(cursor, 366, out var offset)) return false;
        edge = new DateEdge.Fixed(month, day) { Year = year, OffsetDays = offset };
        return true;
    }

    /// <summary>
    /// Whether <c>Su[-1]</c> after a month starts a range of dates (<c>Mar Su[-1]-Oct Su[-1]</c>); otherwise it is a day of the week within
    /// that month.
    /// </summary>
    private static bool IsNthOfRange(OsmCursor cursor, int ahead)
    {
        if (!OsmWeekdays.StartsAt(cursor, ahead) || !cursor.Peek(ahead + 1).Is('[')) return false;
        var at = ahead + 2;
        while (!cursor.Peek(at).Is(']'))
        {
            if (cursor.Peek(at).Kind == OsmTokenKind.End) return false;
            at++;
        }

        at++;
        if ((cursor.Peek(at).Is('+') || cursor.Peek(at).Is('-')) && cursor.Peek(at + 1).Kind == OsmTokenKind.Number && OsmNumbers.IsDays(cursor.Peek(at + 2))) at += 3;
        if (!cursor.Peek(at).Is('-')) return false;
        if (cursor.Peek(at + 1).IsYear) at++;
        return Month(cursor, at + 1) is not null || IsEaster(cursor.Peek(at + 1));
    }

    private static bool ReadDay(OsmCursor cursor, int month, out int day)
    {
        day = cursor.Now.Value;
        if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(2024, month)) return cursor.Lost("osm-no-such-date");
        cursor.At++;
        return true;
    }

    /// <summary>A number of one or two figures that is not the hour of a time.</summary>
    private static bool IsDay(OsmCursor cursor, int ahead)
    {
        if (cursor.Peek(ahead) is not { Kind: OsmTokenKind.Number } number || number.End - number.Start > 2) return false;
        var next = cursor.Peek(ahead + 1);
        if (next.IsWord("h") || next.IsWord("uhr") || next.IsWord("am") || next.IsWord("pm")) return false;
        return !((next.Is(':') || next.Is('.')) && next.Start == number.End && cursor.Peek(ahead + 2) is { Kind: OsmTokenKind.Number } minute && minute.Start == next.End);
    }

    private static int? Month(OsmCursor cursor, int ahead) =>
        cursor.Peek(ahead) is { Kind: OsmTokenKind.Word } word && OsmWords.Months.TryGetValue(word.Text, out var month) ? month : null;

    private static bool IsEaster(OsmToken token) => token.Kind == OsmTokenKind.Word && token.Text is "easter" or "paques";

    private static bool EndsBefore(DateEdge from, DateEdge to) => (from, to) switch
    {
        (DateEdge.Fixed a, DateEdge.Fixed b) => (b.Month, b.Day).CompareTo((a.Month, a.Day)) < 0,
        (DateEdge.WholeMonth a, DateEdge.WholeMonth b) => b.Month < a.Month,
        (DateEdge.Fixed a, DateEdge.WholeMonth b) => b.Month < a.Month,
        (DateEdge.WholeMonth a, DateEdge.Fixed b) => b.Month < a.Month,
        _ => false,
    };
}
