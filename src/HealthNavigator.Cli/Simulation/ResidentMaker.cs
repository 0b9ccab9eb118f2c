using System.Collections.Concurrent;
using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Cli.Simulation;

/// <summary>
/// Draws residents. Two in three live near some service or in its zone, half of these such that its conditions hold for them, so that
/// rare services are met too; the others live anywhere, as many in a town as it has inhabitants.
/// </summary>
internal sealed class ResidentMaker
{
    private const double NeighbourKm = 25;
    private static readonly ImmutableArray<string> InFrance = ["none", "ame", "puma-only", "c2s", "full", "pending", "foreign-eu"];
    private static readonly ImmutableArray<string> InBelgium = ["none", "be-mutuelle", "be-amu", "pending", "foreign-eu"];
    private static readonly ImmutableArray<string> Rare = ["disabled", "deaf", "asylum-seeker", "homeless", "undocumented", "lgbt", "student", "migrant-worker"];

    private readonly KnowledgeSnapshot knowledge;
    private readonly ImmutableArray<Service> doors;
    private readonly ImmutableArray<Place> communes;
    private readonly long[] upToPopulation;
    private readonly ConcurrentDictionary<string, ImmutableArray<Place>> around = new();

    public ResidentMaker(KnowledgeSnapshot knowledge)
    {
        this.knowledge = knowledge;
        doors = [.. knowledge.Services.Values.Where(service => service.For != ServedPeople.Professionals && service.Door == Door.Open)];
        // Nobody lives in the whole of a town that has arrondissements or parts of its own, nor where no position is known.
        var all = knowledge.Gazetteer.Communes().Where(place => place is { Point: not null, Population: > 0 }).ToList();
        var divided = all.Where(place => place.Kind == PlaceKind.Arrondissement).SelectMany(place => place.Zones.Remove(place.Code)).ToHashSet();
        communes = [.. all.Where(place => !divided.Contains(place.Code))];
        upToPopulation = new long[communes.Length];
        var sum = 0L;
        for (var i = 0; i < communes.Length; i++) upToPopulation[i] = sum += communes[i].Population;
    }

