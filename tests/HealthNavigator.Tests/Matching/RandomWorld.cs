using System.Collections.Immutable;
using HealthNavigator.Adapters.Synthesis;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Tests.Knowledge;
using NodaTime;

namespace HealthNavigator.Tests.Matching;

/// <summary>
/// A small directory and people who ask of it, drawn at random so that they meet: few towns, close together. The same seed gives
/// the same. For one thread.
/// </summary>
internal sealed class RandomWorld
{
    private static readonly ImmutableArray<string> Places =
    [
        "93001", "93008", "93066", "75118", "75056", "13055", "1160", "1070", "97105", "59350", "29019", "quarter:l-abreuvoir-bobigny", "dep:93", "reg:11", "epci:200054781", "country:fr",
        "zone:pays-de-brest", "bassin:sud-est", "dep:971", "reg:be-bru",
    ];

    private static readonly ImmutableArray<Place> Towns = [.. Repository.Snapshot.Gazetteer.Communes().Where(town => town.Department is "93" or "75" or "29" or "59" || town.Country == "be")];
    private static readonly SyntheticSchedules Schedules = new();
    private static readonly Dictionary<Schedule, Timetable> Compiled = new(ReferenceEqualityComparer.Instance);

    private readonly Random random;

    /// <param name="seed">The same gives the same.</param>
    /// <param name="least">How many services there are at least; by itself a world has a few dozen at most.</param>
    public RandomWorld(int seed, int least = 1)
    {
        random = new Random(seed);
        var towns = Enumerable.Range(0, 6).Select(_ => Towns[random.Next(Towns.Length)]).Append(Some.Place("93001")).Append(Some.Place("1070"));
        var person = new RandomPerson(seed);
        Services = [.. new SyntheticTerritory(towns, Repository.Snapshot.Taxonomies, seed, Schedules).Services(random.Next(least, least + 39)).Select(service => Stranger(service, person))];
    }

    public ImmutableArray<Service> Services { get; }

    public Matcher Matcher => new(Services, Repository.Snapshot.Gazetteer, Repository.Snapshot.Taxonomies, Ranking.Default, Compile);

    public NaiveMatcher Naive => new(Services, Repository.Snapshot.Gazetteer, Ranking.Default, Compile);

    /// <summary>The schedules of all worlds come from one short list: each is compiled once, whatever the world.</summary>
    public static Timetable Compile(Schedule schedule) =>
        Compiled.TryGetValue(schedule, out var known) ? known : Compiled[schedule] = Timetable.Compile(schedule, Repository.Snapshot.SchoolHolidays, Some.Monday);

    public ServiceQuery Query()
    {
        var taxonomies = Repository.Snapshot.Taxonomies;
        var told = Pick([.. new RandomPerson(random.Next()).Telling()]);
        return told with
        {
            Needs = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(3) == 0 ? Pick(taxonomies.Needs.Codes) : Pick(Pick(Services).Needs)).Distinct()],
            Named = random.Next(6) == 0 ? [Pick(Services).Id] : [],
            Place = random.Next(10) == 0 ? null : random.Next(3) == 0 ? Position() : random.Next(2) == 0 ? Some.Place(Pick(Places)) : Pick(Services).Permanences is [var door, ..] ? door.Location.Place : null,
            NotZones = random.Next(8) == 0 ? ["quarter:l-abreuvoir-bobigny"] : [],
            At = Some.Monday + Duration.FromMinutes(random.Next(0, 60 * 24 * 14)),
            Professional = random.Next(6) == 0,
            Reach = Pick([1.0, 1.0, 1.0, 2.5, 0.1]),
            Walks = random.Next(4) == 0 ? Walks() : [],
            Order = Pick([MatchOrder.Best, MatchOrder.Best, MatchOrder.Nearest, MatchOrder.Soonest]),
        };
    }

    /// <summary>As a routing engine may say: also shorter than the straight line lets expect, also of doors that are not reached.</summary>
    private ImmutableArray<RoutedWalk> Walks() =>
    [
        .. Services.Where(service => service.Permanences.Length > 0 && random.Next(2) == 0)
            .Select(service => new RoutedWalk(service.Id, Pick(service.Permanences).Id, new TravelEstimate(TravelMode.Walk, 3, 3 + random.Next(80)) { By = "engine" })),
    ];

    public int Count(int most) => random.Next(1, most);

    /// <summary>The synthetic territory is tame: rules are nested, zones and quarters are drawn, and doors lose their position.</summary>
    private Service Stranger(Service service, RandomPerson person)
    {
        if (random.Next(2) == 0) service = service with { Eligibility = person.Rules() };
        if (random.Next(3) == 0) service = service with { Area = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(Places))] };
        if (random.Next(3) == 0) service = service with { LeadsTo = [Pick(service.Needs)] };
        if (random.Next(3) == 0) service = service with { Cost = new Cost(Pick([CostRule.Free, CostRule.Partly, CostRule.Charged]), null) };
        if (random.Next(8) == 0 && service.Permanences is [var door, ..])
            service = service with { Permanences = service.Permanences.SetItem(0, door with { Location = new Location { Place = Some.Place("quarter:l-abreuvoir-bobigny") with { Point = null } } }) };
        return service;
    }

    private Place Position()
    {
        var near = Pick(Services).Permanences is [var door, ..] && door.Location.Position is { } position ? position.Point : new GeoPoint(48.9, 2.4);
        return Repository.Snapshot.Gazetteer.Near(new GeoPoint(near.Latitude + ((random.NextDouble() - 0.5) * 0.6), near.Longitude + ((random.NextDouble() - 0.5) * 0.6)), 0.05);
    }

    private T Pick<T>(ImmutableArray<T> all) => all[random.Next(all.Length)];
}
