using HealthNavigator.Adapters;
using HealthNavigator.Adapters.Synthesis;
using HealthNavigator.Cli.Simulation;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;
using HealthNavigator.Tests.Synthesis;

namespace HealthNavigator.Tests.Simulation;

/// <summary>Simulated residents on the repository's knowledge, few enough for every build.</summary>
public sealed class SimulationTests
{
    private static readonly Lazy<SimulationRun> Run = new(() => SimulationRun.Of(Repository.Snapshot, Some.Monday, people: 500, seed: 7));

    private static readonly Lazy<Task<SimulationRun>> Invented = new(async () =>
    {
        using var folder = new ScratchFolder();
        var services = new SyntheticTerritory(Repository.Snapshot.Gazetteer.Communes(), Repository.Snapshot.Taxonomies, seed: 1).Services(InventedServices);
        Assert.True(await SyntheticFiles.WriteAsync(services, Repository.Files, folder.Path));
        return SimulationRun.Of((await KnowledgeLoader.LoadAsync(folder.Path, null, Some.Monday)).Snapshot, Some.Monday, people: 500, seed: 7);
    });

    /// <summary>Fewer than the 5,000 that are measured by hand: they load in every build.</summary>
    private const int InventedServices = 1500;

    public static TheoryData<bool> Territories => [false, true];

    [Fact]
    public void Run_SameSeed_GivesTheSameConversations()
    {
        var again = SimulationRun.Of(Repository.Snapshot, Some.Monday, people: 60, seed: 7);
        Assert.Equal(Run.Value.Talk.Outcomes.Take(60).SelectMany(one => one.Transcript), again.Talk.Outcomes.SelectMany(one => one.Transcript));
    }

    /// <param name="isInvented">In the territory invented for load, else on the repository's knowledge.</param>
    [Theory]
    [MemberData(nameof(Territories))]
    public async Task Residents_ForWhomSomethingExists_AreNearlyAllShownItInFewQuestions(bool isInvented)
    {
        var talk = (await Of(isInvented)).Talk;
        Assert.InRange(talk.Success, 0.98, 1);
        Assert.InRange(talk.MedianQuestions, 0, 2);
        Assert.InRange(talk.P90Questions, 0, 4);
    }

    /// <param name="isInvented">In the territory invented for load, else on the repository's knowledge.</param>
    [Theory]
    [MemberData(nameof(Territories))]
    public async Task Residents_Whoever_AreOfferedNothingAsSureThatIsNotForThem(bool isInvented) =>
        Assert.Empty((await Of(isInvented)).Findings.Where(finding => !finding.Outcome.Ineligible.IsEmpty).Select(finding => string.Join('\n', finding.Outcome.Transcript)));

    /// <summary>Asked for less than a form asks, people are received nearly as soon as if everything were known of them.</summary>
    [Fact]
    public void Residents_ComparedWithTheForm_LoseFewMinutesForFewQuestions()
    {
        Assert.InRange(Run.Value.Talk.MeanPersonalQuestions, 0.001, 0.3);
        Assert.InRange(Run.Value.Talk.MeanMinutes - Run.Value.Form.MeanMinutes, 0, 5);
    }

    private static async Task<SimulationRun> Of(bool isInvented) => isInvented ? await Invented.Value : Run.Value;

    /// <summary>Every kind of talker is among them: a simulation of polite people proves nothing.</summary>
    [Fact]
    public void Residents_Drawn_TalkInAllManners()
    {
        Assert.Equal(["en", "fr"], Run.Value.People.Select(person => person.Language).Distinct().Order());
        Assert.Equal(Enum.GetValues<Change>(), Run.Value.People.Select(person => person.Manner.Change).Distinct().Order());
        Assert.Contains(Run.Value.People, person => person.Manner is { Misspells: true, KeepsPrivate: true });
        Assert.Contains(Run.Value.People, person => person.Home.Country == "be");
    }

    /// <summary>And they really do what they are drawn for: a manner that no conversation gives an occasion for proves nothing either.</summary>
    [Fact]
    public async Task Residents_InTalk_DoEverythingThatPeopleDo()
    {
        var invented = await Of(true);
        Assert.All(Enum.GetValues<Act>(), act => Assert.True(Run.Value.Talk.Times(act) + invented.Talk.Times(act) > 0, $"nobody did {act}"));
    }
}
