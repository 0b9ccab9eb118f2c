using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Adapters.Synthesis;

/// <summary>What invented people ask, for load only: where people live, with as much said as people say. The same seed gives the same.</summary>
public sealed class SyntheticQueries
{
    private readonly Gazetteer gazetteer;
    private readonly Taxonomies taxonomies;
    private readonly SyntheticPlaces places;
    private readonly Random random;

    public SyntheticQueries(Gazetteer gazetteer, Taxonomies taxonomies, int seed)
    {
        (this.gazetteer, this.taxonomies, random) = (gazetteer, taxonomies, new Random(seed));
        places = new SyntheticPlaces(gazetteer.Communes(), random);
    }

    /// <summary>One need, from a town or (one in three) from a position in it.</summary>
    public ServiceQuery Next(Instant at)
    {
        var town = places.Town();
        return new ServiceQuery
        {
            Needs = [taxonomies.Needs.Codes[(int)(taxonomies.Needs.Codes.Length * Math.Pow(random.NextDouble(), 1.6))]],
            Place = random.Next(3) == 0 ? gazetteer.Near(places.Around(town), 0.05) : town,
            Coverage = random.Next(2) == 0 ? taxonomies.Coverages.Codes[random.Next(taxonomies.Coverages.Codes.Length)] : null,
            Age = random.Next(3) == 0 ? random.Next(1, 95) : null,
            Audiences = random.Next(3) == 0 ? [taxonomies.Audiences.Codes[random.Next(taxonomies.Audiences.Codes.Length)]] : [],
            At = at,
        };
    }
}
