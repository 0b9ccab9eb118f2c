using System.Net;
using System.Net.Http.Json;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>A host that asks Microsoft.Recognizers.Text is ready only once that is warm: no answer waits for it.</summary>
public sealed class WarmingTests : IDisposable
{
    private static readonly TimeSpan LongestWarming = TimeSpan.FromMinutes(2);
    private readonly Stores.TemporaryFolder data = new();

    [Fact]
    public async Task Health_WhileWarming_SaysSoAndThenReady()
    {
        await using var host = await HostProcess.StartAsync(data.Path, settings: [("Navigator__AskRecognizers", "true")]);
        using var client = host.Client();
        using var patience = new CancellationTokenSource(LongestWarming);
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative), patience.Token);
            var health = await answer.Content.ReadFromJsonAsync<Health>(patience.Token);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal("ready", health!.Status);
                return;
            }

            Assert.Equal((HttpStatusCode.ServiceUnavailable, "warming"), (answer.StatusCode, health!.Status));
            await Task.Delay(200, patience.Token);
        }
    }

    public void Dispose() => data.Dispose();

    private sealed record Health(string Status);
}
