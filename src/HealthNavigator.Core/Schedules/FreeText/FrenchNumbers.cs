using System.Globalization;
using NodaTime;

namespace HealthNavigator.Core.Schedules.FreeText;

/// <summary>Numbers, days, months and times of folded French text.</summary>
internal static class FrenchNumbers
{
    private static readonly string[] Days = ["", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] Months =
        ["", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

    public static int Of(string text) => text switch
    {
        "un" or "une" => 1,
        "deux" => 2,
        "trois" => 3,
        "quatre" => 4,
        "cinq" => 5,
        "six" => 6,
        "quinze" => 15,
        _ => Math.Clamp(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), 1, 9999),
    };

    public static int Nth(string text) => text[0] switch
    {
        'a' => -2,
        'd' when text.StartsWith("dern", StringComparison.Ordinal) => -1,
        '1' or 'p' => 1,
        '2' or 'd' or 's' => 2,
        '3' or 't' => 3,
        '4' or 'q' => 4,
        _ => 5,
    };

    public static IsoDayOfWeek Day(string text) => (IsoDayOfWeek)Array.IndexOf(Days, text.TrimEnd('s'));

    public static int Month(string text) => Array.IndexOf(Months, text);

    /// <summary>Minutes after midnight of "9h", "9 h 30", "14:00", "midi"; null for a time that is none.</summary>
    public static int? Clock(string text)
    {
        if (text == "midi") return 720;
        if (text == "minuit") return 1440;
        var parts = text.Split('h', ':');
        var hours = int.Parse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = parts[1].Trim() is { Length: > 0 } rest ? int.Parse(rest, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return hours <= 24 && (hours * 60) + minutes <= 1440 ? (hours * 60) + minutes : null;
    }

    public static DateEdge? Date(string day, int month, int? year)
    {
        var number = day == "1er" ? 1 : Of(day);
        if (month is < 1 or > 12 || number > CalendarSystem.Iso.GetDaysInMonth(year ?? 2024, month)) return null;
        return new DateEdge.Fixed(month, number) { Year = year };
    }

    /// <summary>The time of the year in which the named school holidays always fall; null when none is named.</summary>
    public static DateRange? HolidaySeason(string which) => which switch
    {
        "noel" => Between(12, 15, 1, 10),
        "toussaint" or "la toussaint" => Between(10, 10, 11, 10),
        "hiver" or "fevrier" => Between(2, 1, 3, 15),
        "printemps" or "paques" => Between(4, 1, 5, 15),
        "ete" => Between(7, 1, 9, 5),
        _ => null,
    };

    private static DateRange Between(int month1, int day1, int month2, int day2) => new(new DateEdge.Fixed(month1, day1), new DateEdge.Fixed(month2, day2));
}
