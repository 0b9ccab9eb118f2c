using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>"Which coverage do I have?" from the situations people describe (coverage-situations.tsv), told in their words.</summary>
public sealed class CoverageGuideTests
{
    private const int MostQuestions = 4;
    private static readonly string[] Guided = ["coverage-card", "coverage-paper", "coverage-payer", "coverage-since"];

    private static readonly Lazy<List<string[]>> Rows = new(() => [.. File.ReadLines(Path.Combine(Places.Atlas.Root, "tests", "HealthNavigator.Tests", "Dialogs", "coverage-situations.tsv"))
        .Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'))]);

    public static TheoryData<int, string> Situations => [.. Rows.Value.Select(row => (int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture), row[2]))];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Guide_OfASituationInWords_ReachesTheStatusOfTheField(int number, string situation)
    {
        var row = Rows.Value[number - 1];
        var turn = Say(Say(new Conversation(), $"je suis à {row[1]}").Conversation, "je sais pas quelle couverture j'ai");
        var asked = 0;
        while (Array.IndexOf(Guided, turn.Conversation.Asked) is >= 0 and var column)
        {
            turn = Say(turn.Conversation, row[3 + column] is "-" ? "je ne sais pas" : row[3 + column]);
            Assert.True(++asked <= MostQuestions, $"{situation}: more than {MostQuestions} questions");
        }

        var answers = turn.Conversation.Answers;
        Assert.Equal("unknown", answers.One("coverage"));
        Assert.Equal(row[7], answers.One(Answers.ProbableCoverage) ?? "unknown");
        Assert.Contains(row[7] == "unknown" ? "Je ne peux pas savoir" : "probablement", turn.Replies[0].Text, StringComparison.Ordinal);
        // It goes on to what the person came for.
        Assert.Equal("need", turn.Conversation.Asked);
    }

    [Fact]
    public void Table_OfSituations_HasTwentyThatCanBeToldAndFiveThatCannot() => Assert.Equal((20, 5), (Rows.Value.Count(row => row[7] != "unknown"), Rows.Value.Count(row => row[7] == "unknown")));

    [Theory]
    [InlineData("ame", "ame", "coverage-probable")]
    [InlineData("full", "ame", "coverage-not-probable")]
    public void Coverage_ThatIsOnlyProbable_NeverDecides(string probable, string received, string reason)
    {
        var rules = new EligibilityJudge(Repository.Snapshot.Gazetteer)
            .Judge([new Core.Directory.EligibilityRule.Coverage([received])], Some.Query with { Coverage = "unknown", ProbableCoverage = probable });
        Assert.Equal(Truth.Unknown, rules.Truth);
        Assert.Equal(reason, rules.Rules.Single().Reason.Code);
    }

    [Fact]
    public void Coverage_NotKnownWhenAsked_StartsTheGuide()
    {
        var asked = new Conversation { Asked = "coverage" };
        Assert.Equal("coverage-card", Say(asked, "je ne sais pas").Conversation.Asked);
        Assert.Equal("coverage-card", Assistant.Turn(asked, new Utterance.Choice("coverage:unknown"), Repository.Snapshot, Some.Monday).Conversation.Asked);
    }

    [Fact]
    public void Guide_WhenEveryQuestionIsLeft_EndsAfterFour()
    {
        var turn = Say(new Conversation(), "quelle couverture j'ai ?");
        for (var left = 0; left < MostQuestions && Guided.Contains(turn.Conversation.Asked); left++) turn = Say(turn.Conversation, "je préfère ne pas dire");
        Assert.DoesNotContain(turn.Conversation.Asked, Guided);
        Assert.Equal("need", turn.Conversation.Asked);
    }

    [Fact]
    public void Guide_WhenSomethingElseIsSaid_GivesWay()
    {
        var turn = Say(Say(new Conversation(), "quelle couverture j'ai ?").Conversation, "en fait je cherche un dentiste à Marseille");
        Assert.DoesNotContain(turn.Conversation.Asked, Guided);
        Assert.Contains("dental", turn.Conversation.Answers.Of("need"));
    }

    [Fact]
    public void Guide_WithButtonsInBelgium_ShowsNoFrenchCard()
    {
        var turn = Say(Say(new Conversation(), "je suis à Bruxelles").Conversation, "quelle couverture j'ai ?");
        var labels = turn.Replies[^1].Suggestions.Select(button => button.Label).ToList();
        Assert.Contains("Carte médicale du CPAS", labels);
        Assert.DoesNotContain("Carte Vitale (verte)", labels);
        var pressed = Assistant.Turn(turn.Conversation, new Utterance.Choice("coverage-card:cpas"), Repository.Snapshot, Some.Monday);
        Assert.Equal("be-amu", pressed.Conversation.Answers.One(Answers.ProbableCoverage));
    }

    [Fact]
    public void Button_ThatNoGuideOffers_IsRefused() => Assert.DoesNotContain(
        "coverage-card",
        Assistant.Turn(new Conversation(), new Utterance.Choice("coverage-card:gold"), Repository.Snapshot, Some.Monday).Conversation.Answers.Values.Keys);

    private static TurnResult Say(Conversation conversation, string words) => Assistant.Turn(conversation, new Utterance.Text(words), Repository.Snapshot, Some.Monday);
}
