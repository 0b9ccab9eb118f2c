namespace HealthNavigator.Tests.Schedules;

/// <summary>Values drawn at random from the published grammar of opening_hours; the same seed gives the same value.</summary>
internal sealed class RandomHours(int seed)
{
    private static readonly string[] Days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly int[] Lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private readonly Random random = new(seed);

    public static string Value(int seed) => new RandomHours(seed).Value();

    public string Value()
    {
        var text = Rule();
        for (var more = Chance(0.35) ? 0 : Whole(1, 3); more > 0; more--)
            text += (random.NextDouble() switch { < 0.7 => "; ", < 0.9 => char.IsAsciiDigit(text[^1]) || text[^1] == '+' ? "; " : ", ", _ => " || " }) + Rule();
        return text;
    }

    /// <summary>A rule that closes.</summary>
    public string Closing() => $"{Wide()} {(Chance(0.7) ? DayList() : "")} {(Chance(0.5) ? List(Span, 2) : "")} off".Trim();

    private string Rule()
    {
        if (Chance(0.03)) return "24/7" + Modifier(timed: false);
        while (true)
        {
            var (wide, days, times) = (Wide(), Chance(0.7) ? DayList() : "", Chance(0.8) ? List(Span, 3) : "");
            var parts = string.Join(' ', new[] { wide, days, times }.Where(part => part.Length > 0));
            if (parts.Length > 0) return parts + Modifier(times.Length > 0);
        }
    }

    private string Wide()
    {
        var parts = new List<string>();
        if (Chance(0.12)) parts.Add(List(Year, 2));
        if (Chance(0.3)) parts.Add(List(MonthDay, 2));
        if (Chance(0.12)) parts.Add("week " + List(Week, 3));
        return string.Join(' ', parts) + (parts.Count > 0 && Chance(0.1) ? ":" : "");
    }

    private string Modifier(bool timed) => random.NextDouble() switch
    {
        < 0.72 => "",
        < 0.84 => Pick(" off", " closed"),
        < 0.88 => " open",
        < 0.92 => " unknown",
        < 0.95 => Pick(" open", " unknown", " off") + Pick(" \"n1\"", " \"sur rendez-vous\""),
        _ => (timed ? Pick(" unknown", "") : "") + Pick(" \"n1\"", " \"n2\"", " \"sur rendez-vous\""),
    };

    private string Span() => random.NextDouble() switch
    {
        < 0.05 => Clock(Minute(300, 1300)) + "+",
        < 0.08 => Range(Minute(300, 900), 30, 300) + "+",
        < 0.12 => $"{Sun()}-{Sun()}",
        < 0.2 => $"{Clock(Minute(1000, 1430))}-{Clock(Chance(0.5) ? Minute(30, 400) : 1440 + Minute(30, 400))}",
        _ => Range(Minute(300, 1200), 30, 240),
    };

    private string Sun()
    {
        var name = Pick("sunrise", "sunset", "dawn", "dusk");
        return Chance(0.6) ? name : $"({name}{Pick("+", "-")}{Clock(Minute(30, 180))})";
    }

    private string DayList() => random.NextDouble() switch
    {
        < 0.6 => List(Weekday, 3),
        < 0.7 => List(Holiday, 2),
        < 0.8 => $"{Holiday()},{List(Weekday, 2)}",
        < 0.9 => $"{List(Weekday, 2)},{Holiday()}",
        _ => $"{Holiday()} {List(Weekday, 2)}",
    };

    private string Weekday() => random.NextDouble() switch
    {
        < 0.35 => Pick(Days),
        < 0.7 => $"{Pick(Days)}-{Pick(Days)}",
        _ => $"{Pick(Days)}[{List(() => Pick("1", "2", "3", "4", "5", "-1", "-2", "1-3"), 2)}]" + (Chance(0.15) ? $" {Pick("+", "-")}{Whole(2, 6)} days" : ""),
    };

    private string Holiday() => Chance(0.7) ? "PH" + (Chance(0.1) ? " -1 day" : "") : "SH";

    private string Date()
    {
        if (Chance(0.15)) return "easter" + (Chance(0.5) ? $" {Pick("+", "-")}{Whole(2, 60)} days" : "");
        var month = Whole(0, 11);
        return $"{Months[month]} {Whole(1, Lengths[month]):00}";
    }

    private string MonthDay() => random.NextDouble() switch
    {
        < 0.3 => Pick(Months),
        < 0.55 => $"{Pick(Months)}-{Pick(Months)}",
        < 0.7 => Date(),
        < 0.8 => $"{Pick(Months)} {Whole(1, 9):00}-{Whole(10, 28):00}" + (Chance(0.3) ? $"/{Whole(2, 6)}" : ""),
        < 0.9 => $"{Date()}-{Date()}",
        < 0.95 => $"2026 {Date()}",
        _ => $"2025 {Pick(Months)} 10-2026 {Pick(Months)} 20",
    };

    private string Year() => Pick("2026", "2025-2027", "2024+", "2020-2030/2", "2027");

    private string Week()
    {
        var from = Whole(1, 40);
        return Chance(0.3) ? $"{from:00}" : $"{from:00}-{Whole(from + 1, 53):00}" + (Chance(0.4) ? $"/{Whole(2, 5)}" : "");
    }

    private string Range(int from, int least, int most) => $"{Clock(from)}-{Clock(Math.Min(1440, from + Minute(least, most)))}";

    private int Minute(int from, int to) => Whole(from, to) / 5 * 5;

    private static string Clock(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    private string List(Func<string> item, int most) => string.Join(',', Enumerable.Range(0, Chance(0.7) ? 1 : Whole(2, most)).Select(_ => item()));

    private T Pick<T>(params ReadOnlySpan<T> from) => from[random.Next(from.Length)];

    private bool Chance(double of) => random.NextDouble() < of;

    private int Whole(int from, int to) => random.Next(from, to + 1);
}
