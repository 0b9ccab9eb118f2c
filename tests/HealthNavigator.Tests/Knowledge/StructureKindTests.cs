using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>The usual rules of a kind of structure stand in for what a service does not say, and decide nothing.</summary>
public sealed class StructureKindTests
{
    private const string HealthHouse = "maison-de-sante";
    private const string TestCentre = "cegidd";

    private static readonly EligibilityJudge Judge = new(Repository.Snapshot.Gazetteer);

    [Theory]
    [InlineData(null)]
    [InlineData("none")]
    [InlineData("ame")]
    [InlineData("unknown")]
    public void Service_WhoseKindUsuallyAsksForCoverage_IsToConfirmAndNeverExcluded(string? coverage) =>
        Assert.Equal(Truth.Unknown, Verdict(Of(HealthHouse), coverage).Truth);

    [Fact]
    public void Service_WhoseKindUsuallyTakesTheCoverageSaid_IsNotMadeSureByIt()
    {
        var verdict = Verdict(Of(HealthHouse), "full");
        Assert.Equal(Truth.Yes, verdict.Truth);
        Assert.Empty(verdict.Of(Truth.Yes));
        Assert.Equal("usual-coverage", verdict.Of(Truth.Unknown).Single().Reason.Code);
    }

    [Fact]
    public void Service_ThatSpeaksOfCoverageItself_KeepsItsOwnRule()
    {
        EligibilityRule own = new EligibilityRule.Unconditional(["coverage"]);
        Assert.Equal([own], Repository.Snapshot.Kinds.Complete(Of(HealthHouse) with { Eligibility = [own] }).Eligibility);
    }

    [Fact]
    public void Card_OfASilentService_ShowsTheUsualRulesAsToConfirm()
    {
        var text = Usual(Of(TestCentre))!;
        Assert.StartsWith("Règle générale, à confirmer :", text, StringComparison.Ordinal);
        Assert.Contains("gratuit", text, StringComparison.Ordinal);
        Assert.Contains("avec ou sans couverture santé", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_OfAServiceThatSaysItsPrice_DoesNotRepeatTheUsualOne() =>
        Assert.DoesNotContain("gratuit", Usual(Of(TestCentre) with { Cost = new Cost(CostRule.Charged, null) }), StringComparison.Ordinal);

    [Fact]
    public void Card_OfAKindNobodyDescribed_ShowsNoUsualRule() => Assert.Null(Usual(Of("holiday-house")));

    [Fact]
    public void Kinds_OfTheRepository_HaveTwoSentencesInEveryLanguage() => Assert.All(
        Repository.Snapshot.Kinds.All,
        kind => Assert.All(["fr", "en"], language => Assert.Equal(2, kind.Says.In(language).Split('.', StringSplitOptions.RemoveEmptyEntries).Length)));

    [Fact]
    public void Kinds_Faulty_AreReportedWithFileAndLine()
    {
        var faults = Repository.With(new ContentFile("knowledge/kinds/test.yaml", """
            - code: faulty
              country: fr
              label: {fr: Un lieu, en: A place}
              says: {fr: Un lieu.}
              needs: [teeth]
              coverage: {rule: insured, any-of: [gold-card]}
              anonymity: perhaps
              sources: [{url: "https://example.org", verified-on: 2026-11-23}]
            - {code: cmp, country: uk, label: {fr: A, en: A}, says: {fr: A, en: A}, sources: [{url: "https://example.org"}]}
            """)).Faults;
        Assert.All(faults, fault => Assert.Equal("knowledge/kinds/test.yaml", fault.File));
        Assert.Equal(
            ["4 text-missing", "5 unknown-code", "6 empty-list", "6 unknown-code", "7 not-a-choice", "9 double-code", "9 not-a-choice"],
            faults.Select(fault => $"{fault.Line} {fault.Code}").Order());
    }

    private static Service Of(string kind) => Some.Service with { Kind = kind, Permanences = [Some.Permanence("93008")] };

    private static Verdict Verdict(Service service, string? coverage) =>
        Judge.Judge(Repository.Snapshot.Kinds.Complete(service).Eligibility, Some.Query with { Coverage = coverage });

    private static string? Usual(Service service)
    {
        var match = new Match
        {
            Service = service,
            Reach = new Reachability(Truth.Yes, service.Permanences[0], 1, false, new MatchReason("near-you")),
            Verdict = Core.Matching.Verdict.Open,
            Eligibility = Truth.Yes,
            Needs = ImmutableArray<string>.Empty,
            Cost = 0,
        };
        var card = Repository.Snapshot.MatchWording.Card("fr", match, Some.Monday);
        Assert.True(card.IsCertain);
        return card.ToConfirm.SingleOrDefault(line => line.Code == "usual-rules")?.Text;
    }
}
