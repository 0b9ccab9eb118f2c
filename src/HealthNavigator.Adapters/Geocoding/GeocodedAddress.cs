using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <param name="Point">Where the address is.</param>
/// <param name="AccuracyKm">About how far the point may be off: a house, a street or a whole town.</param>
/// <param name="CommuneCode">INSEE code, where the service gives one.</param>
/// <param name="Postcode">Where the service gives one.</param>
public sealed record GeocodedAddress(GeoPoint Point, double AccuracyKm, string? CommuneCode = null, string? Postcode = null)
{
    private const double HouseKm = 0.2;

    /// <summary>
    /// The place for the conversation: the commune that the service names, at this point; without one, a position as from a device.
    /// </summary>
    public Place In(Gazetteer gazetteer) =>
        CommuneCode is not null && gazetteer.Find(CommuneCode) is { Kind: PlaceKind.Commune or PlaceKind.Arrondissement } commune
            ? commune with { Point = Point, Approximate = AccuracyKm > HouseKm }
            : gazetteer.Near(Point, AccuracyKm);
}
