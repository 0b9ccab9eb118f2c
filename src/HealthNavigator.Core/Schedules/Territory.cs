using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>Codes, time zones and school zones of the territories served. Source of the school zones: Code de l'éducation D521-1 and its arrêtés.</summary>
internal static class Territory
{
    private static readonly FrozenDictionary<string, (string Zone, string School)> Overseas = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["971"] = ("America/Guadeloupe", "fr-guadeloupe"),
        ["972"] = ("America/Martinique", "fr-martinique"),
        ["973"] = ("America/Cayenne", "fr-guyane"),
        ["974"] = ("Indian/Reunion", "fr-reunion"),
        ["975"] = ("America/Miquelon", "fr-saint-pierre-et-miquelon"),
        ["976"] = ("Indian/Mayotte", "fr-mayotte"),
        ["977"] = ("America/St_Barthelemy", ""),
        ["978"] = ("America/Marigot", ""),
        ["986"] = ("Pacific/Wallis", "fr-wallis-et-futuna"),
        ["987"] = ("Pacific/Tahiti", "fr-polynesie"),
        ["988"] = ("Pacific/Noumea", "fr-nouvelle-caledonie"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["gp"] = "971",
        ["mq"] = "972",
        ["gf"] = "973",
        ["re"] = "974",
        ["pm"] = "975",
        ["yt"] = "976",
        ["bl"] = "977",
        ["mf"] = "978",
        ["wf"] = "986",
        ["pf"] = "987",
        ["nc"] = "988",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ZoneA = "01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 69d 69m 70 71 73 74 79 86 87 89 90 ara bfc"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ZoneB = ("02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 60 61 62 67 68 6ae 72 76 80 83 "
        + "84 85 88 bre cvl ges hdf nor pac pdl").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ZoneC = "09 11 12 30 31 32 34 46 48 65 66 75 75c 77 78 81 82 91 92 93 94 95 idf occ"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static DateTimeZone ZoneOf(string country, string? subdivision)
    {
        var name = Overseas.TryGetValue(Code(country, subdivision), out var territory) ? territory.Zone
            : country.Equals("BE", StringComparison.OrdinalIgnoreCase) ? "Europe/Brussels" : "Europe/Paris";
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZoneProviders.Tzdb["Europe/Paris"];
    }

    /// <summary>None when the subdivision does not say: whether it is a school holiday is then unknown.</summary>
    public static ImmutableArray<string> SchoolZonesOf(string country, string? subdivision)
    {
        var code = Code(country, subdivision);
        if (country.Equals("BE", StringComparison.OrdinalIgnoreCase))
        {
            return code switch
            {
                "bru" => ["be-fr", "be-nl"],
                "vlg" or "van" or "vbr" or "vli" or "vov" or "vwv" => ["be-nl"],
                "wal" or "wbr" or "wht" or "wlg" or "wlx" or "wna" => ["be-fr"],
                _ => ["be-fr", "be-nl"],
            };
        }

        if (Overseas.TryGetValue(code, out var territory)) return territory.School.Length == 0 ? [] : [territory.School];
        return code switch
        {
            "2a" or "2b" or "20" or "cor" or "20r" => ["fr-corse"],
            _ when ZoneA.Contains(code) => ["fr-a"],
            _ when ZoneB.Contains(code) => ["fr-b"],
            _ when ZoneC.Contains(code) => ["fr-c"],
            "naq" => ["fr-a"],
            _ => [],
        };
    }

    /// <summary>Whether two letters (ISO 3166-1) name an overseas territory of France.</summary>
    public static bool IsOverseas(string country) => Letters.ContainsKey(country.Trim().ToLowerInvariant());

    /// <summary>
    /// What schedules, school and public holidays call one part of a country: <c>93</c>, <c>2a</c>, <c>973</c>, <c>bru</c>; empty when none is
    /// said. Letters of an overseas territory give its number, as country or as subdivision.
    /// </summary>
    public static string Code(string country, string? subdivision)
    {
        var land = country.Trim().ToLowerInvariant();
        if (Letters.TryGetValue(land, out var number)) return number;
        var code = (subdivision ?? "").Trim().ToLowerInvariant();
        foreach (var prefix in (ReadOnlySpan<string>)["fr-", "be-", "dep:", "reg:be-"])
        {
            if (!code.StartsWith(prefix, StringComparison.Ordinal)) continue;
            code = code[prefix.Length..];
            break;
        }

        return Letters.GetValueOrDefault(code, code);
    }
}
