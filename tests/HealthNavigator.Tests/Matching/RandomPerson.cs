using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Matching;

/// <summary>
/// Somebody of whom everything is decided, and from whom more and more is heard; and rules drawn at random. The same seed gives the same.
/// </summary>
internal sealed class RandomPerson
{
    private static readonly Taxonomies Taxonomies = Repository.Snapshot.Taxonomies;
    private static readonly (string Exact, string Coarser)[] Homes = [("93001", "dep:93"), ("93008", "dep:93"), ("13055", "reg:93"), ("quarter:l-abreuvoir-bobigny", "93008"), ("1160", "reg:be-bru"), ("97105", "dep:971")];
    private static readonly string[] Zones = ["93001", "dep:93", "reg:11", "quarter:l-abreuvoir-bobigny", "country:fr", "bassin:sud-est", "zone:pays-de-brest", "dep:13", "country:be"];
    private static readonly string[] OfAge = ["children", "youth-18-25", "elderly"];

    private readonly Random random;
    private readonly int age;
    private readonly (string Exact, string Coarser) home;
    private readonly string coverage;
    private readonly HashSet<string> audiences;
    /// <summary>Being a professional is not said bit by bit: it is who asks, and decides which systems are shown at all.</summary>
    private static readonly ImmutableArray<string> Situations = Taxonomies.Situations.Codes.Remove("professional");

    private readonly HashSet<string> situations;

    public RandomPerson(int seed)
    {
        random = new Random(seed);
        age = random.Next(0, 100);
        home = One(Homes);
        coverage = One([.. Taxonomies.Coverages.Codes]);
        audiences = [.. Taxonomies.Audiences.Codes.Where(code => OfAge.Contains(code) ? IsOfAge(code) : random.Next(3) == 0)];
        situations = [.. Situations.Where(_ => random.Next(3) == 0)];
    }

    public ImmutableArray<EligibilityRule> Rules() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rule(depth: 0))];

    /// <summary>What is known of the person after more and more was said: each query knows all that the one before knew.</summary>
    public IEnumerable<ServiceQuery> Telling()
    {
        var query = Some.Query;
        yield return query;
        var facts = new List<Func<ServiceQuery, ServiceQuery>> { q => q with { Age = age }, q => q with { Coverage = coverage } };
        facts.AddRange(Taxonomies.Audiences.Codes.Select(code => (Func<ServiceQuery, ServiceQuery>)(q => audiences.Contains(code)
            ? q with { Audiences = q.Audiences.Add(code) } : q with { NotAudiences = q.NotAudiences.Add(code) })));
        facts.AddRange(Situations.Select(code => (Func<ServiceQuery, ServiceQuery>)(q => situations.Contains(code)
            ? q with { Situations = q.Situations.Add(code) } : q with { NotSituations = q.NotSituations.Add(code) })));
        foreach (var fact in Shuffled(facts)) yield return query = fact(query);
    }

    /// <summary>The same person, first known to be in an area, then in the place itself.</summary>
    public (ServiceQuery Coarse, ServiceQuery Exact) Homing(ServiceQuery query) =>
        (query with { Place = Some.Place(home.Coarser) }, query with { Place = Some.Place(home.Exact) });

    private EligibilityRule Rule(int depth)
    {
        EligibilityRule rule = random.Next(depth == 0 ? 8 : 7) switch
        {
            0 => new EligibilityRule.Territory(Many(Zones)),
            1 => new EligibilityRule.Age(random.Next(3) == 0 ? null : random.Next(0, 60), random.Next(3) == 0 ? null : random.Next(20, 100)),
            2 => new EligibilityRule.Audience(Many(Taxonomies.Audiences.Codes)),
            3 => new EligibilityRule.Situation(Many(Situations)),
            4 => new EligibilityRule.Coverage(Many(Taxonomies.Coverages.Codes.Remove("unknown"))),
            5 => new EligibilityRule.Referral(Some.Text("un médecin")),
            6 => new EligibilityRule.Unconditional(["coverage"]),
            _ => new EligibilityRule.Any([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rule(depth + 1))]),
        };
        return rule with { Firm = random.Next(5) != 0 };
    }

    private bool IsOfAge(string code) => code switch
    {
        "children" => age < 18,
        "youth-18-25" => age is >= 18 and <= 25,
        _ => age >= 65,
    };

    private ImmutableArray<string> Many(IReadOnlyList<string> codes) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(codes)).Distinct()];

    private T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private List<T> Shuffled<T>(List<T> all)
    {
        for (var i = all.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }
}
