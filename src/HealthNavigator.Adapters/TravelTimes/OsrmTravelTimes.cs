using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.TravelTimes;

/// <summary>
/// OSRM's table service, <c>table/v1/foot/lon,lat;…?sources=0</c>: seconds in <c>durations</c>, null where there is no way. The engine must have been
/// prepared for walking; the profile in the path is only a name to it.
/// </summary>
public sealed class OsrmTravelTimes(Uri endpoint, string userAgent) : ITravelTimes, IDisposable
{
    private readonly BoundedHttp http = new(endpoint, userAgent);

    public string Name => "OSRM";

    public Task<IReadOnlyList<double?>?> WalksAsync(GeoPoint from, ImmutableArray<GeoPoint> doors, CancellationToken cancellation = default)
    {
        var points = string.Join(';', doors.Prepend(from).Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Longitude:f6},{point.Latitude:f6}")));
        var numbers = string.Join(';', Enumerable.Range(1, doors.Length));
        return http.AskAsync($"table/v1/foot/{points}?sources=0&destinations={numbers}&annotations=duration", null, Read, cancellation);
    }

    public void Dispose() => http.Dispose();

    private static IReadOnlyList<double?>? Read(JsonElement root) => root.GetProperty("code").GetString() == "Ok"
        ? [.. root.GetProperty("durations")[0].EnumerateArray().Select(WalkMinutes.OfSeconds)]
        : null;
}
