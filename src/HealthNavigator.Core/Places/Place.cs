using System.Collections.Immutable;

namespace HealthNavigator.Core.Places;

/// <summary>What sort of place a code of the gazetteer names.</summary>
public enum PlaceKind
{
    Commune,
    Arrondissement,
    Quarter,
    Epci,
    Department,
    Region,

    /// <summary>A Brussels Bassin, a "pays" or any other zone that services name.</summary>
    Zone,
    Country,

    /// <summary>A town or country outside the territory of the product: known, and known to be elsewhere.</summary>
    Abroad,

    /// <summary>Coordinates given by the person's device.</summary>
    Position,

    /// <summary>A street address with its own point; its commune is certain.</summary>
    Address,
}

/// <summary>
/// Where somebody is or where something is received: a named place with its zones. <see cref="Code"/> is INSEE (France), postcode (Belgium),
/// <c>dep:973</c>, <c>reg:11</c>, <c>epci:…</c>, <c>quarter:…</c>, <c>bassin:…</c>, <c>zone:…</c>, <c>country:fr</c> or <c>abroad:lu</c>.
/// </summary>
public sealed record Place
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required PlaceKind Kind { get; init; }

    /// <summary>Null when nothing better than the zone is known (a country, an unlisted zone).</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>True when <see cref="Point"/> stands for an area or was estimated from neighbours; distances then read "environ".</summary>
    public bool Approximate { get; init; }

    /// <summary>Codes of all zones that contain the place, its own code included.</summary>
    public required ImmutableHashSet<string> Zones { get; init; }

    /// <summary>ISO 3166-1 alpha-2 in lower case: <c>fr</c> (overseas included), <c>be</c>, or the country abroad.</summary>
    public required string Country { get; init; }

    /// <summary>Département of a French place (<c>93</c>, <c>2A</c>, <c>973</c>), used to tell homonyms apart; null elsewhere.</summary>
    public string? Department { get; init; }

    public int Population { get; init; }

    /// <summary>A street address in this town: the town with the address's own point.</summary>
    /// <param name="point">Where it is.</param>
    /// <param name="accuracyKm">How far the point may be off; that of a street is still approximate.</param>
    public Place AtAddress(GeoPoint point, double accuracyKm) =>
        this with { Kind = PlaceKind.Address, Point = point, Approximate = accuracyKm > GeocodedAddress.HouseKm };

    public bool Equals(Place? other) => other is not null && Code == other.Code && Point == other.Point;

    public override int GetHashCode() => HashCode.Combine(Code, Point);
}
