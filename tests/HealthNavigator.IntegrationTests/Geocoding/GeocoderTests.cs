using System.Diagnostics;
using HealthNavigator.Adapters.Geocoding;

namespace HealthNavigator.IntegrationTests.Geocoding;

public sealed class GeocoderTests
{
    private const string Addok = """
        {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[2.383441,48.914718]},
        "properties":{"label":"31 Rue de la Commune de Paris 93300 Aubervilliers","score":0.94,"housenumber":"31","postcode":"93300","citycode":"93001","type":"housenumber"}}]}
        """;

    private const string Photon = """
        {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[4.3132,50.8361]},
        "properties":{"osm_key":"highway","countrycode":"BE","postcode":"1070","city":"Anderlecht","type":"street","name":"Rue Wayez"}}]}
        """;

    private const string Nominatim = """
        [{"lat":"45.7485","lon":"4.8467","addresstype":"road","display_name":"Rue de Marseille, Lyon","address":{"postcode":"69007","country_code":"fr"}}]
        """;

    private static IGeocoder Make(string kind, Uri endpoint) =>
        new GeocodingOptions { Kind = kind, Endpoint = endpoint, UserAgent = "HealthNavigator-tests" }.Create()!;

    [Theory]
    [InlineData("addok", Addok, 48.914718, 2.383441, "93001", "93300", 0.05)]
    [InlineData("photon", Photon, 50.8361, 4.3132, null, "1070", 0.5)]
    [InlineData("nominatim", Nominatim, 45.7485, 4.8467, null, "69007", 0.5)]
    public async Task Geocoder_RecordedAnswer_GivesThePoint(string kind, string answer, double latitude, double longitude, string? commune, string? postcode, double accuracy)
    {
        using var server = new LoopbackServer("200 OK", answer);
        var found = await Make(kind, server.Address).FindAsync("31 rue de la Commune de Paris, Aubervilliers");
        Assert.NotNull(found);
        Assert.Equal((latitude, longitude, commune, postcode, accuracy), (found.Point.Latitude, found.Point.Longitude, found.CommuneCode, found.Postcode, found.AccuracyKm));
        Assert.Contains("31%20rue%20de%20la%20Commune", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200 OK", "<html>not JSON</html>")]
    [InlineData("200 OK", "")]
    [InlineData("200 OK", "{}")]
    [InlineData("200 OK", "[]")]
    [InlineData("200 OK", "[{}]")]
    [InlineData("200 OK", "null")]
    [InlineData("200 OK", """{"features":[]}""")]
    [InlineData("200 OK", """{"features":[{"geometry":{"coordinates":["x"]},"properties":1}]}""")]
    [InlineData("200 OK", """{"features":[{"geometry":{"coordinates":[2,999]},"properties":{"score":0.9,"countrycode":"FR"}}]}""")]
    [InlineData("200 OK", """[{"lat":"north","lon":"4"}]""")]
    [InlineData("500 Oops", Addok)]
    [InlineData("429 Too Many Requests", Addok)]
    public async Task Geocoder_GarbageOrRefusal_GivesNothing(string status, string body)
    {
        foreach (var kind in new[] { "addok", "photon", "nominatim" })
        {
            using var server = new LoopbackServer(status, body);
            Assert.Null(await Make(kind, server.Address).FindAsync("12 rue de Paris"));
        }
    }

    [Fact]
    public async Task Geocoder_LowScore_GivesNothing()
    {
        using var server = new LoopbackServer("200 OK", Addok.Replace("0.94", "0.21", StringComparison.Ordinal));
        Assert.Null(await Make("addok", server.Address).FindAsync("zzz"));
    }

    [Fact]
    public async Task Geocoder_Redirect_IsNotFollowed()
    {
        using var other = new LoopbackServer("200 OK", Addok);
        using var server = new LoopbackServer("302 Found", "", $"Location: {other.Address}\r\n");
        Assert.Null(await Make("addok", server.Address).FindAsync("12 rue de Paris"));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Geocoder_TooMuchText_GivesNothing()
    {
        using var server = new LoopbackServer("200 OK", "[" + new string(' ', 200_000) + "]");
        Assert.Null(await Make("nominatim", server.Address).FindAsync("12 rue de Paris"));
    }

    [Fact]
    public async Task Geocoder_SlowService_IsLeftAfterItsLimit()
    {
        using var server = new LoopbackServer("200 OK", Addok, delay: TimeSpan.FromSeconds(10));
        var watch = Stopwatch.StartNew();
        Assert.Null(await Make("addok", server.Address).FindAsync("12 rue de Paris"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.7, 9);
    }

    [Fact]
    public async Task Geocoder_NothingListens_GivesNothing()
    {
        var server = new LoopbackServer("200 OK", Addok);
        var address = server.Address;
        server.Dispose();
        Assert.Null(await Make("photon", address).FindAsync("12 rue de Paris"));
    }

    [Fact]
    public async Task Geocoder_CallerGivesUp_IsCancelled()
    {
        using var server = new LoopbackServer("200 OK", Addok, delay: TimeSpan.FromSeconds(10));
        using var giveUp = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Make("addok", server.Address).FindAsync("12 rue de Paris", giveUp.Token));
    }

    [Fact]
    public async Task Geocoder_LongOrStrangeAddress_IsCutAndSentSafely()
    {
        using var server = new LoopbackServer("200 OK", Addok);
        Assert.NotNull(await Make("addok", server.Address).FindAsync(new string('é', 5000) + "\ud800&q=x\r\nHost: evil"));
        Assert.InRange(Assert.Single(server.Requests).Length, 1, 1400);
        Assert.Null(await Make("addok", server.Address).FindAsync("  "));
    }

    [Fact]
    public void Options_Default_AsksNobody()
    {
        Assert.Null(new GeocodingOptions().Create());
        Assert.Throws<InvalidOperationException>(() => new GeocodingOptions { Kind = "addok" }.Create());
    }
}
