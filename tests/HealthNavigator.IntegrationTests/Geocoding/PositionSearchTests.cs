using System.Collections.Immutable;
using HealthNavigator.Adapters;
using HealthNavigator.Adapters.Geocoding;
using HealthNavigator.Core.Knowledge;
using NodaTime;

namespace HealthNavigator.IntegrationTests.Geocoding;

/// <summary>Addresses of the knowledge looked up on loopback, over the repository's content with doors of its own.</summary>
public sealed class PositionSearchTests : IDisposable
{
    private const string Answer = """
        {"features":[{"geometry":{"type":"Point","coordinates":[2.383441,48.914718]},
        "properties":{"score":0.94,"housenumber":"31","postcode":"93300","citycode":"93001","type":"housenumber"}}]}
        """;

    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private readonly TrialContent content = new();

    [Fact]
    public async Task Search_HouseInItsTown_IsWrittenAndThenExact()
    {
        using var server = new LoopbackServer("200 OK", Answer);
        var searched = await SearchAsync(server);
        Assert.Equal([("essai-adresse", PositionOutcome.Found), ("essai-point", PositionOutcome.KnownAlready)], searched.Select(one => (one.Permanence, one.Outcome)));
        Assert.Contains("q=31, rue de la Commune de Paris, 93300 Aubervilliers ", Uri.UnescapeDataString(Assert.Single(server.Requests)), StringComparison.Ordinal);

        content.Write("positions.yaml", PositionFile.With("# by hand\n- {permanence: essai-adresse, address: \"old\", lat: 1, lon: 1, from: \"x\"}\n# below\n", searched.Select(one => one.Found).OfType<FoundPosition>()));
        Assert.Equal(
            "# by hand\n- {permanence: essai-adresse, address: \"31, rue de la Commune de Paris, 93300 Aubervilliers\", lat: 48.91472, lon: 2.38344, precision: house, score: 0.94, from: \"addok http://127.0.0.1/\", on: 2026-11-23}\n# below\n",
            await File.ReadAllTextAsync(Path.Combine(content.Path, "knowledge", "positions.yaml")));
        var built = await LoadAsync();
        Assert.Empty(built.Faults);
        var position = built.Snapshot.Services["essai"].Permanences.Single(one => one.Id == "essai-adresse").Location.Position;
        Assert.Equal((48.91472, 2.38344, false), (position!.Value.Point.Latitude, position.Value.Point.Longitude, position.Value.Approximate));
    }

    [Theory]
    [InlineData("0.94", "0.61", PositionOutcome.LowScore)]
    [InlineData("0.94", "0.11", PositionOutcome.NoAnswer)]
    [InlineData("\"type\":\"housenumber\"", "\"type\":\"street\"", PositionOutcome.NotAHouse)]
    [InlineData("\"citycode\":\"93001\"", "\"citycode\":\"93066\"", PositionOutcome.AnotherTown)]
    [InlineData("48.914718", "43.29", PositionOutcome.AnotherTown)]
    [InlineData("features", "nothing", PositionOutcome.NoAnswer)]
    public async Task Search_AnswerThatIsNotSure_FindsNothing(string part, string instead, PositionOutcome outcome)
    {
        using var server = new LoopbackServer("200 OK", Answer.Replace(part, instead, StringComparison.Ordinal));
        var one = (await SearchAsync(server)).Single(one => one.Permanence == "essai-adresse");
        Assert.Equal((outcome, null), (one.Outcome, one.Found));
    }

    [Fact]
    public async Task Position_OfAnAddressThatChangedOrADoorThatWent_IsAFaultAndIsNotUsed()
    {
        content.Write("positions.yaml", """
            - {permanence: essai-adresse, address: "29, rue de la Commune de Paris, 93300 Aubervilliers", lat: 48.9, lon: 2.4, from: x}
            - {permanence: essai-disparu, address: "1 rue X", lat: 48.9, lon: 2.4, from: x}
            - {permanence: essai-ville, address: "1 rue X", lat: 148.9, lon: 2.4, from: x}
            """);
        var built = await LoadAsync();
        Assert.Equal(["1 position-of-another-address essai-adresse", "2 position-without-permanence essai-disparu", "3 not-coordinates essai-ville"], built.Faults.Select(fault => $"{fault.Line} {fault.Code} {fault.Detail}"));
        Assert.True(built.Snapshot.Services["essai"].Permanences.Single(one => one.Id == "essai-adresse").Location.Position!.Value.Approximate);
    }

    [Fact]
    public async Task Position_WithoutAnAddress_IsThatOfThePostcodeOrTheTownAndApproximate()
    {
        var snapshot = (await LoadAsync()).Snapshot;
        var doors = snapshot.Services["essai"].Permanences.ToDictionary(one => one.Id, one => one.Location);
        Assert.Equal((snapshot.Gazetteer.Find("13203")!.Point!.Value, true), doors["essai-postcode"].Position!.Value);
        Assert.Equal("13055", doors["essai-postcode"].Place.Code);
        Assert.Equal((snapshot.Gazetteer.Find("93001")!.Point!.Value, true), doors["essai-ville"].Position!.Value);
        Assert.False(doors["essai-point"].Position!.Value.Approximate);
    }

    public void Dispose() => content.Dispose();

    private async Task<ImmutableArray<SearchedPosition>> SearchAsync(LoopbackServer server)
    {
        using var geocoder = new AddokGeocoder(server.Address, "HealthNavigator-tests");
        return await new PositionSearch(geocoder, "addok http://127.0.0.1/", TimeSpan.Zero).RunAsync((await LoadAsync()).Snapshot, Today);
    }

    private Task<BuiltSnapshot> LoadAsync() => KnowledgeLoader.LoadAsync(content.Path, null, Now);
}
