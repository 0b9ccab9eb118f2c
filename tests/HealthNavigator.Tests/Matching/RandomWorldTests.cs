using System.Globalization;
using FsCheck.Xunit;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Matching;

/// <summary>The matcher with its index against the one on a sheet of paper, on ten thousand random worlds.</summary>
public sealed class RandomWorldTests
{
    private const int Worlds = 10_000;

    [Fact]
    public void Matcher_OnRandomWorlds_IsTheNaiveOne()
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new RandomWorld(seed);
            var (matcher, naive) = (world.Matcher, world.Naive);
            var query = world.Query();
            var (all, some) = (naive.Offered(query, Door.Open), world.Count(8));
            AssertSame(seed, query, all, matcher.Match(query).Offered);
            AssertSame(seed, query, all.Take(some), matcher.Best(query, some));
            AssertSame(seed, query, naive.Offered(query, Door.Explained).Take(some), matcher.Match(query, some).Explained);
            Assert.Equal(naive.Misses(query, some), matcher.Match(query, 1, some).NearMisses.Select(miss => miss.Service.Id));
        }
    }

    /// <summary>Many doors in one cell and many services in one zone: those that the search passes over in blocks.</summary>
    [Fact]
    public void Matcher_OfCrowdedTowns_IsTheNaiveOne()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var world = new RandomWorld(seed, least: 700);
            var (matcher, naive) = (world.Matcher, world.Naive);
            for (var i = 0; i < 5; i++)
            {
                var (query, some) = (world.Query(), world.Count(8));
                AssertSame(seed, query, naive.Offered(query, Door.Open).Take(some), matcher.Best(query, some));
                Assert.Equal(naive.Misses(query, some), matcher.Match(query, 1, some).NearMisses.Select(miss => miss.Service.Id));
            }
        }
    }

    /// <summary>Edits one after the other give the same as building from nothing, and leave the earlier matcher as it was.</summary>
    [Fact]
    public void Matcher_AfterEdits_IsTheOneBuiltFromNothing()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (world, other) = (new RandomWorld(seed), new RandomWorld(seed + 1_000_000));
            var before = world.Matcher;
            var query = other.Query();
            var untouched = Ids(before.Match(query));
            var after = before;
            foreach (var service in other.Services) after = after.With([service], [], RandomWorld.Compile);
            var gone = world.Services.Select(service => service.Id).Except(other.Services.Select(service => service.Id)).ToList();
            foreach (var id in gone) after = after.With([], [id], RandomWorld.Compile);
            Assert.Equal(Ids(other.Matcher.Match(query)), Ids(after.Match(query)));
            Assert.Equal(Ids(other.Matcher.Match(query, 3)), Ids(after.Match(query, 3)));
            Assert.Equal(untouched, Ids(before.Match(query)));
        }
    }

    /// <summary>The shortcut to the zones of a place against asking about every zone there is.</summary>
    [Property(MaxTest = 60)]
    public void Zones_ThatMayHoldAPlace_AreAllFoundWithoutAskingAboutEach(int seed)
    {
        var random = new Random(seed);
        var gazetteer = Repository.Snapshot.Gazetteer;
        var towns = gazetteer.Communes().ToList();
        var zones = Enumerable.Range(0, 200).Select(_ => towns[random.Next(towns.Count)]).SelectMany(town => town.Zones)
            .Concat(["zone:pays-de-brest", "bassin:sud-est", "quarter:l-abreuvoir-bobigny", "no-such-zone", "75118", "75056", "69123", "69381"]).Distinct().ToList();
        var inUse = ZonesInUse.None(gazetteer).With(zones);
        var town = towns[random.Next(towns.Count)];
        var places = town.Zones.Select(gazetteer.Find).OfType<Place>()
            .Concat([Some.Place("75056"), Some.Place("93008"), Some.Place("29232"), Some.Place("quarter:l-abreuvoir-bobigny"), Some.Place("epci:200054781")])
            .Append(gazetteer.Near(new GeoPoint(town.Point?.Latitude ?? 48, town.Point?.Longitude ?? 2), 0.1));
        foreach (var place in places)
        {
            var expected = zones.Where(zone => gazetteer.Within(place, zone) != Truth.No).Order(StringComparer.Ordinal);
            Assert.Equal(expected, inUse.Holding(new Whereabouts(gazetteer, place)).Select(found => found.Zone).Order(StringComparer.Ordinal));
        }
    }

    private static void AssertSame(int seed, ServiceQuery query, IEnumerable<NaiveMatcher.Found> expected, IEnumerable<Match> found)
    {
        string Line(string id, Truth truth, double cost) => string.Create(CultureInfo.InvariantCulture, $"{id} {truth} {cost:n6}");
        var (naive, ours) = (expected.Select(one => Line(one.Id, one.Truth, one.Cost)).ToList(), found.Select(match => Line(match.Service.Id, match.Eligibility, match.Cost)).ToList());
        Assert.True(naive.SequenceEqual(ours), $"world {seed}, {query}\nexpected:\n{string.Join('\n', naive)}\nfound:\n{string.Join('\n', ours)}");
    }

    private static List<string> Ids(MatchResult result) =>
    [
        .. result.Offered.Select(match => match.Service.Id), "explained", .. result.Explained.Select(match => match.Service.Id), "misses", .. result.NearMisses.Select(miss => miss.Service.Id),
    ];
}
