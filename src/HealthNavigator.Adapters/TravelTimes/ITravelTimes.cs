using System.Collections.Immutable;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.TravelTimes;

/// <summary>
/// How long ways on foot take through the streets, from a routing engine outside. A named seam: off by default, asked at the edge before a turn,
/// never awaited longer than its time limit. No answer is an ordinary outcome; the estimate from the straight line then stands.
/// </summary>
public interface ITravelTimes
{
    /// <summary>What people are told that the times come from.</summary>
    public string Name { get; }

    /// <summary>Minutes on foot at the engine's ordinary pace, in the order of <paramref name="doors"/>; null for a door it finds no way to.</summary>
    /// <returns>Null when the engine is too slow, fails, redirects or answers nonsense. Never throws for those.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<IReadOnlyList<double?>?> WalksAsync(GeoPoint from, ImmutableArray<GeoPoint> doors, CancellationToken cancellation = default);
}
