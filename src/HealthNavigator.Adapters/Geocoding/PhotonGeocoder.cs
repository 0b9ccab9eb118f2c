using System.Text.Json;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>Photon over OpenStreetMap: <c>api?q=…</c>, GeoJSON. All countries; only France and Belgium are kept.</summary>
public sealed class PhotonGeocoder(Uri endpoint, string userAgent) : IGeocoder, IDisposable
{
    private readonly GeocoderHttp http = new(endpoint, userAgent);

    public Task<GeocodedAddress?> FindAsync(string address, CancellationToken cancellation = default) =>
        http.AskAsync("api?limit=1&lang=fr&q={0}", address, Read, cancellation);

    public void Dispose() => http.Dispose();

    private static GeocodedAddress? Read(JsonElement root)
    {
        if (GeoJsonAnswer.First(root) is not var (point, found)) return null;
        if (GeoJsonAnswer.Text(found, "countrycode")?.ToUpperInvariant() is not ("FR" or "BE" or "GP" or "MQ" or "GF" or "RE" or "YT")) return null;
        return new GeocodedAddress(point, GeoJsonAnswer.AccuracyKm(GeoJsonAnswer.Text(found, "type")), null, GeoJsonAnswer.Text(found, "postcode"));
    }
}
