using HealthNavigator.Adapters;
using HealthNavigator.Adapters.Synthesis;
using HealthNavigator.Core.Directory;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Synthesis;

public sealed class SyntheticTerritoryTests
{
    private static IEnumerable<Service> Draw(int count, int seed) =>
        new SyntheticTerritory(Repository.Snapshot.Gazetteer.Communes(), Repository.Snapshot.Taxonomies, seed).Services(count);

    [Fact]
    public void Services_OfOneSeed_AreTheSameAndOfAnotherAreNot()
    {
        Assert.Equal(Draw(50, 7).Select(Told), Draw(50, 7).Select(Told));
        Assert.NotEqual(Draw(50, 7).Select(Told), Draw(50, 8).Select(Told));
    }

    [Fact]
    public void Services_OfATerritory_StandWherePeopleLive()
    {
        var towns = Draw(4000, 3).SelectMany(service => service.Permanences).Select(door => door.Location.Place).ToList();
        Assert.True(towns.Count(town => town.Department == "75") > towns.Count(town => town.Department == "48") * 5);
        Assert.True(towns.Select(town => town.Department).Distinct().Count() > 80);
    }

    [Fact]
    public void Services_OfATerritory_SayThatTheyAreInvented() =>
        Assert.All(Draw(200, 5), service => Assert.True(service.Id.StartsWith("synthetic-", StringComparison.Ordinal) && service.Source.Document == "synthetic"));

    [Fact]
    public async Task Files_WrittenAndLoaded_HoldTheVerySameServices()
    {
        using var folder = new ScratchFolder();
        Assert.True(await SyntheticFiles.WriteAsync(Draw(150, 11), Repository.Files, folder.Path));
        var built = await KnowledgeLoader.LoadAsync(folder.Path, null, Some.Monday);
        Assert.Empty(built.Faults);
        Assert.Equal(Draw(150, 11).Select(Told).Order(StringComparer.Ordinal), built.Snapshot.Services.Values.Select(Told).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Files_WhereKnowledgeStands_AreNeverWritten()
    {
        using var folder = new ScratchFolder();
        var knowledge = Directory.CreateDirectory(Path.Combine(folder.Path, "knowledge", "services"));
        Assert.False(await SyntheticFiles.WriteAsync(Draw(1, 1), Repository.Files, knowledge.FullName));
        Assert.False(await SyntheticFiles.WriteAsync(Draw(1, 1), Repository.Files, folder.Path));
        Assert.Empty(knowledge.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Files_OfAnEarlierTerritory_AreReplaced()
    {
        using var folder = new ScratchFolder();
        Assert.True(await SyntheticFiles.WriteAsync(Draw(30, 1), Repository.Files, folder.Path));
        Assert.True(await SyntheticFiles.WriteAsync(Draw(5, 2), Repository.Files, folder.Path));
        Assert.Equal(5, (await KnowledgeLoader.LoadAsync(folder.Path, null, Some.Monday)).Snapshot.Services.Count);
    }

    /// <summary>All that a match depends on.</summary>
    private static string Told(Service service) => string.Join(
        '|',
        [
            service.Id, service.Organization.Name, service.Name.In("fr"), $"{service.For} {service.Door} {service.Lifecycle?.State}", string.Join(',', service.Needs), string.Join(';', service.Eligibility.Select(Told)),
            string.Join(',', service.AimedAt), string.Join(',', service.Area), $"{service.Source.Date} {service.Source.VerifiedOn}",
            string.Join(';', service.Permanences.Select(door => $"{door.Id} {door.Location.Place.Code} {door.Location.Point} {door.Schedule?.Layers.Length} {door.Schedule?.VerifiedOn} {door.Schedule?.Zone}")),
            $"{service.Schedule?.Layers.Length} {service.Schedule?.VerifiedOn}",
        ]);

    private static string Told(EligibilityRule rule) => rule switch
    {
        EligibilityRule.Any any => $"any({string.Join(',', any.Rules.Select(Told))}) {any.Firm}",
        EligibilityRule.Age age => $"{age.From}-{age.To} {age.Firm}",
        EligibilityRule.Territory territory => $"{string.Join(',', territory.Zones)} {territory.Firm}",
        EligibilityRule.Audience audience => $"{string.Join(',', audience.AnyOf)} {audience.Firm}",
        EligibilityRule.Situation situation => $"{string.Join(',', situation.AnyOf)} {situation.Firm}",
        EligibilityRule.Coverage coverage => $"{string.Join(',', coverage.AnyOf)} {coverage.Firm}",
        _ => rule.GetType().Name,
    };
}