    /// <summary>The same seed and number give the same person.</summary>
    public Resident Make(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + (number * 7919)));
        var near = random.NextDouble() < 0.67 ? One(doors, random) : null;
        var home = near is null ? Anywhere(random) : NearTo(near, random) ?? Anywhere(random);
        var age = random.Next(10) switch { 0 => random.Next(0, 18), 1 or 2 => random.Next(18, 26), < 8 => random.Next(26, 65), _ => random.Next(65, 95) };
        var needs = new List<string> { near is null || random.NextDouble() < 0.15 ? One(knowledge.Taxonomies.Needs.Codes, random) : One(near.Needs, random) };
        if (random.NextDouble() < 0.12) needs.Add(near is null ? One(knowledge.Taxonomies.Needs.Codes, random) : One(near.Needs, random));
        var person = new Resident
        {
            Number = number,
            Language = random.NextDouble() < 0.7 ? "fr" : "en",
            Home = home,
            Needs = [.. needs.Distinct()],
            Age = age,
            Coverage = One(home.Country == "be" ? InBelgium : InFrance, random),
            Audiences = [.. Rare.Where(_ => random.NextDouble() < 0.07)],
            Situations = [.. knowledge.Taxonomies.Situations.Codes.Where(code => code != "professional" && random.NextDouble() < 0.1)],
            Manner = Behaviour(random),
        };
        if (random.NextDouble() < 0.5) person = person with { Audiences = person.Audiences.Add("women") };
        if (near is not null && random.NextDouble() < 0.5) person = near.Eligibility.Aggregate(person, (fitted, rule) => Fitted(fitted, rule, random));
        return Consistent(person, random);
    }

    private static Manner Behaviour(Random random) => new()
    {
        SaysPlaceAtOnce = random.NextDouble() < 0.5,
        OverAnswers = random.NextDouble() < 0.15,
        Taps = random.NextDouble() < 0.5,
        GivesPosition = random.NextDouble() < 0.05,
        Misspells = random.NextDouble() < 0.25,
        KeepsPrivate = random.NextDouble() < 0.15,
        DoesNotKnowCover = random.NextDouble() < 0.1,
        AsksWhy = random.NextDouble() < 0.05,
        Change = random.Next(20) switch { 0 => Change.Place, 1 => Change.Age, 2 => Change.Need, _ => Change.None },
    };

    private Resident Fitted(Resident person, EligibilityRule rule, Random random) => rule switch
    {
        EligibilityRule.Age age => person with { Age = random.Next(age.From ?? 0, (age.To ?? 95) + 1) },
        EligibilityRule.Audience audience => person with { Audiences = person.Audiences.Add(One(audience.AnyOf, random)) },
        EligibilityRule.Situation situation when One(situation.AnyOf, random) is var code and not "professional" => person with { Situations = person.Situations.Add(code) },
        EligibilityRule.Coverage coverage => person with { Coverage = One(coverage.AnyOf, random) },
        EligibilityRule.Territory territory when Inside(One(territory.Zones, random), random) is { } home => person with { Home = home },
        EligibilityRule.Any any => Fitted(person, One(any.Rules, random), random),
        _ => person,
    };

    /// <summary>What age, sex, needs and papers say of each other; of a child spoken for, the age is the child's.</summary>
    private static Resident Consistent(Resident person, Random random)
    {
        var audiences = person.Audiences;
        var situations = person.Situations;
        var age = person.Needs.Contains("child-health") ? random.Next(1, 17) : person.Age;
        if (person.Needs.Contains("child-health")) (audiences, situations) = (audiences.Except(["elderly", "youth-18-25", "pregnant"]), situations.Add("parent"));
        else if (person.Needs.Contains("maternity-perinatal")) audiences = audiences.Except(["elderly", "children"]).Add("pregnant");
        if (person.Needs.Contains("violence-support")) audiences = audiences.Add("women");
        if (person.Needs.Contains("disability")) audiences = audiences.Add("disabled");
        if (person.Needs.Contains("domiciliation-housing")) situations = situations.Add("no-fixed-address");
        if (audiences.Contains("children") && age >= 18) age = random.Next(1, 18);
        if (audiences.Contains("youth-18-25") && age is < 18 or > 25) age = random.Next(18, 26);
        if (audiences.Contains("elderly") && age < 65) age = random.Next(65, 95);
        if (audiences.Contains("pregnant") || (audiences.Contains("women") && age is >= 18 and <= 45 && random.NextDouble() < 0.08 && !person.Needs.Contains("child-health")))
        {
            audiences = audiences.Add("pregnant").Add("women");
            if (age is < 16 or > 48) age = random.Next(18, 45);
        }

        audiences = audiences.Except(["children", "youth-18-25", "elderly"]);
        audiences = age < 18 ? audiences.Add("children") : age <= 25 ? audiences.Add("youth-18-25") : age >= 65 ? audiences.Add("elderly") : audiences;
        var belgian = person.Home.Country == "be";
        // A fitted home or cover may have crossed the border.
        var coverage = (belgian ? InBelgium : InFrance).Contains(person.Coverage) ? person.Coverage : belgian ? "be-mutuelle" : "full";
        situations = coverage == "be-mutuelle" ? situations.Add("mutuality-member") : situations.Remove("mutuality-member");
        situations = situations.Contains("referred") ? situations.Remove("no-referral") : situations;
        return person with { Age = age, Audiences = audiences, Coverage = coverage, Situations = situations };
    }

    private Place Anywhere(Random random)
    {
        var at = Array.BinarySearch(upToPopulation, random.NextInt64(upToPopulation[^1]));
        return communes[Math.Min(at < 0 ? ~at : at + 1, communes.Length - 1)];
    }

    private Place? NearTo(Service service, Random random)
    {
        if (service.Permanences.IsEmpty) return service.Area.IsEmpty ? null : Inside(One(service.Area, random), random);
        var there = One(service.Permanences, random).Location.Place;
        return there is { Kind: PlaceKind.Quarter or PlaceKind.Commune or PlaceKind.Arrondissement, Point: not null } && random.Next(2) == 0
            ? there : Inside($"around:{there.Code}", random);
    }

    /// <summary>One of the communes of a zone, the quarter itself, or a commune around a place (<c>around:</c> and its code).</summary>
    private Place? Inside(string zone, Random random)
    {
        if (knowledge.Gazetteer.Find(zone) is { Kind: PlaceKind.Quarter, Point: not null } quarter) return quarter;
        var inside = around.GetOrAdd(zone, code => code.StartsWith("around:", StringComparison.Ordinal)
            ? knowledge.Gazetteer.Find(code["around:".Length..])?.Point is { } point ? [.. communes.Where(commune => commune.Point!.Value.DistanceKm(point) <= NeighbourKm)] : []
            : [.. communes.Where(commune => commune.Zones.Contains(code))]);
        return inside.IsEmpty ? null : One(inside, random);
    }

    private static T One<T>(ImmutableArray<T> all, Random random) => all[random.Next(all.Length)];
}
