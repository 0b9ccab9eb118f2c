using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using HealthNavigator.Adapters.TravelTimes;
using HealthNavigator.Core.Places;
using HealthNavigator.IntegrationTests.Geocoding;

namespace HealthNavigator.IntegrationTests.TravelTimes;

/// <summary>Both engines over real HTTP on loopback, with answers in the form that their documentation shows.</summary>
public sealed class TravelTimesTests
{
    private const string Osrm = """
        {"code":"Ok","durations":[[341.5,null,1200]],
        "sources":[{"hint":"","distance":4.1,"name":"Rue Heurtault","location":[2.372,48.905]}],
        "destinations":[{"hint":"","distance":2,"name":"","location":[2.376,48.905]},{"hint":"","distance":2,"name":"","location":[2.38,48.905]},{"hint":"","distance":2,"name":"","location":[2.39,48.905]}]}
        """;

    private const string Valhalla = """
        {"sources":[{"lon":2.372,"lat":48.905}],"targets":[{"lon":2.376,"lat":48.905},{"lon":2.38,"lat":48.905},{"lon":2.39,"lat":48.905}],
        "sources_to_targets":[[{"distance":0.48,"time":341.5,"to_index":0,"from_index":0},{"distance":null,"time":null,"to_index":1,"from_index":0},{"distance":1.6,"time":1200,"to_index":2,"from_index":0}]],
        "units":"kilometers","algorithm":"costmatrix"}
        """;

    private static readonly GeoPoint Here = new(48.905, 2.372);
    private static readonly ImmutableArray<GeoPoint> Doors = [new(48.905, 2.376), new(48.905, 2.38), new(48.905, 2.39)];

    private static ITravelTimes Make(string kind, Uri endpoint) => new TravelTimesOptions { Kind = kind, Endpoint = endpoint }.Create()!;

    [Theory]
    [InlineData("osrm", Osrm)]
    [InlineData("valhalla", Valhalla)]
    public async Task Engine_RecordedAnswer_GivesMinutesInTheOrderOfTheDoors(string kind, string answer)
    {
        using var server = new LoopbackServer("200 OK", answer);
        var minutes = await Make(kind, server.Address).WalksAsync(Here, Doors);
        Assert.NotNull(minutes);
        Assert.Equal([341.5 / 60, null, 20], minutes);
    }

    [Fact]
    public async Task Osrm_Request_IsOneTableFromHereToTheDoors()
    {
        using var server = new LoopbackServer("200 OK", Osrm);
        await Make("osrm", server.Address).WalksAsync(Here, Doors);
        Assert.Equal(
            "GET /table/v1/foot/2.372000,48.905000;2.376000,48.905000;2.380000,48.905000;2.390000,48.905000?sources=0&destinations=1;2;3&annotations=duration HTTP/1.1",
            Assert.Single(server.Requests));
    }

    [Fact]
    public async Task Valhalla_Request_IsOneMatrixOnFoot()
    {
        using var server = new LoopbackServer("200 OK", Valhalla);
        await Make("valhalla", server.Address).WalksAsync(Here, Doors);
        Assert.Equal("POST /sources_to_targets HTTP/1.1", Assert.Single(server.Requests));
        var asked = JsonNode.Parse(Assert.Single(server.Bodies))!;
        Assert.Equal("pedestrian", (string)asked["costing"]!);
        Assert.Equal((48.905, 2.372), ((double)asked["sources"]![0]!["lat"]!, (double)asked["sources"]![0]!["lon"]!));
        Assert.Equal(3, asked["targets"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("200 OK", "<html>busy</html>")]
    [InlineData("200 OK", "")]
    [InlineData("200 OK", "{}")]
    [InlineData("200 OK", "[]")]
    [InlineData("200 OK", """{"code":"NoTable","message":"no"}""")]
    [InlineData("200 OK", """{"code":"Ok","durations":[]}""")]
    [InlineData("200 OK", """{"code":"Ok","durations":[["soon"]]}""")]
    [InlineData("200 OK", """{"sources_to_targets":[[{"time":60,"to_index":7,"from_index":0}]]}""")]
    [InlineData("200 OK", """{"sources_to_targets":{"durations":[[60]]}}""")]
    [InlineData("400 Bad Request", """{"error_code":154,"error":"Path distance exceeds the max distance limit"}""")]
    [InlineData("503 Service Unavailable", Osrm)]
    public async Task Engine_GarbageOrRefusal_GivesNothing(string status, string body)
    {
        foreach (var kind in new[] { "osrm", "valhalla" })
        {
            using var server = new LoopbackServer(status, body);
            Assert.Null(await Make(kind, server.Address).WalksAsync(Here, Doors));
        }
    }

    [Theory]
    [InlineData("osrm", Osrm)]
    [InlineData("valhalla", Valhalla)]
    public async Task Engine_SlowHugeRedirectingOrGone_GivesNothing(string kind, string answer)
    {
        using (var slow = new LoopbackServer("200 OK", answer, delay: TimeSpan.FromSeconds(10)))
        {
            var watch = Stopwatch.StartNew();
            Assert.Null(await Make(kind, slow.Address).WalksAsync(Here, Doors));
            Assert.InRange(watch.Elapsed.TotalSeconds, 0.7, 9);
        }

        using (var huge = new LoopbackServer("200 OK", answer + new string(' ', 200_000))) Assert.Null(await Make(kind, huge.Address).WalksAsync(Here, Doors));
        using var other = new LoopbackServer("200 OK", answer);
        using var redirecting = new LoopbackServer("302 Found", "", $"Location: {other.Address}\r\n");
        Assert.Null(await Make(kind, redirecting.Address).WalksAsync(Here, Doors));
        Assert.Empty(other.Requests);
        Uri nobody;
        using (var gone = new LoopbackServer("200 OK", answer)) nobody = gone.Address;
        Assert.Null(await Make(kind, nobody).WalksAsync(Here, Doors));
    }

    [Fact]
    public async Task Engine_CallerGivesUp_IsCancelled()
    {
        using var server = new LoopbackServer("200 OK", Osrm, delay: TimeSpan.FromSeconds(10));
        using var giveUp = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Make("osrm", server.Address).WalksAsync(Here, Doors, giveUp.Token));
    }

    [Fact]
    public void Options_Default_AsksNobody()
    {
        Assert.Null(new TravelTimesOptions().Create());
        Assert.Throws<InvalidOperationException>(() => new TravelTimesOptions { Kind = "osrm" }.Create());
        Assert.Throws<InvalidOperationException>(() => new TravelTimesOptions { Kind = "horse", Endpoint = new Uri("http://127.0.0.1/") }.Create());
    }
}
