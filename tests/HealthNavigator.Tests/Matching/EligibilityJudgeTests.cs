using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Matching;

/// <summary>Every rule to yes, no and unknown, on the real gazetteer.</summary>
public sealed class EligibilityJudgeTests
{
    private const string Aubervilliers = "93001";
    private const string Abreuvoir = "quarter:l-abreuvoir-bobigny";
    private static readonly EligibilityJudge Judge = new(Repository.Snapshot.Gazetteer);

    [Theory]
    [InlineData(19, Truth.Yes)]
    [InlineData(18, Truth.Yes)]
    [InlineData(25, Truth.Yes)]
    [InlineData(17, Truth.No)]
    [InlineData(26, Truth.No)]
    [InlineData(null, Truth.Unknown)]
    public void Age_AgainstBothBounds_IsInclusive(int? age, Truth expected)
    {
        var verdict = Of(new EligibilityRule.Age(18, 25), Some.Query with { Age = age });
        Assert.Equal(expected, verdict.Truth);
        Assert.Equal("age-between", verdict.Reason.Code);
        Assert.Equal(expected == Truth.Unknown ? [AnswerNames.Age] : [], verdict.SettledBy);
    }

    [Theory]
    [InlineData("children", 18, null, Truth.No)]
    [InlineData("children", null, 17, Truth.Yes)]
    [InlineData("children", 12, 20, Truth.Unknown)]
    [InlineData("youth-18-25", 18, 25, Truth.Yes)]
    [InlineData("youth-18-25", 26, null, Truth.No)]
    [InlineData("youth-18-25", 20, null, Truth.Unknown)]
    [InlineData("elderly", 60, null, Truth.Yes)]
    [InlineData("elderly", null, 64, Truth.No)]
    [InlineData("elderly", 70, null, Truth.Unknown)]
    [InlineData("women", 18, 25, Truth.Unknown)]
    public void Age_OfAnAudienceThatWasSaid_DecidesOnlyWhenItsWholeSpanDoes(string audience, int? from, int? to, Truth expected) =>
        Assert.Equal(expected, Of(new EligibilityRule.Age(from, to), Some.Query with { Audiences = [audience] }).Truth);

    [Fact]
    public void Age_SaidBesideAnAudience_DecidesAlone() =>
        Assert.Equal(Truth.No, Of(new EligibilityRule.Age(18, 25), Some.Query with { Age = 40, Audiences = ["youth-18-25"] }).Truth);

    [Theory]
    [InlineData("women", "", Truth.Yes)]
    [InlineData("", "women", Truth.Unknown)]
    [InlineData("", "women,pregnant", Truth.No)]
    [InlineData("student", "", Truth.Unknown)]
    [InlineData("", "", Truth.Unknown)]
    public void Audience_AnyOfTwo_IsYesWhenOneIsAndNoWhenBothAreDenied(string said, string denied, Truth expected)
    {
        var verdict = Of(new EligibilityRule.Audience(["women", "pregnant"]), Some.Query with { Audiences = Codes(said), NotAudiences = Codes(denied) });
        Assert.Equal(expected, verdict.Truth);
        if (expected == Truth.Unknown) Assert.Equal(ImmutableArray.Create("women", "pregnant").RemoveRange(Codes(denied)), verdict.Settling);
    }

    [Theory]
    [InlineData("children", 17, Truth.Yes)]
    [InlineData("children", 18, Truth.No)]
    [InlineData("youth-18-25", 25, Truth.Yes)]
    [InlineData("youth-18-25", 26, Truth.No)]
    [InlineData("elderly", 65, Truth.Yes)]
    [InlineData("elderly", 64, Truth.No)]
    [InlineData("women", 30, Truth.Unknown)]
    public void Audience_OfAnAge_FollowsFromTheAge(string audience, int age, Truth expected) =>
        Assert.Equal(expected, Of(new EligibilityRule.Audience([audience]), Some.Query with { Age = age }).Truth);

    [Theory]
    [InlineData("hiv", "", Truth.Yes)]
    [InlineData("", "", Truth.Unknown)]
    [InlineData("", "hiv", Truth.Unknown)]
    [InlineData("", "hiv,rsa-recipient", Truth.No)]
    public void Situation_AnyOfTwo_IsNoOnlyWhenAllAreDenied(string said, string denied, Truth expected) =>
        Assert.Equal(expected, Of(new EligibilityRule.Situation(["hiv", "rsa-recipient"]), Some.Query with { Situations = Codes(said), NotSituations = Codes(denied) }).Truth);

    [Fact]
    public void Situation_ListWithReferred_NeverSaysNo()
    {
        var denied = Of(new EligibilityRule.Situation(["rsa-recipient", "referred"]), Some.Query with { NotSituations = ["rsa-recipient", "referred"] });
        Assert.Equal((Truth.Unknown, true), (denied.Truth, denied.IsStep));
        Assert.Equal("referral-needed", denied.Reason.Code);
        Assert.Empty(denied.SettledBy);
    }

    [Fact]
    public void Situation_OnlyTheReferralLeft_AsksForTheReferral()
    {
        var open = Of(new EligibilityRule.Situation(["rsa-recipient", "referred"]), Some.Query with { NotSituations = ["rsa-recipient"] });
        Assert.Equal([AnswerNames.Referral], open.SettledBy);
    }

