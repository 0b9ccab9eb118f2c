using System.Diagnostics;
using System.Text.Json.Nodes;
using HealthNavigator.IntegrationTests.Geocoding;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>
/// A street address in the conversation, with a geocoder on loopback: its answer makes the distance exact; without one in time, or with
/// nonsense, the gazetteer answers as if there were none. The content is the repository's with one door whose position is exact.
/// </summary>
public sealed class GeocodedTurnTests : IDisposable
{
    private const string Sentence = "J'ai mal aux dents, j'habite 31 rue de la Commune de Paris à Aubervilliers et je n'ai pas de couverture";
    private const string Door = "essai-dentaire-aubervilliers";

    private const string Recorded = """
        {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[2.383441,48.914718]},
        "properties":{"label":"31 Rue de la Commune de Paris 93300 Aubervilliers","score":0.94,"housenumber":"31","postcode":"93300","citycode":"93001","type":"housenumber"}}]}
        """;

    private const string Service = """
        organization: {id: essai-organisation, name: Organisation d'essai}
        services:
          - id: essai-dentaire-aubervilliers
            name: {fr: Soins dentaires d'essai, en: Trial dental care}
            summary: {fr: Des dentistes vous soignent., en: Dentists treat you.}
            for: residents
            sources: {essai: {document: essai.txt, title: Essai, date: 2026-11}}
            source: essai
            needs: [dental]
            permanences:
              - id: essai-dentaire-porte
                place: {name: Une porte, commune: "93001", lat: 48.9031, lon: 2.3711}
        """;

    private readonly Stores.TemporaryFolder data = new();
    private readonly Stores.TemporaryFolder content = new();

    public GeocodedTurnTests()
    {
        Copy(Path.Combine(Repository.Root, "knowledge"), Path.Combine(content.Path, "knowledge"));
        Directory.CreateSymbolicLink(Path.Combine(content.Path, "dialogs"), Path.Combine(Repository.Root, "dialogs"));
        var folder = Directory.CreateDirectory(Path.Combine(content.Path, "knowledge", "services", "essai")).FullName;
        File.WriteAllText(Path.Combine(folder, "essai-organisation.yaml"), Service);
    }

    [Fact]
    public async Task Turn_RecordedAnswer_MakesTheDistanceExactAndSendsOnlyTheAddress()
    {
        using var geocoder = new LoopbackServer("200 OK", Recorded);
        var (match, _, notices) = await AskAsync(geocoder.Address);
        Assert.All(notices, notice => Assert.Contains("Une adresse exacte est cherchée par un autre site.", notice, StringComparison.Ordinal));
        Assert.False((bool)match["distanceApproximate"]!);
        Assert.Equal(1.6, (double)match["distanceKm"]!, 0.15);
        var asked = Uri.UnescapeDataString(Assert.Single(geocoder.Requests));
        Assert.Contains("q=31 rue de la Commune de Paris Aubervilliers ", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("dents", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("couverture", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_GeocoderTooSlow_IsAnsweredOfflineWithinItsLimit()
    {
        using var geocoder = new LoopbackServer("200 OK", Recorded, delay: TimeSpan.FromSeconds(20));
        var (match, took, _) = await AskAsync(geocoder.Address);
        Assert.True((bool)match["distanceApproximate"]!);
        Assert.InRange(took.TotalSeconds, 0.7, 15);
    }

    [Theory]
    [InlineData("200 OK", "<html>busy</html>")]
    [InlineData("503 Service Unavailable", "")]
    public async Task Turn_GeocoderAnswersNonsense_IsAnsweredOffline(string status, string body)
    {
        using var geocoder = new LoopbackServer(status, body);
        Assert.True((bool)(await AskAsync(geocoder.Address)).Match["distanceApproximate"]!);
        Assert.Single(geocoder.Requests);
    }

    [Fact]
    public async Task Turn_AnswerInAnotherTown_IsNotBelieved()
    {
        using var geocoder = new LoopbackServer("200 OK", Recorded.Replace("\"93001\"", "\"93066\"", StringComparison.Ordinal));
        Assert.True((bool)(await AskAsync(geocoder.Address)).Match["distanceApproximate"]!);
    }

    [Fact]
    public async Task Turn_NoGeocoderChosen_IsAnsweredOffline()
    {
        var (match, _, notices) = await AskAsync(null);
        Assert.True((bool)match["distanceApproximate"]!);
        Assert.All(notices, notice => Assert.DoesNotContain("Une adresse exacte", notice, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        data.Dispose();
        content.Dispose();
    }

    private async Task<(JsonNode Match, TimeSpan Took, string[] Notices)> AskAsync(Uri? geocoder)
    {
        (string, string)[] settings = geocoder is null ? [] : [("Navigator__Geocoding__Kind", "addok"), ("Navigator__Geocoding__Endpoint", geocoder.ToString())];
        await using var host = await HostProcess.StartAsync(data.Path, content: content.Path, settings: settings);
        using var client = host.Client();
        // A first turn warms the host; it names no address, so nobody is asked.
        await new ChatTalk(client).SayAsync("J'ai mal aux dents, j'habite à Aubervilliers");
        var watch = Stopwatch.StartNew();
        var answer = await new ChatTalk(client).SayAsync(Sentence);
        watch.Stop();
        var match = answer["replies"]!.AsArray().SelectMany(reply => reply!["matches"]!.AsArray()).Single(one => (string)one!["service"]! == Door)!;
        string[] notices = [await client.GetStringAsync(new Uri("/chat?lang=fr", UriKind.Relative)), await client.GetStringAsync(new Uri("/api/v1/widget-text?lang=fr", UriKind.Relative))];
        return (match, watch.Elapsed, [.. notices.Select(System.Text.RegularExpressions.Regex.Unescape).Select(System.Net.WebUtility.HtmlDecode).Select(text => text!)]);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
