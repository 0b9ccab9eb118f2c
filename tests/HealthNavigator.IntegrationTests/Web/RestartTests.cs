using System.Text.Json.Nodes;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>The host is killed and started again between every two turns; the person must not notice.</summary>
public sealed class RestartTests(ITestOutputHelper output) : IDisposable
{
    private readonly Stores.TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Transcripts_HostKilledBetweenEveryTwoTurns_GetTheSameAnswers()
    {
        var scripts = Scripts().Where(script => script.Count is >= 3 and <= 5).Take(4).ToList();
        Assert.InRange(scripts.Count, 3, 4);
        var host = await HostProcess.StartAsync(data.Path);
        try
        {
            var kills = 0;
            foreach (var script in scripts)
            {
                var expected = new List<string>();
                using (var client = host.Client())
                {
                    var talk = new ChatTalk(client);
                    foreach (var step in script) expected.Add(Said(await StepAsync(talk, step, client)));
                }

                using var none = new HttpClient();
                var interrupted = new ChatTalk(none);
                foreach (var (step, answer) in script.Zip(expected))
                {
                    await host.DisposeAsync();
                    host = await HostProcess.StartAsync(data.Path);
                    kills++;
                    using var client = host.Client();
                    Assert.Equal(answer, Said(await StepAsync(interrupted, step, client)));
                }
            }

            output.WriteLine($"{scripts.Count} transcripts, {kills} kills");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static Task<JsonObject> StepAsync(ChatTalk talk, (string Kind, string Value) step, HttpClient client) =>
        step.Kind == "user" ? talk.SayAsync(step.Value, client) : talk.ChooseAsync(step.Value, client);

    /// <summary>All but the token, which is never the same twice.</summary>
    private static string Said(JsonObject answer)
    {
        var copy = (JsonObject)answer.DeepClone();
        copy.Remove("state");
        return copy.ToJsonString();
    }

    /// <summary>What is said and pressed in the conversations that anybody can write (<c>docs/transcripts.md</c>).</summary>
    private static IEnumerable<IReadOnlyList<(string Kind, string Value)>> Scripts() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "dialogs"), "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from script in File.ReadAllText(file).Split("\n# ")
        where !script.Contains("\nlang:", StringComparison.Ordinal) && !script.Contains("\nnear:", StringComparison.Ordinal) && !script.Contains("\nat:", StringComparison.Ordinal)
        select script.Split('\n').Select(line => line.Split(": ", 2)).Where(parts => parts is ["user" or "choose", _]).Select(parts => (parts[0], parts[1].Trim())).ToList();
}