    [Theory]
    [InlineData("none", Truth.Yes)]
    [InlineData("full", Truth.No)]
    [InlineData("unknown", Truth.Unknown)]
    [InlineData(null, Truth.Unknown)]
    public void Coverage_AnyOf_DoesNotTakeAnUnknownCoverageForANo(string? coverage, Truth expected)
    {
        var verdict = Of(new EligibilityRule.Coverage(["none", "pending"]), Some.Query with { Coverage = coverage });
        Assert.Equal(expected, verdict.Truth);
        // "I don't know" was an answer: the question is not asked again.
        Assert.Equal(coverage is null ? [AnswerNames.Coverage] : [], verdict.SettledBy);
    }

    [Theory]
    [InlineData(Aubervilliers, "93001", Truth.Yes)]
    [InlineData("dep:93", "93001", Truth.Yes)]
    [InlineData("dep:13", "93001", Truth.No)]
    [InlineData("epci:200054781", "dep:13", Truth.No)]
    [InlineData(Aubervilliers, "dep:93", Truth.Unknown)]
    [InlineData(Aubervilliers, "reg:11", Truth.Unknown)]
    [InlineData(Aubervilliers, "13055", Truth.No)]
    [InlineData(Aubervilliers, null, Truth.Unknown)]
    [InlineData(Abreuvoir, "93008", Truth.Unknown)]
    [InlineData(Abreuvoir, Abreuvoir, Truth.Yes)]
    public void Territory_FromAPlace_IsDecidedByTheGazetteer(string zone, string? place, Truth expected) =>
        Assert.Equal(expected, Of(new EligibilityRule.Territory([zone]), Some.Query with { Place = place is null ? null : Some.Place(place) }).Truth);

    [Fact]
    public void Territory_QuarterThePersonDoesNotLiveIn_IsNo()
    {
        var rule = new EligibilityRule.Territory([Abreuvoir]);
        var open = Of(rule, Some.Query with { Place = Some.Place("93008") });
        Assert.Equal([AnswerNames.Quarter], open.SettledBy);
        Assert.Equal([Abreuvoir], open.Settling);
        Assert.Equal(Truth.No, Of(rule, Some.Query with { Place = Some.Place("93008"), NotZones = [Abreuvoir] }).Truth);
    }

    [Fact]
    public void Referral_WhoeverAsks_IsAStepAndNeverADoubt()
    {
        var verdict = Judge.Judge([new EligibilityRule.Referral(Some.Text("un médecin"))], Some.Query);
        Assert.Equal(Truth.Yes, verdict.Truth);
        Assert.Equal((Truth.Unknown, true), (verdict.Rules[0].Truth, verdict.Rules[0].IsStep));
    }

    [Fact]
    public void Unconditional_WhoeverAsks_IsYes() =>
        Assert.Equal(Truth.Yes, Of(new EligibilityRule.Unconditional(["coverage", "residence"]), Some.Query with { Coverage = "none" }).Truth);

    [Fact]
    public void Any_OfSeveralRules_IsTheirDisjunction()
    {
        var rule = new EligibilityRule.Any([new EligibilityRule.Age(null, 17), new EligibilityRule.Situation(["parent"])]);
        Assert.Equal(Truth.Yes, Of(rule, Some.Query with { Age = 12 }).Truth);
        Assert.Equal(Truth.Yes, Of(rule, Some.Query with { Age = 40, Situations = ["parent"] }).Truth);
        Assert.Equal(Truth.No, Of(rule, Some.Query with { Age = 40, NotSituations = ["parent"] }).Truth);
        var open = Of(rule, Some.Query);
        Assert.Equal(Truth.Unknown, open.Truth);
        Assert.Equal([AnswerNames.Age, AnswerNames.Situation], open.SettledBy);
    }

    [Fact]
    public void Rule_ThatIsNotFirm_TurnsANoIntoUnknownAndKeepsAYes()
    {
        var rule = new EligibilityRule.Coverage(["none"]) { Firm = false };
        Assert.Equal(Truth.Yes, Of(rule, Some.Query with { Coverage = "none" }).Truth);
        var other = Of(rule, Some.Query with { Coverage = "full" });
        Assert.Equal(Truth.Unknown, other.Truth);
        Assert.Empty(other.SettledBy);
    }

    [Fact]
    public void Rules_Together_AreTheirConjunction()
    {
        ImmutableArray<EligibilityRule> rules = [new EligibilityRule.Age(18, null), new EligibilityRule.Coverage(["none"])];
        Assert.Equal(Truth.Yes, Judge.Judge(rules, Some.Query with { Age = 20, Coverage = "none" }).Truth);
        Assert.Equal(Truth.Unknown, Judge.Judge(rules, Some.Query with { Age = 20 }).Truth);
        Assert.Equal(Truth.No, Judge.Judge(rules, Some.Query with { Age = 12 }).Truth);
        Assert.Equal(Truth.Yes, Judge.Judge([], Some.Query).Truth);
    }

    private static RuleVerdict Of(EligibilityRule rule, ServiceQuery query) => Judge.Judge([rule], query).Rules[0];

    private static ImmutableHashSet<string> Codes(string list) => [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
