using System.Text.Json;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>The national address base through the Géoplateforme (<c>…/geocodage/</c>) or an own addok: <c>search?q=…</c>, GeoJSON. France only.</summary>
public sealed class AddokGeocoder(Uri endpoint, string userAgent) : IGeocoder, IDisposable
{
    /// <summary>Below it addok is guessing.</summary>
    private const double LeastScore = 0.5;
    private readonly GeocoderHttp http = new(endpoint, userAgent);

    public Task<GeocodedAddress?> FindAsync(string address, CancellationToken cancellation = default) =>
        http.AskAsync("search?limit=1&autocomplete=0&q={0}", address, Read, cancellation);

    public void Dispose() => http.Dispose();

    private static GeocodedAddress? Read(JsonElement root)
    {
        if (GeoJsonAnswer.First(root) is not var (point, found)) return null;
        double? sure = found.TryGetProperty("score", out var score) ? score.GetDouble() : null;
        if (sure < LeastScore) return null;
        return new GeocodedAddress(point, GeoJsonAnswer.AccuracyKm(GeoJsonAnswer.Text(found, "type")), GeoJsonAnswer.Text(found, "citycode"), GeoJsonAnswer.Text(found, "postcode"), sure);
    }
}
