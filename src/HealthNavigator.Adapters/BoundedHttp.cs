using System.Text.Json;

namespace HealthNavigator.Adapters;

/// <summary>
/// One bounded request to a service outside, before a turn: 800 ms for everything, at most 64 KB, no redirect (what is sent goes to the chosen
/// service and to no other), no cookie, nothing logged or kept.
/// </summary>
internal sealed class BoundedHttp(Uri endpoint, string userAgent) : IDisposable
{
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(800);
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
    /// <param name="path">Added to the endpoint.</param>
    /// <param name="body">JSON to post; null for a request without a body.</param>
    /// <param name="read">Reads the answer; may throw on what it does not expect.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<T?> AskAsync<T>(string path, string? body, Func<JsonElement, T?> read, CancellationToken cancellation)
        where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(endpoint, path));
            if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            request.Headers.UserAgent.ParseAdd(userAgent);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return null;
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            using var document = await JsonDocument.ParseAsync(stream, default, cancellation).ConfigureAwait(false);
            return read(document.RootElement);
        }
        catch (Exception problem) when (IsOutage(problem) && !cancellation.IsCancellationRequested)
        {
            // What is known offline stands; the text of the problem may hold what was asked and is dropped.
            return null;
        }
    }

    public void Dispose() => client.Dispose();

    // An answer of another shape than the service documents shows as one of the last ones.
    private static bool IsOutage(Exception problem) => problem is HttpRequestException or OperationCanceledException or IOException
        or JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException or UriFormatException or IndexOutOfRangeException;
}
