using System.Globalization;
using System.Text.Json;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>Nominatim over OpenStreetMap: <c>search?format=jsonv2</c>, an array whose numbers are texts. Its terms ask for an own user agent.</summary>
public sealed class NominatimGeocoder(Uri endpoint, string userAgent) : IGeocoder, IDisposable
{
    private readonly GeocoderHttp http = new(endpoint, userAgent);

    public Task<GeocodedAddress?> FindAsync(string address, CancellationToken cancellation = default) =>
        http.AskAsync("search?format=jsonv2&limit=1&addressdetails=1&countrycodes=fr,be&q={0}", address, Read, cancellation);

    public void Dispose() => http.Dispose();

    private static GeocodedAddress? Read(JsonElement root)
    {
        foreach (var found in root.EnumerateArray())
        {
            var point = new GeoPoint(Number(found, "lat"), Number(found, "lon"));
            var postcode = found.TryGetProperty("address", out var parts) && parts.ValueKind == JsonValueKind.Object ? GeoJsonAnswer.Text(parts, "postcode") : null;
            return new GeocodedAddress(point, GeoJsonAnswer.AccuracyKm(GeoJsonAnswer.Text(found, "addresstype")), null, postcode);
        }

        return null;
    }

    private static double Number(JsonElement found, string name) =>
        double.Parse(found.GetProperty(name).GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
