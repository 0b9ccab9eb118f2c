using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Core.Directory;

/// <summary>A service received at a place on a schedule (HSDS <c>service_at_location</c>); a mobile unit has one per stop.</summary>
public sealed record Permanence
{
    public required string Id { get; init; }

    public required Location Location { get; init; }

    /// <summary>Null when nothing is known of its times.</summary>
    public Schedule? Schedule { get; init; }

    public Contact Contact { get; init; } = Contact.None;

    public ImmutableArray<Accessibility> Accessibility { get; init; } = [];

    public required Source Source { get; init; }
}

/// <summary>Where people are received, as far as a source says.</summary>
public sealed record Location
{
    private readonly string? town;

    /// <summary>Name of the premises; null when only the commune or quarter is known.</summary>
    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    /// <summary>Name of the commune, also when <see cref="Place"/> is one of its quarters.</summary>
    public string Town { get => town ?? Place.Name; init => town = value; }

    /// <summary>The quarter if known, else the commune: its zones and, without an exact <see cref="Point"/>, its point.</summary>
    public required Place Place { get; init; }

    /// <summary>The middle of what its postcode says more finely than <see cref="Place"/>: an arrondissement of Marseille; else null.</summary>
    public GeoPoint? PostcodePoint { get; init; }

    /// <summary>The exact position; null when only <see cref="Place"/> is known.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Street, postcode and town as one line for a geocoder; null when no street is known.</summary>
    public string? FullAddress => Address is null ? null : string.Join(", ", Address, Postcode is null ? Town : $"{Postcode} {Town}");

    /// <summary>Best known position, with whether it stands for an area.</summary>
    public (GeoPoint Point, bool Approximate)? Position => Point is { } exact ? (exact, false)
        : (PostcodePoint ?? Place.Point) is { } area ? (area, true) : null;
}

/// <summary>Something that helps: step-free way in, sign language… Only valorising; never a rating.</summary>
public sealed record Accessibility(string Code, LocalizedText Text, Source Source);
