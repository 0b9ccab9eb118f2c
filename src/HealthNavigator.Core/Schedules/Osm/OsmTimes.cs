namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Reads time ranges: <c>10:00-12:00</c>, <c>22:00-02:00</c>, <c>10:00+</c>, <c>(sunrise+01:00)-sunset</c>, and how directories write them.</summary>
internal static class OsmTimes
{
    private const int Midnight = 1440;

    /// <summary>Whether a time starts here.</summary>
    public static bool StartsAt(OsmCursor cursor, int ahead = 0)
    {
        var token = cursor.Peek(ahead);
        if (token.Is('(')) return OsmWords.Sun(cursor.Peek(ahead + 1).Text) is not null;
        if (token.Kind == OsmTokenKind.Word) return OsmWords.Sun(token.Text) is not null;
        if (token.Kind != OsmTokenKind.Number) return false;
        var next = cursor.Peek(ahead + 1);
        if (IsSeparator(cursor, ahead + 1)) return true;
        if (next.IsWord("h") || next.IsWord("uhr") || IsHalfDay(next)) return true;
        if (token.End - token.Start == 4 && (!token.IsYear || token.Text[0] == '0')) return true;
        return token.Value <= 26 && next.Is('-') && cursor.Peek(ahead + 2) is { Kind: OsmTokenKind.Number, IsYear: false };
    }

    /// <summary>Reads a list of ranges into the rule; false when one is lost.</summary>
    public static bool Read(OsmCursor cursor, OsmRule rule)
    {
        while (true)
        {
            if (!ReadRange(cursor, rule)) return false;
            if (!cursor.Now.Is(',') || !StartsAt(cursor, 1)) return true;
            cursor.At++;
        }
    }

    private static bool ReadRange(OsmCursor cursor, OsmRule rule)
    {
        var first = cursor.Now;
        if (ReadTime(cursor) is not { } start) return false;
        if (start.Event is null && start.Minutes >= Midnight) return cursor.Lost("osm-time-outside-day", first);
        if (cursor.Take('+'))
        {
            rule.Times.Add(new TimeRange(start, null, openEnd: true));
            return true;
        }

        if (!cursor.Now.Is('-') && !IsUntil(cursor.Now)) return cursor.Lost("osm-time-without-end", first);
        cursor.At++;
        var second = cursor.Now;
        if (!StartsAt(cursor) && cursor.Now.Kind != OsmTokenKind.Number) return cursor.Lost("osm-time-without-end", first);
        if (ReadTime(cursor) is not { } end) return false;
        if (end is { Event: null, Minutes: > 2 * Midnight }) return cursor.Lost("osm-time-outside-day", second);
        var openEnd = cursor.Take('+');
        if (cursor.Now.Is('/')) return cursor.Lost("osm-time-points");
        rule.Times.Add(new TimeRange(start, end, openEnd));
        return true;
    }

    private static TimeOfDay? ReadTime(OsmCursor cursor)
    {
        if (cursor.Now.Is('(')) return ReadMoved(cursor);
        if (cursor.Now.Kind == OsmTokenKind.Word && OsmWords.Sun(cursor.Now.Text) is { } what)
        {
            cursor.At++;
            return new TimeOfDay(0, what);
        }

        return ReadClock(cursor) is { } minutes ? new TimeOfDay(minutes) : null;
    }

    /// <summary><c>(sunrise+01:00)</c>.</summary>
    private static TimeOfDay? ReadMoved(OsmCursor cursor)
    {
        var opening = cursor.Now;
        cursor.At++;
        if (OsmWords.Sun(cursor.Now.Text) is not { } what || cursor.Now.Kind != OsmTokenKind.Word)
        {
            cursor.Lost("osm-unexpected");
            return null;
        }

        cursor.At++;
        var sign = cursor.Now.Is('+') ? 1 : cursor.Now.Is('-') ? -1 : 0;
        if (sign == 0)
        {
            if (cursor.Take(')')) return new TimeOfDay(0, what);
            cursor.Lost("osm-unexpected");
            return null;
        }

        cursor.At++;
        if (ReadClock(cursor) is not { } minutes) return null;
        if (minutes >= Midnight)
        {
            cursor.Lost("osm-time-outside-day", opening);
            return null;
        }

        if (!cursor.Take(')')) cursor.Odd("osm-missing-bracket", opening);
        return new TimeOfDay(sign * minutes, what);
    }

    /// <summary>Minutes after midnight.</summary>
    private static int? ReadClock(OsmCursor cursor)
    {
        var hour = cursor.Now;
        if (hour.Kind != OsmTokenKind.Number)
        {
            cursor.Lost("osm-unexpected");
            return null;
        }

        var (hours, minutes) = (hour.Value, 0);
        cursor.At++;
        if (IsSeparator(cursor, 0))
        {
            if (!cursor.Now.Is(':')) cursor.Odd("osm-time-form", hour);
            var minute = cursor.Peek();
            (minutes, cursor.At) = (minute.Value, cursor.At + 2);
            if (cursor.Now.IsWord("h") || cursor.Now.IsWord("uhr")) cursor.At++;
            if (minute.End - minute.Start != 2) cursor.Odd("osm-time-form", minute);
        }
        else if (cursor.Now.IsWord("h"))
        {
            cursor.Odd("osm-time-form", hour);
            var letter = cursor.Now;
            cursor.At++;
            if (cursor.Now is { Kind: OsmTokenKind.Number } minute && minute.Start == letter.End && minute.End - minute.Start == 2)
            {
                minutes = minute.Value;
                cursor.At++;
            }
        }
        else if (hour.End - hour.Start == 4)
        {
            cursor.Odd("osm-time-form", hour);
            (hours, minutes) = (hour.Value / 100, hour.Value % 100);
        }
        else
        {
            if (!IsHalfDay(cursor.Now)) cursor.Odd("osm-time-form", hour);
            if (cursor.Now.IsWord("uhr")) cursor.At++;
        }

        if (IsHalfDay(cursor.Now) && hours <= 12)
        {
            cursor.Odd("osm-time-form", hour);
            hours = (hours % 12) + (cursor.Now.Text[0] == 'p' ? 12 : 0);
            cursor.At++;
        }

        if (minutes <= 59 && hours <= 48) return (hours * 60) + minutes;
        cursor.Lost("osm-time-outside-day", hour);
        return null;
    }

    private static bool IsSeparator(OsmCursor cursor, int ahead)
    {
        var (sign, minute) = (cursor.Peek(ahead), cursor.Peek(ahead + 1));
        return minute.Kind == OsmTokenKind.Number && minute.End - minute.Start <= 2 && sign.End == minute.Start
            && (sign.Is(':') || (sign.Is('.') && minute.End - minute.Start == 2));
    }

    private static bool IsHalfDay(OsmToken token) => token.Kind == OsmTokenKind.Word && token.Text is "am" or "pm";

    private static bool IsUntil(OsmToken token) => token.Kind == OsmTokenKind.Word && token.Text is "a" or "to" or "bis" or "tot" or "until" or "till" or "au";
}
