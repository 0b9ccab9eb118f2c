namespace HealthNavigator.Core.Places;

/// <summary>What a geocoder outside says of a street address.</summary>
/// <param name="Point">Where the address is.</param>
/// <param name="AccuracyKm">About how far the point may be off: a house, a street or a whole town.</param>
/// <param name="CommuneCode">INSEE code, where the service gives one.</param>
/// <param name="Postcode">Where the service gives one.</param>
/// <param name="Score">How sure the service is, from 0 to 1; null where it does not say.</param>
public sealed record GeocodedAddress(GeoPoint Point, double AccuracyKm, string? CommuneCode = null, string? Postcode = null, double? Score = null)
{
    /// <summary>Up to here a point is that of a house, and distances from it are no longer "about".</summary>
    public const double HouseKm = 0.2;

    /// <summary>From the middle of a commune to its last house; the widest (Maripasoula, Arles) are wider, and are then not believed.</summary>
    private const double WidestCommuneKm = 40;

    /// <summary>
    /// The address as a place in the town that was written. Null when the answer lies elsewhere: every town has a rue de Paris, and a
    /// geocoder that guesses answers with the nearest to its taste.
    /// </summary>
    /// <param name="town">The commune, arrondissement or quarter that was written.</param>
    /// <param name="gazetteer">Knows which postcodes and communes hold it.</param>
    public Place? In(Place town, Gazetteer gazetteer)
    {
        if (town.Kind is not (PlaceKind.Commune or PlaceKind.Arrondissement or PlaceKind.Quarter)) return null;
        if (town.Point is { } middle && middle.DistanceKm(Point) > WidestCommuneKm) return null;
        return Finest(town, gazetteer)?.AtAddress(Point, AccuracyKm);
    }

    private Place? Finest(Place town, Gazetteer gazetteer)
    {
        if (CommuneCode is null) return Postcode is not null && gazetteer.IsServedBy(town, Postcode) ? town : null;
        if (gazetteer.Find(CommuneCode) is not { } found) return null;
        return found.Zones.Contains(town.Code) ? found : town.Zones.Contains(found.Code) ? town : null;
    }
}
