using HealthNavigator.Core.Content;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>
/// Conversations about situations that the repository's own knowledge has no example of yet, on knowledge written for them: a mobile unit with
/// known dates, and a town where nothing but a cover is missing. Today is Monday 23 November 2026.
/// </summary>
public sealed class SeldomSituationsTests
{
    private static readonly Lazy<KnowledgeSnapshot> Knowledge = new(Build);

    [Theory]
    [InlineData("fr", "je cherche un dentiste à Mende", "jeudi 26 novembre", "10 h–12 h")]
    [InlineData("fr", "mal aux dents, Mende 48", "jeudi 26 novembre", "10 h–12 h")]
    [InlineData("en", "I need a dentist in Mende", "Thursday 26 November", "10:00–12:00")]
    public void MobileUnit_WithKnownDates_TellsTheNextStopNearThePerson(string language, string words, string day, string hours)
    {
        var card = Say(language, words).Replies.SelectMany(reply => reply.Matches).Single();
        Assert.Equal("test-bus", card.Service);
        Assert.Contains(day, Plain(card.Next.Text), StringComparison.Ordinal);
        Assert.Contains(hours, Plain(card.Next.Text), StringComparison.Ordinal);
        Assert.Contains("Mende", card.PlaceName, StringComparison.Ordinal);
    }

    /// <summary>The stop of this Thursday at noon can no longer be reached: the next one is told.</summary>
    [Fact]
    public void MobileUnit_StopThatCannotBeReachedAnyMore_TellsTheOneAfter()
    {
        var noon = NodaTime.Instant.FromUtc(2026, 11, 26, 10, 55);
        var card = Assistant.Turn(new Conversation(), new Utterance.Text("je cherche un dentiste à Mende"), Knowledge.Value, noon).Replies.SelectMany(reply => reply.Matches).Single();
        Assert.Contains("10 décembre", Plain(card.Next.Text), StringComparison.Ordinal);
    }

    /// <summary>The stop round the corner comes in two weeks; the one in the next town is there tomorrow, and that is told.</summary>
    [Theory]
    [InlineData("fr", "je dois montrer mes dents à quelqu'un, je suis à Rodez", "mardi 24 novembre", "Onet-le-Château")]
    [InlineData("en", "I need somebody to look at my teeth, I'm in Rodez", "Tuesday 24 November", "Onet-le-Château")]
    public void MobileUnit_SeveralStops_TellsTheOneWhereThePersonIsReceivedFirstAndTheOthersToo(string language, string words, string day, string town)
    {
        var card = Say(language, words).Replies.SelectMany(reply => reply.Matches).Single();
        Assert.Contains(day, Plain(card.Next.Text), StringComparison.Ordinal);
        Assert.Contains(town, card.PlaceName, StringComparison.Ordinal);
        Assert.Contains(card.AlsoAt, place => place.Contains("Rodez", StringComparison.Ordinal));
    }

    /// <summary>A day at home weighs less than an hour on the way, unless the person wants to be received as soon as can be.</summary>
    [Theory]
    [InlineData("fr", "le plus tôt", "Marvejols")]
    [InlineData("en", "the soonest", "Marvejols")]
    [InlineData("fr", "le plus près", "Mende")]
    [InlineData("en", "the nearest", "Mende")]
    public void MobileUnit_OrderAskedFor_TellsTheStopThatComesFirstInIt(string language, string wish, string town)
    {
        var before = Say(language, language == "fr" ? "je cherche un dentiste à Mende" : "I need a dentist in Mende");
        var card = Assistant.Turn(before.Conversation, new Utterance.Text(wish), Knowledge.Value, Some.Monday).Replies.SelectMany(reply => reply.Matches).Single();
        Assert.Contains(town, card.PlaceName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "je cherche un dentiste à Mende", "demain", "Marvejols")]
    [InlineData("en", "I need a dentist in Mende", "tomorrow", "Marvejols")]
    [InlineData("fr", "je cherche un dentiste à Mende", "jeudi", "Mende")]
    [InlineData("en", "I need a dentist in Mende", "on Thursday", "Mende")]
    public void MobileUnit_DayAskedFor_TellsTheStopOfThatDay(string language, string words, string day, string town)
    {
        var card = Assistant.Turn(Say(language, words).Conversation, new Utterance.Text(day), Knowledge.Value, Some.Monday).Replies.SelectMany(reply => reply.Matches).Single();
        Assert.Contains(town, card.PlaceName, StringComparison.Ordinal);
        Assert.Equal("stated", card.Next.Certainty);
    }

    [Theory]
    [InlineData("fr", "je cherche un dentiste à Mende", "un autre jour", "demain")]
    [InlineData("en", "I need a dentist in Mende", "another day", "tomorrow")]
    public void MobileUnit_AnotherDay_OffersTheDaysOfItsOtherStops(string language, string words, string wish, string day)
    {
        var turn = Assistant.Turn(Say(language, words).Conversation, new Utterance.Text(wish), Knowledge.Value, Some.Monday);
        Assert.Contains(day, turn.Replies.SelectMany(reply => reply.Suggestions).Select(button => button.Label));
    }

