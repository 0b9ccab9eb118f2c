namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Reads <c>week 1-20,30</c> and <c>week 02-52/2</c>.</summary>
internal static class OsmWeeks
{
    public static bool StartsAt(OsmCursor cursor) => cursor.Now.Kind == OsmTokenKind.Word && cursor.Now.Text is "week" or "weeks" or "semaine" or "semaines";

    public static bool Read(OsmCursor cursor, OsmRule rule)
    {
        cursor.At++;
        while (true)
        {
            var first = cursor.Now;
            if (!ReadWeek(cursor, out var from)) return false;
            var to = from;
            var step = 1;
            if (cursor.Now.Is('-') && cursor.Peek().Kind == OsmTokenKind.Number)
            {
                cursor.At++;
                if (!ReadWeek(cursor, out to) || !OsmNumbers.Step(cursor, 2, 26, out step)) return false;
            }

            if (to < from)
            {
                cursor.Odd("osm-weeks-over-new-year", first);
                rule.Weeks.Add(new WeekRange(from, 53, step));
                rule.Weeks.Add(new WeekRange(1, to, step));
            }
            else
            {
                var range = new WeekRange(from, to, step);
                if (range.IsFortnight) cursor.Odd("osm-fortnight", first);
                rule.Weeks.Add(range);
            }

            if (!cursor.Now.Is(',')) return true;
            var next = cursor.Peek();
            var repeated = next.Kind == OsmTokenKind.Word && next.Text is "week" or "weeks" && cursor.Peek(2).Kind == OsmTokenKind.Number;
            if (!repeated && (next.Kind != OsmTokenKind.Number || OsmTimes.StartsAt(cursor, 1) && cursor.Peek(2).Is(':'))) return true;
            cursor.At += repeated ? 2 : 1;
        }
    }

    private static bool ReadWeek(OsmCursor cursor, out int week)
    {
        week = cursor.Now.Value;
        if (cursor.Now.Kind != OsmTokenKind.Number) return cursor.Lost("osm-unexpected");
        if (week is < 1 or > 53) return cursor.Lost("osm-number-out-of-range");
        cursor.At++;
        return true;
    }
}
