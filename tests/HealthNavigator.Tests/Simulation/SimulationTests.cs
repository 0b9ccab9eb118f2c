using HealthNavigator.Cli.Simulation;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Simulation;

/// <summary>Simulated residents on the repository's knowledge, few enough for every build.</summary>
public sealed class SimulationTests
{
    private static readonly Lazy<SimulationRun> Run = new(() => SimulationRun.Of(Repository.Snapshot, Some.Monday, people: 400, seed: 7));

    [Fact]
    public void Run_SameSeed_GivesTheSameConversations()
    {
        var again = SimulationRun.Of(Repository.Snapshot, Some.Monday, people: 60, seed: 7);
        Assert.Equal(Run.Value.Talk.Outcomes.Take(60).SelectMany(one => one.Transcript), again.Talk.Outcomes.SelectMany(one => one.Transcript));
    }

    [Fact]
    public void Residents_ForWhomSomethingExists_AreNearlyAllShownItInFewQuestions()
    {
        Assert.InRange(Run.Value.Talk.Success, 0.98, 1);
        Assert.InRange(Run.Value.Talk.MedianQuestions, 0, 2);
        Assert.InRange(Run.Value.Talk.P90Questions, 0, 4);
    }

    [Fact]
    public void Residents_Whoever_AreOfferedNothingAsSureThatIsNotForThem() =>
        Assert.Empty(Run.Value.Findings.Where(finding => !finding.Outcome.Ineligible.IsEmpty).Select(finding => string.Join('\n', finding.Outcome.Transcript)));

    /// <summary>Every kind of talker is among them: a simulation of polite people proves nothing.</summary>
    [Fact]
    public void Residents_Drawn_TalkInAllManners()
    {
        Assert.Equal(["en", "fr"], Run.Value.People.Select(person => person.Language).Distinct().Order());
        Assert.Equal(Enum.GetValues<Change>(), Run.Value.People.Select(person => person.Manner.Change).Distinct().Order());
        Assert.Contains(Run.Value.People, person => person.Manner is { Misspells: true, KeepsPrivate: true });
        Assert.Contains(Run.Value.People, person => person.Home.Country == "be");
    }
}
