using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Adapters.Synthesis;

/// <summary>
/// Invented services for load only, marked as such in every name and source: spread over the communes by population, with the mixture of needs,
/// rules, doors and times that real services have. The same seed gives the same services; nothing of it is knowledge.
/// </summary>
public sealed class SyntheticTerritory
{
    private const int ServicesOfAnOrganization = 8;

    private static readonly Source Marked = new()
    {
        Document = "synthetic",
        Title = "Synthetic territory, for load only: nothing in it exists",
        Confidence = Confidence.Low,
    };

    private readonly Taxonomies taxonomies;
    private readonly SyntheticPlaces places;
    private readonly SyntheticSchedules schedules;
    private readonly SyntheticRules rules;
    private readonly Random random;

    /// <param name="communes">Where services may stand; those without a position or inhabitants are passed over.</param>
    /// <param name="taxonomies">The codes of needs, audiences, situations and coverages.</param>
    /// <param name="seed">The same gives the same.</param>
    /// <param name="schedules">Shared by territories that are drawn one after the other; null for its own.</param>
    public SyntheticTerritory(IEnumerable<Place> communes, Taxonomies taxonomies, int seed, SyntheticSchedules? schedules = null)
    {
        (this.taxonomies, this.schedules) = (taxonomies, schedules ?? new SyntheticSchedules());
        random = new Random(seed);
        places = new SyntheticPlaces(communes, random);
        rules = new SyntheticRules(taxonomies, random);
    }

    /// <summary>So many services more, one after the other.</summary>
    public IEnumerable<Service> Services(int count)
    {
        for (var number = 0; number < count; number++) yield return One(number);
    }

    private Service One(int number)
    {
        var home = places.Town();
        var carrier = number / ServicesOfAnOrganization;
        var name = string.Create(CultureInfo.InvariantCulture, $"synthetic {number}");
        var source = Marked with { Date = Date(), VerifiedOn = random.Next(4) == 0 ? new LocalDate(2026, random.Next(1, 11), random.Next(1, 28)) : null };
        var hasDoor = random.Next(100) < 88;
        return new Service
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"synthetic-{number}"),
            Organization = new Organization { Id = string.Create(CultureInfo.InvariantCulture, $"synthetic-organization-{carrier}"), Name = string.Create(CultureInfo.InvariantCulture, $"Synthetic organization {carrier}") },
            Name = Both($"Service {name}"),
            Summary = Both($"Invented for load, {home.Name}"),
            For = random.Next(100) switch { < 90 => ServedPeople.Residents, < 96 => ServedPeople.Both, _ => ServedPeople.Professionals },
            Door = random.Next(100) < 4 ? Door.Explained : Door.Open,
            Needs = Needs(),
            Eligibility = rules.Draw(home),
            AimedAt = random.Next(100) < 12 ? [rules.OneOf(taxonomies.Audiences.Codes)] : [],
            AimedAtText = null,
            Area = hasDoor && random.Next(100) < 75 ? [] : [Zone(home)],
            Permanences = hasDoor ? Doors(number, home, source) : [],
            Schedule = hasDoor ? null : schedules.Draw(home, random, remote: random.Next(4) == 0),
            Contact = new Contact { Phones = [new Phone(Telephone(), null)] },
            Lifecycle = random.Next(100) switch { < 3 => Life(LifecycleState.Ended), 3 => Life(LifecycleState.Closed), < 6 => Life(LifecycleState.Experiment), _ => null },
            Source = source,
            Sources = ImmutableSortedDictionary<string, Source>.Empty.Add(SyntheticText.SourceKey, source),
        };
    }

    /// <summary>Nine in ten have one door; the others go from town to town.</summary>
    private ImmutableArray<Permanence> Doors(int number, Place home, Source source)
    {
        var stops = random.Next(100) < 90 ? 1 : random.Next(3, 9);
        return
        [
            .. Enumerable.Range(0, stops).Select(stop =>
            {
                var town = stop == 0 ? home : places.Near(home);
                return new Permanence
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"synthetic-{number}-{stop}"),
                    Location = new Location { Place = town, Point = random.Next(100) < 70 ? places.Around(town) : null },
                    Schedule = schedules.Draw(town, random),
                    Source = source,
                };
            }),
        ];
    }

    /// <summary>A few needs are asked of most services, most needs of few: as in the field.</summary>
    private ImmutableArray<string> Needs() =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => taxonomies.Needs.Codes[(int)(taxonomies.Needs.Codes.Length * Math.Pow(random.NextDouble(), 1.6))]).Distinct()];

    private string Zone(Place home) => random.Next(100) switch
    {
        < 30 => home.Code,
        < 55 => home.Zones.Where(zone => zone.StartsWith("epci:", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault(home.Code),
        < 90 => home.Department is { } department ? $"dep:{department}" : home.Code,
        < 98 => home.Zones.Where(zone => zone.StartsWith("reg:", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault(home.Code),
        _ => $"country:{home.Country}",
    };

    private PartialDate? Date() => random.Next(10) == 0 ? null
        : PartialDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{random.Next(2017, 2027)}-{random.Next(1, 11):00}"));

    /// <summary>From the numbers that the French regulator keeps for fiction.</summary>
    private string Telephone() => string.Create(CultureInfo.InvariantCulture, $"01 99 00 {random.Next(100):00} {random.Next(100):00}");

    private static Lifecycle Life(LifecycleState state) => new(state, null, null, Both("Invented."));

    private static LocalizedText Both(string text) => new([new("en", text), new("fr", text)]);
}
