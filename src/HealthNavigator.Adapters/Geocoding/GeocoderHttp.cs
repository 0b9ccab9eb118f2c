using System.Text.Json;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>
/// One bounded request to a geocoder: 800 ms for everything, at most 64 KB, no redirect (an address is sent to the chosen service and to no
/// other), no cookie, nothing logged or kept.
/// </summary>
internal sealed class GeocoderHttp(Uri endpoint, string userAgent) : IDisposable
{
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(800);
    private const int LongestAddress = 200;
    private const int LargestAnswer = 64 * 1024;

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = Limit,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Limit,
        MaxResponseContentBufferSize = LargestAnswer,
    };

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
        var uri = new Uri(endpoint, path.Replace("{0}", Uri.EscapeDataString(text.Replace('\ufffd', ' ')), StringComparison.Ordinal));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.UserAgent.ParseAdd(userAgent);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return null;
            await using var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            using var document = await JsonDocument.ParseAsync(body, default, cancellation).ConfigureAwait(false);
            return read(document.RootElement);
        }
        catch (Exception problem) when (IsOutage(problem) && !cancellation.IsCancellationRequested)
        {
            // The answer of the offline gazetteer stands; the text of the problem may hold the address and is dropped.
            return null;
        }
    }

    public void Dispose() => client.Dispose();

    // An answer of another shape than the service documents shows as one of the last four.
    private static bool IsOutage(Exception problem) => problem is HttpRequestException or OperationCanceledException or IOException
        or JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException or UriFormatException or IndexOutOfRangeException;
}
