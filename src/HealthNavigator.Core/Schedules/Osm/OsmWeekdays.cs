using NodaTime;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Reads days of the week and holidays: <c>Mo-Fr,PH</c>, <c>We[1,3] +1 day</c>, <c>SH Mo-Fr</c>.</summary>
internal static class OsmWeekdays
{
    public static bool StartsAt(OsmCursor cursor, int ahead = 0) => Day(cursor, ahead) is not null || Holiday(cursor.Peek(ahead)) is not null;

    /// <summary>
    /// Reads a list. A holiday that stands first and alone restricts (<c>SH Mo-Fr</c>: weekdays of the school holidays); one in a list is an
    /// alternative (<c>PH,Mo</c>), and so it stays when weekdays follow the list (<c>PH,SH Mo-Fr</c>), as the reference library reads it.
    /// </summary>
    public static bool Read(OsmCursor cursor, OsmRule rule)
    {
        var restricts = Holiday(cursor.Now) is not null && !cursor.Peek().Is(',');
        while (true)
        {
            if (Holiday(cursor.Now) is { } kind)
            {
                cursor.At++;
                if (!OsmNumbers.Offset(cursor, kind == HolidayKind.Public ? 1 : 0, out var offset)) return false;
                var holiday = new DayChoice.Holiday(kind, offset);
                if (restricts) rule.Holidays.Add(holiday);
                else rule.Days.Add(holiday);
            }
            else if (Day(cursor, 0) is { } day)
            {
                cursor.At++;
                if (!ReadDay(cursor, day, rule)) return false;
            }
            else
            {
                return cursor.Lost("osm-unexpected");
            }

            if (!IsComma(cursor.Now)) return true;
            if (!StartsAt(cursor, 1))
            {
                if (OsmTimes.StartsAt(cursor, 1))
                {
                    cursor.Odd("osm-stray-comma", cursor.Now);
                    cursor.At++;
                }

                return true;
            }

            cursor.At++;
        }
    }

    private static bool ReadDay(OsmCursor cursor, IsoDayOfWeek day, OsmRule rule)
    {
        if (cursor.Take('.') && cursor.Now.Is('[')) cursor.Odd("osm-unexpected-sign", cursor.Now);
        if (cursor.Take('['))
        {
            if (!OsmNumbers.Nths(cursor, out var nths) || !OsmNumbers.Offset(cursor, 6, out var offset)) return false;
            rule.Days.Add(new DayChoice.NthWeekday(day, nths, offset));
            return true;
        }

        if ((cursor.Now.Is('-') || IsUntil(cursor.Now)) && Day(cursor, 1) is { } last)
        {
            cursor.At += 2;
            if (cursor.Now.Is('.')) cursor.At++;
            rule.Days.Add(new DayChoice.Weekdays(day, last));
            return true;
        }

        rule.Days.Add(new DayChoice.Weekdays(day, day));
        return true;
    }

    private static IsoDayOfWeek? Day(OsmCursor cursor, int ahead)
    {
        var token = cursor.Peek(ahead);
        if (token.Kind != OsmTokenKind.Word) return null;
        if (OsmWords.Days.TryGetValue(token.Text, out var day) || OsmWords.FrenchShortDays.TryGetValue(token.Text, out day)) return day;
        return null;
    }

    private static HolidayKind? Holiday(OsmToken token) => token is { Kind: OsmTokenKind.Word, Text: "ph" } ? HolidayKind.Public
        : token is { Kind: OsmTokenKind.Word, Text: "sh" } ? HolidayKind.School : null;

    private static bool IsComma(OsmToken token) => token.Is(',') || token.Is('&') || (token.Kind == OsmTokenKind.Word && token.Text is "et" or "and" or "en" or "und");

    private static bool IsUntil(OsmToken token) => token.Kind == OsmTokenKind.Word && token.Text is "au" or "a" or "to" or "bis" or "tot";
}
