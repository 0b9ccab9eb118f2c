using HealthNavigator.Core.Content;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>A question is asked when its answer is expected to spare the person more than it costs, and not otherwise.</summary>
public sealed class QuestionPolicyTests
{
    private static readonly Lazy<KnowledgeSnapshot> Knowledge = new(() => With());

    [Fact]
    public void OnlyDoorHasAnAgeLimit_AgeNotSaid_IsAsked() => Assert.Equal("age", Say("je cherche un dentiste à Mende").Conversation.Asked);

    [Theory]
    [InlineData("je cherche un dentiste à Mende, j'ai 20 ans", true)]
    [InlineData("je cherche un dentiste à Mende, j'ai 50 ans", false)]
    public void AgeSaid_WhateverItIs_IsNotAskedAgain(string words, bool offered)
    {
        var turn = Say(words);
        Assert.Null(turn.Conversation.Asked);
        Assert.Equal(offered, Offered(turn).Contains("test-young"));
    }

    /// <summary>Nobody loses anything by a doubt about what lies behind a sure door.</summary>
    [Fact]
    public void FirstDoorReceivesEverybody_DoubtAboutAFartherOne_ShowsResultsAtOnce()
    {
        var turn = Say("je cherche un dentiste à Guéret");
        Assert.Null(turn.Conversation.Asked);
        Assert.Equal(["test-everybody", "test-women"], Offered(turn));
    }

    /// <summary>The same doubt about the nearer of two doors may cost a way for nothing.</summary>
    [Fact]
    public void FirstDoorIsForSome_SureOneBehindIt_IsAskedWithOnlyTheAnswersThatMatter()
    {
        var turn = Say("je cherche un dentiste à Privas");
        Assert.Equal("audience", turn.Conversation.Asked);
        Assert.Equal(["pregnant"], turn.Conversation.AskedAbout);
    }

    [Fact]
    public void QuestionCostsMoreThanAnyWay_Doubts_ShowsResultsAtOnce()
    {
        var ranking = Repository.Files.Single(file => file.Path.EndsWith("knowledge/ranking.yaml", StringComparison.Ordinal));
        var dear = With(ranking with { Text = ranking.Text.Replace("question: 15", "question: 1000", StringComparison.Ordinal) });
        Assert.Null(Say("je cherche un dentiste à Mende", dear).Conversation.Asked);
    }

    /// <summary>Leaving a question changes nothing: the same is offered as to somebody who was never asked.</summary>
    [Theory]
    [InlineData("je cherche un dentiste à Mende")]
    [InlineData("je cherche un dentiste à Privas")]
    [InlineData("je cherche un dentiste à Foix")]
    public void QuestionLeft_ByAButton_CostsNothing(string words)
    {
        var asked = Say(words);
        var left = Assistant.Turn(asked.Conversation, new Utterance.Choice("skip"), Knowledge.Value, Some.Monday);
        var ranking = Repository.Files.Single(file => file.Path.EndsWith("knowledge/ranking.yaml", StringComparison.Ordinal));
        var never = Say(words, With(ranking with { Text = ranking.Text.Replace("question: 15", "question: 1000", StringComparison.Ordinal) }));
        Assert.NotEmpty(Offered(never));
        Assert.Equal(Offered(never), Offered(left));
    }

    [Theory]
    [InlineData("fr", "je cherche un dentiste à Foix", "Le bon lieu en dépend", "Je préfère ne pas dire")]
    [InlineData("en", "I need a dentist in Foix", "The right place depends on it", "I prefer not to say")]
    public void CoverIsAsked_AsWhatDecides_SaysWhyAndMayBeLeft(string language, string words, string why, string skip)
    {
        var asked = Say(words, language: language);
        Assert.Equal("coverage", asked.Conversation.Asked);
        Assert.Contains(why, asked.Replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains(skip, asked.Replies[^1].Suggestions.Select(button => button.Label));
    }

    private static TurnResult Say(string words, KnowledgeSnapshot? knowledge = null, string language = "fr") =>
        Assistant.Turn(new Conversation { Language = language }, new Utterance.Text(words), knowledge ?? Knowledge.Value, Some.Monday);

    private static IEnumerable<string> Offered(TurnResult turn) => turn.Replies.SelectMany(reply => reply.Matches).Select(card => card.Service);

    /// <summary>The repository's own knowledge has no dentist in these four towns.</summary>
    private static KnowledgeSnapshot With(params ContentFile[] changed)
    {
        var built = Repository.With([
            new ContentFile("knowledge/services/occitanie/test-dentists.yaml", """
                organization: {id: test-dentists, name: Dentistes d'essai}
                services:
                """
                + Dentist("young", "48095", 44.5180, 3.5000, "{rule: age, from: 18, to: 25}")
                + Dentist("everybody", "23096", 46.1700, 1.8710, "")
                + Dentist("women", "23096", 46.2600, 1.9900, "{rule: audience, any-of: [women]}")
                + Dentist("pregnant", "07186", 44.7350, 4.5990, "{rule: audience, any-of: [pregnant]}")
                + Dentist("second", "07186", 44.9000, 4.8000, "")
                + Dentist("farthest", "07186", 45.0000, 4.9000, "{rule: audience, any-of: [homeless]}")
                + Dentist("uncovered", "09122", 42.9650, 1.6070, "{rule: coverage, any-of: [none, pending]}")),
            .. changed]);
        Assert.Empty(built.Faults);
        return built.Snapshot;
    }

    private static string Dentist(string id, string commune, double latitude, double longitude, string rule) => FormattableString.Invariant($"""

          - id: test-{id}
            name: {"{"}fr: Dentiste {id}, en: Dentist {id}{"}"}
            summary: {"{fr: Un dentiste., en: A dentist.}"}
            sources: {"{test: {document: test.txt, date: 2026}}"}
            source: test
            needs: [dental]
            eligibility: [{rule}]
            permanences: [{"{"}id: test-{id}-door, place: {"{"}commune: "{commune}", lat: {latitude}, lon: {longitude}{"}}"}]
        """);
}
