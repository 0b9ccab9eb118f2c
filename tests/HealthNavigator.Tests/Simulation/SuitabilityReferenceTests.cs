using HealthNavigator.Cli.Simulation;
using HealthNavigator.Core.Directory;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Simulation;

/// <summary>The judge itself, rule by rule: what it says decides what every other figure means.</summary>
public sealed class SuitabilityReferenceTests
{
    private static readonly SuitabilityReference Reference = new(Repository.Snapshot.Gazetteer, radiusKm: 40);

    private static readonly Resident Person = new()
    {
        Number = 0, Language = "fr", Home = Some.Place("93001"), Needs = ["dental"], Age = 30, Coverage = "ame", Audiences = ["women"], Situations = ["parent"],
        Manner = new Manner
        {
            SaysPlaceAtOnce = false, OverAnswers = false, Taps = false, GivesPosition = false, Misspells = false, KeepsPrivate = false,
            DoesNotKnowCover = false, AsksWhy = false, Change = Change.None,
        },
    };

    public static TheoryData<EligibilityRule, string> Rules => new()
    {
        { new EligibilityRule.Age(18, 30), "Yes" }, { new EligibilityRule.Age(31, null), "No" }, { new EligibilityRule.Age(31, null) { Firm = false }, "Open" },
        { new EligibilityRule.Audience(["women", "elderly"]), "Yes" }, { new EligibilityRule.Audience(["elderly"]), "No" },
        { new EligibilityRule.Situation(["parent"]), "Yes" }, { new EligibilityRule.Situation(["hiv"]), "No" }, { new EligibilityRule.Situation(["hiv", "referred"]), "Yes" },
        { new EligibilityRule.Coverage(["none", "ame"]), "Yes" }, { new EligibilityRule.Coverage(["full"]), "No" },
        { new EligibilityRule.Territory(["dep:93"]), "Yes" }, { new EligibilityRule.Territory(["dep:13"]), "No" },
        { new EligibilityRule.Any([new EligibilityRule.Age(60, null), new EligibilityRule.Audience(["women"])]), "Yes" },
        { new EligibilityRule.Referral(Some.Text("un médecin")), "Yes" }, { new EligibilityRule.Unconditional(["coverage"]), "Yes" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Receives_EachRule_AsTheTruthAboutThePersonSays(EligibilityRule rule, string fit) =>
        Assert.Equal(fit, Reference.Receives(Some.Service with { Eligibility = [rule] }, Person).ToString());

    [Theory]
    [InlineData("93008", "Yes")]
    [InlineData("13055", "No")]
    public void Reaches_DoorNearOrFar_WithinTheRadius(string commune, string fit) =>
        Assert.Equal(fit, Reference.Reaches(Some.Service with { Permanences = [Some.Permanence(commune)] }, Person).ToString());

    [Fact]
    public void For_AnotherNeedOrNoDoor_IsNo()
    {
        var service = Some.Service with { Area = ["dep:93"] };
        Assert.Equal(Fit.Yes, Reference.For(service, Person, "dental"));
        Assert.Equal(Fit.No, Reference.For(service, Person, "vision"));
        Assert.Equal(Fit.No, Reference.For(service with { Door = Door.Explained }, Person, "dental"));
        Assert.Equal(Fit.No, Reference.For(service with { For = ServedPeople.Professionals }, Person, "dental"));
    }
}
