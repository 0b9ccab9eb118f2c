using System.Text.Json;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>One bounded request to a geocoder; see <see cref="BoundedHttp"/>.</summary>
internal sealed class GeocoderHttp(Uri endpoint, string userAgent) : IDisposable
{
    private const int LongestAddress = 200;
    private readonly BoundedHttp http = new(endpoint, userAgent);

    /// <summary>What <paramref name="read"/> makes of the answer, or null after any failure.</summary>
    /// <param name="path">Added to the endpoint, with <c>{0}</c> for the address.</param>
    /// <param name="address">Cut after 200 characters.</param>
    /// <param name="read">Reads the answer; may throw on what it does not expect.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<GeocodedAddress?> AskAsync(string path, string address, Func<JsonElement, GeocodedAddress?> read, CancellationToken cancellation)
    {
        var text = address.Trim();
        if (text.Length == 0) return null;
        if (text.Length > LongestAddress) text = text[..LongestAddress];
        var escaped = Uri.EscapeDataString(text.Replace('\ufffd', ' '));
        return await http.AskAsync(path.Replace("{0}", escaped, StringComparison.Ordinal), null, read, cancellation).ConfigureAwait(false);
    }

    public void Dispose() => http.Dispose();
}
