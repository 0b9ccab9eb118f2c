using System.Text.Json;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>What the GeoJSON answers of addok and Photon have in common.</summary>
internal static class GeoJsonAnswer
{
    /// <summary>The first feature, or null when there is none.</summary>
    public static (GeoPoint Point, JsonElement Properties)? First(JsonElement root)
    {
        foreach (var feature in root.GetProperty("features").EnumerateArray())
        {
            var coordinates = feature.GetProperty("geometry").GetProperty("coordinates");
            return (new GeoPoint(coordinates[1].GetDouble(), coordinates[0].GetDouble()), feature.GetProperty("properties"));
        }

        return null;
    }

    public static string? Text(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>About how far a point may be off, by what sort of thing was found.</summary>
    public static double AccuracyKm(string? sort) => sort switch
    {
        "housenumber" or "house" or "building" => 0.05,
        "street" or "road" or "residential" or "locality" => 0.5,
        "district" or "suburb" or "quarter" or "neighbourhood" => 1.5,
        _ => 5,
    };
}
