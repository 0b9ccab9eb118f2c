namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Reads <c>[1,3]</c>, <c>[-1]</c>, <c>+1 day</c> and <c>/2</c>.</summary>
internal static class OsmNumbers
{
    /// <summary>The list after <c>[</c>, with its closing bracket.</summary>
    public static bool Nths(OsmCursor cursor, out List<int> nths)
    {
        nths = [];
        do
        {
            if (!Signed(cursor, out var from)) return false;
            if (!cursor.Now.Is('-') || from < 0)
            {
                nths.Add(from);
                continue;
            }

            cursor.At++;
            var end = cursor.Now;
            if (!Signed(cursor, out var to)) return false;
            if (to < from) return cursor.Lost("osm-range-reversed", end);
            nths.AddRange(Enumerable.Range(from, to - from + 1));
        }
        while (cursor.Take(','));

        return cursor.Take(']') || cursor.Lost("osm-unexpected");
    }

    /// <summary>An optional move by days; more than <paramref name="most"/> is lost.</summary>
    public static bool Offset(OsmCursor cursor, int most, out int days)
    {
        days = 0;
        if (!(cursor.Now.Is('+') || cursor.Now.Is('-')) || cursor.Peek() is not { Kind: OsmTokenKind.Number } number || !IsDays(cursor.Peek(2))) return true;
        if (number.Value > most) return cursor.Lost("osm-number-out-of-range", number);
        days = cursor.Now.Is('+') ? number.Value : -number.Value;
        cursor.At += 3;
        return true;
    }

    /// <summary>An optional step after <c>/</c>; 1 when there is none.</summary>
    public static bool Step(OsmCursor cursor, int least, int most, out int step)
    {
        step = 1;
        if (!cursor.Now.Is('/') || cursor.Peek() is not { Kind: OsmTokenKind.Number } number) return true;
        if (number.Value < least || number.Value > most) return cursor.Lost("osm-number-out-of-range", number);
        step = number.Value;
        cursor.At += 2;
        return true;
    }

    public static bool IsDays(OsmToken token) => token.Kind == OsmTokenKind.Word && token.Text is "day" or "days";

    private static bool Signed(OsmCursor cursor, out int number)
    {
        number = 0;
        var negative = cursor.Take('-');
        var token = cursor.Now;
        if (token.Kind != OsmTokenKind.Number) return cursor.Lost("osm-unexpected");
        if (token.Value is < 1 or > 5) return cursor.Lost("osm-number-out-of-range");
        cursor.At++;
        number = negative ? -token.Value : token.Value;
        return true;
    }
}
