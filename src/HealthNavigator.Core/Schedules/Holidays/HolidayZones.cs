using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using static HealthNavigator.Core.Schedules.Holidays.HolidayRule;

namespace HealthNavigator.Core.Schedules.Holidays;

/// <summary>
/// The rules. Sources: Code du travail L3133-1 (France), L3134-13 (Alsace-Moselle), L3422-2 and loi 83-550 (abolition of slavery
/// overseas); arrêté royal du 18 avril 1974 (Belgium).
/// </summary>
internal static class HolidayZones
{
    private static readonly ImmutableArray<HolidayRule> France =
    [
        new Fixed("new-year", 1, 1),
        new FromEaster("easter-monday", 1),
        new Fixed("labour-day", 5, 1),
        new Fixed("victory-1945", 5, 8),
        new FromEaster("ascension", 39),
        new FromEaster("whit-monday", 50),
        new Fixed("national-day", 7, 14),
        new Fixed("assumption", 8, 15),
        new Fixed("all-saints", 11, 1),
        new Fixed("armistice-1918", 11, 11),
        new Fixed("christmas", 12, 25),
    ];

    private static readonly ImmutableArray<HolidayRule> Belgium =
    [
        new Fixed("new-year", 1, 1),
        new FromEaster("easter-monday", 1),
        new Fixed("labour-day", 5, 1),
        new FromEaster("ascension", 39),
        new FromEaster("whit-monday", 50),
        new Fixed("belgian-national-day", 7, 21),
        new Fixed("assumption", 8, 15),
        new Fixed("all-saints", 11, 1),
        new Fixed("armistice-1918", 11, 11),
        new Fixed("christmas", 12, 25),
    ];

    // Good Friday holds in the communes that have a Protestant temple or a mixed church: which these are is not recorded here.
    private static readonly ImmutableArray<HolidayRule> AlsaceMoselle =
        [.. France, new FromEaster("good-friday", -2, Truth.Unknown), new Fixed("saint-stephen", 12, 26)];

    private static readonly FrozenDictionary<string, HolidayZone> ByCode = new[]
    {
        new HolidayZone("fr", France),
        new HolidayZone("fr-alsace-moselle", AlsaceMoselle),
        new HolidayZone("be", Belgium),
        // Good Friday and the day of Victor Schœlcher are kept by custom in Guadeloupe and Martinique; the law does not name them.
        Overseas("971", new FromEaster("good-friday", -2, Truth.Unknown), new Fixed("abolition", 5, 27), new Fixed("schoelcher", 7, 21, Truth.Unknown)),
        Overseas("972", new FromEaster("good-friday", -2, Truth.Unknown), new Fixed("abolition", 5, 22), new Fixed("schoelcher", 7, 21, Truth.Unknown)),
        Overseas("973", new Fixed("abolition", 6, 10)),
        Overseas("974", new Fixed("abolition", 12, 20)),
        Overseas("975"),
        Overseas("976", new Fixed("abolition", 4, 27)),
        Overseas("977", new FromEaster("good-friday", -2, Truth.Unknown), new Fixed("abolition", 10, 9)),
        // 27 May until 2017, 28 May since (loi 2017-256, article 80); the change of year is not certain enough to close on one alone.
        Overseas("978", new Fixed("abolition", 5, 28), new Fixed("abolition-former", 5, 27, Truth.Unknown, Until: 2018)),
        Overseas("986", new Fixed("saint-peter-chanel", 4, 28), new Fixed("saints-peter-and-paul", 6, 29), new Fixed("territory-day", 7, 29)),
        Overseas("987", new Fixed("gospel-day", 3, 5), new FromEaster("good-friday", -2), new Fixed("autonomy-day", 6, 29, Until: 2025), new Fixed("matarii", 11, 20, Since: 2026), new Fixed("matarii-first", 11, 20, Truth.Unknown, 2025, 2025)),
        Overseas("988", new Fixed("citizenship-day", 9, 24)),
    }.ToFrozenDictionary(zone => zone.Code, StringComparer.Ordinal);

    public static HolidayZone? Of(string? country, string? subdivision)
    {
        var land = country?.Trim().ToLowerInvariant() ?? "";
        if (land == "be" || (land.Length == 0 && subdivision?.StartsWith("be", StringComparison.OrdinalIgnoreCase) == true)) return ByCode["be"];
        if (land.Length > 0 && land != "fr" && !Territory.IsOverseas(land)) return null;
        var code = Territory.Code(land, subdivision);
        if (code is "57" or "67" or "68" or "6ae") return ByCode["fr-alsace-moselle"];
        return ByCode.TryGetValue("fr-" + code, out var zone) ? zone : land == "fr" || code.Length > 0 ? ByCode["fr"] : null;
    }

    private static HolidayZone Overseas(string department, params ReadOnlySpan<HolidayRule> own) => new("fr-" + department, [.. France, .. own]);
}
