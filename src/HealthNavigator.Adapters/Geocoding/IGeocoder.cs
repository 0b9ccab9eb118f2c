using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>
/// Finds the point of a street address with a service outside. A named seam: off by default, asked at the edge before a turn, never awaited
/// longer than its time limit. No answer is an ordinary outcome; the offline gazetteer then decides alone.
/// </summary>
public interface IGeocoder
{
    /// <returns>Null when the service does not know the address, is too slow, fails, redirects or answers nonsense. Never throws for those.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<GeocodedAddress?> FindAsync(string address, CancellationToken cancellation = default);
}
