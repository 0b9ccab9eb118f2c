using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Matching;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>Rights first, only where it is the lack of a cover that keeps somebody out.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData("none", true)]
    [InlineData("pending", true)]
    [InlineData("unknown", true)]
    [InlineData(null, true)]
    [InlineData("ame", false)]
    [InlineData("full", false)]
    public void RightsFirst_WhenACoverKeepsOut_IsSaidOnlyToWhoHasNone(string? coverage, bool expected)
    {
        var knowledge = Repository.Snapshot;
        var query = new ServiceQuery { Needs = ["dental"], Place = knowledge.Gazetteer.Find("93008"), Coverage = coverage, At = Some.Monday };
        var miss = new NearMiss(knowledge.Services.Values.First(), new MatchReason("coverage"), null, 1);

        var rights = Plan.RightsFirst(new Search(query, new MatchResult([], []) { NearMisses = [miss] }, [], IsWhole: true), new TurnContext(knowledge, Some.Monday));

        Assert.Equal(expected, rights is not null);
    }
}
