namespace HealthNavigator.Core.Wording;

/// <summary>
/// Cardinal plural categories of the product's languages for whole numbers (source: Unicode CLDR 44, plurals).
/// </summary>
public static class PluralRules
{
    /// <summary>The categories a message in the language must have; <c>other</c> is always the last.</summary>
    public static IReadOnlyList<string> Categories(string language) => language switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "ru" or "uk" => ["one", "few", "many", "other"],
        "ro" => ["one", "few", "other"],
        _ => ["one", "other"],
    };

    /// <summary>The category of a whole number (its sign is ignored).</summary>
    public static string Category(string language, long number)
    {
        var n = Math.Abs(number);
        var (tens, hundreds) = (n % 10, n % 100);
        return language switch
        {
            "fr" or "pt" => n < 2 ? "one" : "other",
            "ar" => n switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ when hundreds is >= 3 and <= 10 => "few",
                _ when hundreds >= 11 => "many",
                _ => "other",
            },
            "ru" or "uk" when tens == 1 && hundreds != 11 => "one",
            "ru" or "uk" when tens is >= 2 and <= 4 && hundreds is not (>= 12 and <= 14) => "few",
            "ru" or "uk" => "many",
            "ro" when n == 1 => "one",
            "ro" when n == 0 || hundreds is >= 1 and <= 19 => "few",
            _ => n == 1 && language != "ro" ? "one" : "other",
        };
    }
}
