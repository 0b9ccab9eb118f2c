using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Tests.Knowledge;
using NodaTime;

namespace HealthNavigator.Tests.Matching;

/// <summary>Valid things with nothing special about them; a test says only what matters to it.</summary>
internal static class Some
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 9, 0);

    public static readonly Source Source = new() { Document = "document.txt" };

    public static readonly ServiceQuery Query = new() { At = Monday };

    public static readonly Service Service = new()
    {
        Id = "some-service",
        Organization = new Organization { Id = "some-organization", Name = "Some organization" },
        Name = Text("Un service"),
        Summary = Text("On vous écoute."),
        For = ServedPeople.Residents,
        Needs = ["dental"],
        Source = Source,
        Sources = ImmutableSortedDictionary<string, Source>.Empty.Add("d", Source),
    };

    public static LocalizedText Text(string french) => new([new("fr", french), new("en", french)]);

    public static Place Place(string code) => Repository.Snapshot.Gazetteer.Find(code) ?? throw new ArgumentException($"{code} is not in the gazetteer");

    public static Permanence Permanence(string place, GeoPoint? point = null) =>
        new() { Id = $"at-{place}", Location = new Location { Place = Place(place), Point = point }, Source = Source };
}
