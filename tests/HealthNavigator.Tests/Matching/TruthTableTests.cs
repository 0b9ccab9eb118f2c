using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Matching;

/// <summary>The whole truth tables of the algebra: how rules of each value join into the verdict of a service.</summary>
public sealed class TruthTableTests
{
    private static readonly EligibilityJudge Judge = new(Repository.Snapshot.Gazetteer);

    /// <summary>A person of whom the age and the coverage are known, and of whom it is not known whether they are a student.</summary>
    private static readonly ServiceQuery Person = Some.Query with { Age = 30, Coverage = "none" };

    public static TheoryData<Truth, Truth, Truth> All => Table((one, other) => (Truth)Math.Min((int)one, (int)other));

    public static TheoryData<Truth, Truth, Truth> Any => Table((one, other) => (Truth)Math.Max((int)one, (int)other));

    [Theory]
    [MemberData(nameof(All))]
    public void Rules_TwoThatMustBothHold_AreTheLesser(Truth one, Truth other, Truth expected) =>
        Assert.Equal(expected, Judge.Judge([Rule(one), Rule(other)], Person).Truth);

    [Theory]
    [MemberData(nameof(Any))]
    public void Rules_TwoOfWhichOneIsEnough_AreTheGreater(Truth one, Truth other, Truth expected) =>
        Assert.Equal(expected, Judge.Judge([new EligibilityRule.Any([Rule(one), Rule(other)])], Person).Truth);

    [Theory]
    [InlineData(Truth.Yes, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.No, Truth.Unknown)]
    public void Rule_ThatIsNotFirm_IsNeverNo(Truth firm, Truth expected) =>
        Assert.Equal(expected, Judge.Judge([Rule(firm) with { Firm = false }], Person).Truth);

    /// <summary>A step to take (a referral) is no doubt: it leaves every verdict as it is.</summary>
    [Theory]
    [InlineData(Truth.Yes)]
    [InlineData(Truth.Unknown)]
    [InlineData(Truth.No)]
    public void Step_BesideARule_ChangesNothing(Truth rule) =>
        Assert.Equal(rule, Judge.Judge([Rule(rule), new EligibilityRule.Referral(Some.Text("un médecin"))], Person).Truth);

    [Theory]
    [MemberData(nameof(All))]
    public void Reach_AndRules_AreTheLesserAndNoIsNeverOffered(Truth reach, Truth rules, Truth expected)
    {
        var service = Some.Service with { Area = [Zone(reach)], Eligibility = [Rule(rules)] };
        var matcher = new Matcher([service], Repository.Snapshot.Gazetteer, Repository.Snapshot.Taxonomies, Ranking.Default, _ => throw new InvalidOperationException("no schedule"));
        var offered = matcher.Match(Person with { Needs = ["dental"], Place = Some.Place("93008") }).Offered;
        if (expected == Truth.No) Assert.Empty(offered);
        else Assert.Equal(expected, Assert.Single(offered).Eligibility);
    }

    private static EligibilityRule Rule(Truth truth) => truth switch
    {
        Truth.Yes => new EligibilityRule.Coverage(["none"]),
        Truth.No => new EligibilityRule.Age(60, null),
        _ => new EligibilityRule.Audience(["student"]),
    };

    /// <summary>From Bobigny: its own département, a quarter it holds, another département.</summary>
    private static string Zone(Truth truth) => truth switch
    {
        Truth.Yes => "dep:93",
        Truth.No => "dep:13",
        _ => "quarter:l-abreuvoir-bobigny",
    };

    private static TheoryData<Truth, Truth, Truth> Table(Func<Truth, Truth, Truth> join)
    {
        var table = new TheoryData<Truth, Truth, Truth>();
        foreach (var one in Enum.GetValues<Truth>())
        {
            foreach (var other in Enum.GetValues<Truth>()) table.Add(one, other, join(one, other));
        }

        return table;
    }
}
