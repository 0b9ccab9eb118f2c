using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthNavigator.IntegrationTests.Geocoding;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>
/// Ways on foot in the conversation, with a routing engine on loopback: they count for the order and say where they come from. Without the engine,
/// in time or at all, ways are estimated as if there were none. Two doors: the nearer one by the straight line is behind a canal.
/// </summary>
public sealed class RoutedTurnTests : IDisposable
{
    private const string Behind = "essai-canal";
    private const string Across = "essai-rue";

    /// <summary>Forty minutes to the nearer door, seventeen to the other.</summary>
    private const string Recorded = """{"code":"Ok","durations":[[2400,1000]]}""";

    private const string Services = """
        organization: {id: essai, name: Essai}
        services:
          - id: essai-canal
            name: {fr: Derrière le canal, en: Behind the canal}
            summary: {fr: On vous soigne., en: You are treated.}
            for: residents
            sources: {essai: {document: essai.txt, date: 2026-10}}
            source: essai
            needs: [dental]
            permanences:
              - {id: essai-canal-porte, place: {commune: "93001", address: 1 rue du Canal, lat: 48.905, lon: 2.3871}}
          - id: essai-rue
            name: {fr: Dans la rue, en: In the street}
            summary: {fr: On vous soigne., en: You are treated.}
            for: residents
            sources: {essai: {document: essai.txt, date: 2026-10}}
            source: essai
            needs: [dental]
            permanences:
              - {id: essai-rue-porte, place: {commune: "93001", address: 1 rue Droite, lat: 48.905, lon: 2.3912}}
        """;

    private readonly Stores.TemporaryFolder data = new();
    private readonly TrialContent content = new();

    public RoutedTurnTests() => content.Write("services/essai/essai.yaml", Services);

    [Fact]
    public async Task Turn_EngineAnswers_OrdersByTheStreetsAndSaysWhoWorkedItOut()
    {
        using var engine = new LoopbackServer("200 OK", Recorded);
        var (matches, notice) = await AskAsync(engine.Address);
        Assert.Equal([Across, Behind], matches.Select(match => (string)match["service"]!));
        var travel = matches[0]["travel"]!;
        Assert.Equal(("walk", 16, 21, "OSRM"), ((string)travel["mode"]!, (int)travel["minMinutes"]!, (int)travel["maxMinutes"]!, (string)travel["by"]!));
        // Forty minutes on foot: one rides, and how long that takes is an estimate.
        Assert.Equal(("transit", null), ((string)matches[1]["travel"]!["mode"]!, (string?)matches[1]["travel"]!["by"]));
        Assert.Contains("/table/v1/foot/2.372000,48.905000;2.387100,48.905000;2.391200,48.905000?", Assert.Single(engine.Requests), StringComparison.Ordinal);
        Assert.Contains("Votre position exacte est envoyée à un autre site", notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("503 Service Unavailable", Recorded, 0)]
    [InlineData("200 OK", "<html>busy</html>", 0)]
    [InlineData("200 OK", Recorded, 20)]
    // A time nobody walks: the engine was prepared for cars.
    [InlineData("200 OK", """{"code":"Ok","durations":[[40,70]]}""", 0)]
    public async Task Turn_EngineFails_IsEstimatedFromTheStraightLine(string status, string body, int seconds)
    {
        using var engine = new LoopbackServer(status, body, delay: TimeSpan.FromSeconds(seconds));
        AssertEstimated((await AskAsync(engine.Address)).Matches);
        Assert.Single(engine.Requests);
    }

    [Fact]
    public async Task Turn_NoEngineChosen_IsEstimatedAndNothingIsSaidOfAnotherSite()
    {
        var (matches, notice) = await AskAsync(null);
        AssertEstimated(matches);
        Assert.DoesNotContain("Votre position exacte", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_OnlyTheTownIsKnown_AsksNobody()
    {
        using var engine = new LoopbackServer("200 OK", Recorded);
        await using var host = await StartAsync(engine.Address);
        using var client = host.Client();
        Assert.NotEmpty(ChatTalk.Services(await new ChatTalk(client).SayAsync("J'ai mal aux dents, j'habite à Aubervilliers")));
        Assert.Empty(engine.Requests);
    }

    public void Dispose()
    {
        data.Dispose();
        content.Dispose();
    }

    private static void AssertEstimated(List<JsonNode> matches)
    {
        Assert.Equal([Behind, Across], matches.Select(match => (string)match["service"]!));
        Assert.All(matches, match => Assert.Null(match["travel"]!["by"]));
    }

    private async Task<(List<JsonNode> Matches, string Notice)> AskAsync(Uri? engine)
    {
        await using var host = await StartAsync(engine);
        using var client = host.Client();
        var talk = new ChatTalk(client);
        await talk.SayAsync("J'ai mal aux dents");
        var answer = await talk.TurnAsync(new JsonObject { ["near"] = new JsonObject { ["lat"] = 48.905, ["lon"] = 2.372, ["accuracy"] = 20 } });
        var notice = WebUtility.HtmlDecode(Regex.Unescape(await client.GetStringAsync(new Uri("/api/v1/widget-text?lang=fr", UriKind.Relative))));
        Assert.Equal(notice.Contains("Votre position exacte", StringComparison.Ordinal), WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/chat?lang=fr", UriKind.Relative))).Contains("Votre position exacte", StringComparison.Ordinal));
        return ([.. answer["replies"]!.AsArray().SelectMany(reply => reply!["matches"]!.AsArray()).Select(match => match!)], notice);
    }

    private Task<HostProcess> StartAsync(Uri? engine)
    {
        (string, string)[] settings = engine is null ? [] : [("Navigator__TravelTimes__Kind", "osrm"), ("Navigator__TravelTimes__Endpoint", engine.ToString())];
        return HostProcess.StartAsync(data.Path, content: content.Path, settings: settings);
    }
}
