namespace HealthNavigator.Core.Places;

/// <summary>
/// How likely a place is meant when its name is written, before the text around it is read: natural logarithms, so that a difference of 3
/// is a factor of 20. The logarithm of the population is the prior; less usual kinds of name and of place cost some.
/// </summary>
internal static class PlaceScore
{
    /// <summary>Candidates less likely than the best by more than this factor are not asked about.</summary>
    public const double Margin = 3.0;

    /// <summary>Of two towns of one name and nearly one size, the one overseas is offered second: most people who name neither are not there.</summary>
    private const double Overseas = 0.2;

    /// <summary>What an edit costs: as much as being fifty times smaller; in a long name, which little else resembles, twenty times.</summary>
    private static double PerEdit(int typed) => typed >= 9 ? 3 : 4;

    /// <summary>Score of a name that was only nearly written, or null when such a name is not corrected at such a cost.</summary>
    /// <param name="entry">The place.</param>
    /// <param name="kind">Under which sort of name.</param>
    /// <param name="cost">See <see cref="FuzzyNames"/>.</param>
    /// <param name="typed">Length of what was typed: of a short word little is certain, so only large places are near enough.</param>
    public static double? OfNearly(PlaceEntry entry, AliasKind kind, double cost, int typed)
    {
        if (cost == 0) return Of(entry, kind);
        if (entry.Kind == PlaceKind.Country || (entry.Kind == PlaceKind.Abroad && entry.Population == 0)) return null;
        if (cost > 1 && (entry.Kind == PlaceKind.Abroad || kind is AliasKind.Part or AliasKind.Other)) return null;
        if (cost > Math.Max(1, 0.3 * typed)) return null;
        var score = Of(entry, kind) - PerEdit(typed) * cost - (entry.Kind == PlaceKind.Abroad ? 5 : 0) - (kind == AliasKind.Other && entry.Kind != PlaceKind.Quarter ? 3.5 : 0) - (entry is { Country: "be", Region: not "reg:be-bru" } ? 2.5 : 0);
        return score < (typed switch { <= 3 => 6.2, 4 => 4.5, _ => 2.6 }) ? null : score;
    }

    public static double Of(PlaceEntry entry, AliasKind kind)
    {
        var prior = entry.Kind switch
        {
            PlaceKind.Commune or PlaceKind.Arrondissement => Math.Log(entry.Population + 100) - (entry.Department is { Length: 3 } ? Overseas : 0),
            PlaceKind.Quarter => 8.5,
            PlaceKind.Department => 10.5,
            PlaceKind.Region => entry.Department is null ? 10 : 9,
            PlaceKind.Epci => 7.5,
            PlaceKind.Zone => 8,
            PlaceKind.Country => 9,
            PlaceKind.Abroad => entry.Population == 0 ? 10 : Math.Log(entry.Population + 100) - 4.5,
            _ => 0,
        };
        return prior - kind switch
        {
            AliasKind.Official => 0,
            AliasKind.WithoutArticle => 0.7,
            AliasKind.Other => 0.5,
            AliasKind.Former => 1.5,
            AliasKind.Postal => 2,
            AliasKind.Part => 2,
            _ => 1,
        };
    }
}
