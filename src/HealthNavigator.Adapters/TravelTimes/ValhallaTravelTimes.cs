using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.TravelTimes;

/// <summary>
/// Valhalla's matrix service, <c>sources_to_targets</c> with the costing <c>pedestrian</c>: for each target an object with <c>time</c> in seconds, null
/// where there is no way. Public transport is not in its matrix.
/// </summary>
public sealed class ValhallaTravelTimes(Uri endpoint, string userAgent) : ITravelTimes, IDisposable
{
    private readonly BoundedHttp http = new(endpoint, userAgent);

    public string Name => "Valhalla";

    public Task<IReadOnlyList<double?>?> WalksAsync(GeoPoint from, ImmutableArray<GeoPoint> doors, CancellationToken cancellation = default)
    {
        var asked = new JsonObject
        {
            ["sources"] = new JsonArray(Point(from)),
            ["targets"] = new JsonArray([.. doors.Select(Point)]),
            ["costing"] = "pedestrian",
        };
        return http.AskAsync<IReadOnlyList<double?>>("sources_to_targets", asked.ToJsonString(), root => Read(root, doors.Length), cancellation);
    }

    public void Dispose() => http.Dispose();

    private static double?[] Read(JsonElement root, int doors)
    {
        var minutes = new double?[doors];
        foreach (var one in root.GetProperty("sources_to_targets")[0].EnumerateArray())
            minutes[one.GetProperty("to_index").GetInt32()] = WalkMinutes.OfSeconds(one.GetProperty("time"));
        return minutes;
    }

    private static JsonNode Point(GeoPoint point) => new JsonObject { ["lat"] = Math.Round(point.Latitude, 6), ["lon"] = Math.Round(point.Longitude, 6) };
}
