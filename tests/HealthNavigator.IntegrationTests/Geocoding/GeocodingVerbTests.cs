using System.Diagnostics;

namespace HealthNavigator.IntegrationTests.Geocoding;

/// <summary>The verbs of <c>navigator</c> that may ask a geocoder, as processes of their own.</summary>
public sealed class GeocodingVerbTests : IDisposable
{
    private const string Answer = """
        {"features":[{"geometry":{"type":"Point","coordinates":[2.383441,48.914718]},
        "properties":{"score":0.94,"housenumber":"31","postcode":"93300","citycode":"93001","type":"housenumber"}}]}
        """;

    private readonly TrialContent content = new();

    private string Positions => Path.Combine(content.Path, "knowledge", "positions.yaml");

    [Fact]
    public async Task Chat_WithGeocoder_KeepsThePointOfTheAddress()
    {
        using var server = new LoopbackServer("200 OK", Answer);
        var (code, output) = await RunAsync("""{"text":"mal aux dents, j'habite 31 rue de la Commune de Paris à Aubervilliers"}""", "chat", "--jsonl", "--at", "2026-11-23T10:00", "--geocoder", "addok", "--endpoint", server.Address.ToString());
        Assert.Equal(0, code);
        Assert.Contains("position:48.915,2.383,0,93001", output, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Geocode_ForTrialAndThenForGood_WritesOnlyTheSecondTime()
    {
        using var server = new LoopbackServer("200 OK", Answer);
        string[] verb = ["geocode", "--pause", "0", "--geocoder", "addok", "--endpoint", server.Address.ToString()];
        var (code, output) = await RunAsync("", [.. verb, "--dry-run"]);
        Assert.Equal(0, code);
        Assert.Contains("essai-adresse", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Positions));

        Assert.Equal(0, (await RunAsync("", verb)).Code);
        Assert.Contains("- {permanence: essai-adresse, address: \"31, rue de la Commune de Paris, 93300 Aubervilliers\", lat: 48.91472, lon: 2.38344,", await File.ReadAllTextAsync(Positions), StringComparison.Ordinal);
        Assert.Contains("No fault", (await RunAsync("", "check")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geocode")]
    [InlineData("geocode", "--geocoder", "addok")]
    [InlineData("chat", "--jsonl", "--geocoder", "addok", "--endpoint", "not-an-address")]
    [InlineData("chat", "--jsonl", "--geocoder", "addok", "--endpoint", "file:///etc/passwd")]
    public async Task Verb_WithoutAUsableGeocoder_IsRefused(params string[] verb) => Assert.NotEqual(0, (await RunAsync("", verb)).Code);

    public void Dispose() => content.Dispose();

    private async Task<(int Code, string Output)> RunAsync(string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "navigator.dll"), .. arguments, "--knowledge", content.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
