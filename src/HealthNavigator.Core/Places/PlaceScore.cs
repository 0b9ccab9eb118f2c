namespace HealthNavigator.Core.Places;

/// <summary>
/// How likely a place is meant when its name is written, before the text around it is read: natural logarithms, so that a difference of 3
/// is a factor of 20. The logarithm of the population is the prior; less usual kinds of name and of place cost some.
/// </summary>
internal static class PlaceScore
{
    /// <summary>Candidates less likely than the best by more than this factor are not asked about.</summary>
    public const double Margin = 3.0;

    /// <summary>What an edit costs: a difference of one against a candidate fifty times larger.</summary>
    public const double PerEdit = 4;

    /// <summary>Score of a name that was only nearly written, or null when such a name is not corrected at such a cost.</summary>
    public static double? OfNearly(PlaceEntry entry, PlaceAlias alias, double cost)
    {
        var far = entry.Kind is PlaceKind.Abroad;
        if (cost > 0 && entry.Kind == PlaceKind.Country) return null;
        if (cost > 1 && (far || alias.Kind is AliasKind.Part or AliasKind.Other)) return null;
        return Of(entry, alias.Kind) - PerEdit * cost - (cost > 0 && far ? 5 : 0) - (cost > 0 && alias.Kind == AliasKind.Other ? 3.5 : 0);
    }

    public static double Of(PlaceEntry entry, AliasKind kind)
    {
        var prior = entry.Kind switch
        {
            PlaceKind.Commune or PlaceKind.Arrondissement => Math.Log(entry.Population + 100),
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