    [Theory]
    [InlineData("fr", "je cherche un dentiste à Privas, j'ai aucune couverture", "Il faut une couverture santé pour cela. D’abord, pour l’ouvrir : Bureau des droits")]
    [InlineData("en", "I need a dentist in Privas, I have no insurance", "First, to open it: Rights office")]
    public void NothingSuits_ForWantOfACover_NamesTheNearestWithItsRuleAndThenTheDoorThatOpensACover(string language, string words, string first)
    {
        var turn = Say(language, words);
        var reply = turn.Replies.Single(one => one.Matches.Length > 0);
        Assert.Equal(["test-rights"], reply.Matches.Select(card => card.Service));
        Assert.Contains(first, Plain(reply.Text), StringComparison.Ordinal);
        var miss = Assert.Single(turn.NearMisses, one => one.Service == "test-covered");
        Assert.Equal("coverage", miss.Reason.Code);
        Assert.NotNull(miss.WouldNeed);
        Assert.Contains(miss.Name, Plain(reply.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "je n'ai aucune couverture, je cherche un dentiste et de l'aide pour mes droits santé à Foix")]
    [InlineData("en", "I have no insurance, I need a dentist and help with my health rights in Foix")]
    public void SeveralNeeds_WithoutACover_PlanTheRightsFirst(string language, string words)
    {
        var cards = Say(language, words).Replies.SelectMany(reply => reply.Matches).Select(card => card.Service).ToList();
        Assert.Equal(["test-foix-rights", "test-foix-dentist"], cards);
    }

    private static TurnResult Say(string language, string words) =>
        Assistant.Turn(new Conversation { Language = language }, new Utterance.Text(words), Knowledge.Value, Some.Monday);

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static KnowledgeSnapshot Build()
    {
        var built = Repository.With(new ContentFile("knowledge/services/occitanie/test-seldom.yaml", """
            organization: {id: test-seldom, name: Essai}
            services:
              - id: test-bus
                name: {fr: Bus des dents, en: Tooth bus}
                summary: {fr: Un bus., en: A bus.}
                sources: {test: {document: test.txt, date: 2026-11}}
                source: test
                needs: [dental]
                permanences:
                  - id: test-bus-mende
                    place: {commune: "48095", name: Mende, lat: 44.5180, lon: 3.5000}
                    schedule: {said: "26 novembre et 10 décembre", verified-on: 2026-11-20, layers: [{recurrence: dates, dates: [2026-11-26, 2026-12-10], hours: ["10:00-12:00"]}]}
                  - id: test-bus-marvejols
                    place: {commune: "48092", name: Marvejols, lat: 44.5530, lon: 3.2900}
                    schedule: {said: "24 novembre", verified-on: 2026-11-20, layers: [{recurrence: dates, dates: [2026-11-24], hours: ["14:00-16:00"]}]}
              - id: test-van
                name: {fr: Camion des dents, en: Tooth van}
                summary: {fr: Un camion., en: A van.}
                sources: {test: {document: test.txt, date: 2026-11}}
                source: test
                needs: [dental]
                permanences:
                  - id: test-van-rodez
                    place: {commune: "12202", name: Rodez, lat: 44.3510, lon: 2.5730}
                    schedule: {said: "7 décembre", verified-on: 2026-11-20, layers: [{recurrence: dates, dates: [2026-12-07], hours: ["10:00-12:00"]}]}
                  - id: test-van-onet
                    place: {commune: "12176", name: Onet-le-Château, lat: 44.3650, lon: 2.5940}
                    schedule: {said: "24 novembre", verified-on: 2026-11-20, layers: [{recurrence: dates, dates: [2026-11-24], hours: ["14:00-16:00"]}]}
            """ + Service("covered", "07186", "dental", "Dentiste conventionné", "Dentist for the insured", "{rule: coverage, any-of: [puma-only, c2s, full, ame]}")
            + Service("rights", "07186", "health-rights", "Bureau des droits", "Rights office", "")
            + Service("foix-dentist", "09122", "dental", "Dentiste de Foix", "Foix dentist", "")
            + Service("foix-rights", "09122", "health-rights", "Droits à Foix", "Rights in Foix", "")));
        Assert.Empty(built.Faults);
        return built.Snapshot;
    }

    private static string Service(string id, string commune, string need, string french, string english, string rule) => $$"""

          - id: test-{{id}}
            name: {fr: {{french}}, en: {{english}} }
            summary: {fr: Un lieu., en: A place.}
            sources: {test: {document: test.txt, date: 2026-11} }
            source: test
            needs: [{{need}}]
            eligibility: [{{rule}}]
            permanences:
              - id: test-{{id}}-door
                place: {commune: "{{commune}}" }
        """;
}
