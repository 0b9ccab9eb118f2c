using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Synthesis;

/// <summary>Draws towns by their population, and points in and around them.</summary>
internal sealed class SyntheticPlaces
{
    private const double KmPerDegree = 111.2;
    private readonly Random random;
    private readonly List<Place> towns;
    private readonly long[] inhabitants;
    private readonly Dictionary<string, List<Place>> byDepartment;

    public SyntheticPlaces(IEnumerable<Place> communes, Random random)
    {
        this.random = random;
        var all = communes.Where(town => town.Point is not null && town.Population > 0).ToList();
        // The people of Paris, Lyon and Marseille live in their arrondissements: they are not counted twice.
        var divided = all.Where(town => town.Kind == PlaceKind.Arrondissement).SelectMany(town => town.Zones.Where(zone => zone != town.Code)).ToHashSet();
        towns = [.. all.Where(town => !divided.Contains(town.Code))];
        if (towns.Count == 0) throw new ArgumentException("No commune has a position and inhabitants.", nameof(communes));
        inhabitants = new long[towns.Count];
        long sum = 0;
        for (var i = 0; i < towns.Count; i++) inhabitants[i] = sum += towns[i].Population;
        byDepartment = towns.GroupBy(Area).ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <summary>A town, the likelier the more people live there.</summary>
    public Place Town()
    {
        var at = Array.BinarySearch(inhabitants, random.NextInt64(inhabitants[^1]) + 1);
        return towns[at < 0 ? ~at : at];
    }

    /// <summary>Another town of the same département, for the next stop of a mobile unit.</summary>
    public Place Near(Place town)
    {
        var others = byDepartment[Area(town)];
        return others[random.Next(others.Count)];
    }

    /// <summary>A point in the town: the more people, the wider it is built.</summary>
    public GeoPoint Around(Place town)
    {
        var km = 0.3 + (2.5 * Math.Sqrt(town.Population / 150_000.0));
        var (north, east) = (Normal() * km / 2, Normal() * km / 2);
        var point = town.Point!.Value;
        return new GeoPoint(
            Math.Round(point.Latitude + (north / KmPerDegree), 5),
            Math.Round(point.Longitude + (east / (KmPerDegree * Math.Cos(point.Latitude * Math.PI / 180))), 5));
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static string Area(Place town) => town.Department ?? town.Country;
}
