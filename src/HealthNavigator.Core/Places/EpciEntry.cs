namespace HealthNavigator.Core.Places;

/// <summary>An intercommunality as a place: at its largest commune, in the département and region that all of its communes share, if any.</summary>
internal static class EpciEntry
{
    public static PlaceEntry Of(string code, string name, IEnumerable<PlaceEntry> communes)
    {
        PlaceEntry? largest = null;
        var population = 0;
        bool oneDepartment = true, oneRegion = true;
        foreach (var entry in communes)
        {
            if (entry.Kind != PlaceKind.Commune) continue;
            population += entry.Population;
            oneDepartment &= largest is null || largest.Department == entry.Department;
            oneRegion &= largest is null || largest.Region == entry.Region;
            if (largest is null || entry.Population > largest.Population) largest = entry;
        }

        return new PlaceEntry
        {
            Code = code, Name = name, Kind = PlaceKind.Epci, Country = "fr", Department = oneDepartment ? largest?.Department : null,
            Region = oneRegion ? largest?.Region : null, Point = largest?.Point, Approximate = true, Population = population,
        };
    }
}
