using System.Text.Json;
using HealthNavigator.Core.Matching;

namespace HealthNavigator.Adapters.TravelTimes;

/// <summary>What both engines say in seconds, and the range that is made of it.</summary>
internal static class WalkMinutes
{
    /// <summary>Engines walk at 5 km/h; somebody slower at 4, as in the paces of <c>docs/decisions/2026-11-23-ranking.md</c>.</summary>
    private const double Slower = 5.0 / 4;

    /// <summary>Nobody walks a straight line faster: an engine that says so was prepared for cars, or for another country.</summary>
    private const double FastestKmPerHour = 7;

    public static double? OfSeconds(JsonElement seconds) => seconds.ValueKind == JsonValueKind.Null ? null : seconds.GetDouble() / 60;

    /// <summary>Null when the time is none that anybody walks.</summary>
    /// <param name="minutes">What the engine said.</param>
    /// <param name="straightKm">The straight line.</param>
    /// <param name="by">The engine.</param>
    public static TravelEstimate? Range(double minutes, double straightKm, string by) =>
        double.IsFinite(minutes) && minutes >= straightKm / FastestKmPerHour * 60 ? new TravelEstimate(TravelMode.Walk, minutes, minutes * Slower) { By = by } : null;
}
