using System.Net;
using System.Text;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>The headers that keep others out stand on every kind of answer, refusals included.</summary>
[Collection(nameof(ChatHosts))]
public sealed class SecurityHeaderTests(ChatHost chat)
{
    public static TheoryData<string, string, string?, int> Answers => new()
    {
        { "GET", "/", null, 200 },
        { "GET", "/chat", null, 200 },
        { "GET", "/chat.css", null, 200 },
        { "GET", "/widget/navigator.js", null, 200 },
        { "GET", "/healthz", null, 200 },
        { "GET", "/api/v1/widget-text", null, 200 },
        { "GET", "/api/v1/matches?needs=dental&place=13055", null, 200 },
        { "GET", "/api/v1/matches?needs=teleportation", null, 400 },
        { "POST", "/api/v1/chat", "{\"text\":\"bonjour\"}", 200 },
        { "POST", "/api/v1/chat", "{", 400 },
        { "POST", "/api/v1/chat", new string('a', 700_000), 413 },
        { "GET", "/api/v1/chat", null, 405 },
        { "GET", "/nowhere", null, 404 },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Answers))]
    public async Task Answer_OfAnyKind_CarriesTheHeaders(string method, string path, string? body, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.ExpectContinue = body?.Length > 100_000;
        using var answer = await chat.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : $"{name} is missing";
}
