using HealthNavigator.Core.Content;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>Adding a question needs no C#: four files, as an author would write them, and the assistant asks it.</summary>
public sealed class AddedQuestionTests
{
    private const string Sentence = "mal aux dents à Landerneau";

    private static readonly Lazy<BuiltSnapshot> Built = new(() => Repository.With(
        new ContentFile("dialogs/caravan/dialog.yaml", """
            dialog: caravan
            questions:
              - id: caravan
                fills: situation
                asked: undecided
                if: [need:dental]
                about: [lives-in-caravan]
                choices:
                  - {label: caravan.yes, says: [situation:lives-in-caravan]}
                  - {label: button.no, says: [not-situation:lives-in-caravan]}
            """),
        Wording("fr", "Vivez-vous en caravane ?", "Un service reçoit les personnes qui vivent en caravane.", "Oui, en caravane"),
        Wording("en", "Do you live in a caravan?", "One service receives people who live in caravans.", "Yes, in a caravan"),
        new ContentFile("knowledge/taxonomy/situations.yaml", Text("knowledge/taxonomy/situations.yaml")
            + "- {code: lives-in-caravan, label: {fr: \"Je vis en caravane\", en: \"I live in a caravan\"}}\n"),
        new ContentFile("knowledge/services/bretagne/test-caravan.yaml", """
            organization: {id: caravan-dentists, name: Les dentistes de la route}
            services:
              - id: caravan-dentist
                name: {fr: Dentiste de la route, en: Road dentist}
                summary: {fr: Un dentiste vient à votre caravane., en: A dentist comes to your caravan.}
                sources: {test: {document: test.txt, date: 2026}}
                source: test
                needs: [dental]
                eligibility: [{rule: situation, any-of: [lives-in-caravan]}]
                permanences: [{id: caravan-dentist-landerneau, place: {commune: "29103"}}]
            """)));

    [Fact]
    public void Question_AddedAsData_IsAskedAndExplainsItself()
    {
        Assert.Empty(Built.Value.Faults);
        var asked = Say(new Conversation(), Sentence);
        Assert.Equal("caravan", asked.Conversation.Asked);
        Assert.Contains("Vivez-vous en caravane ?", asked.Replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Oui, en caravane", asked.Replies[^1].Suggestions.Select(button => button.Label));
        Assert.Contains("Un service reçoit les personnes", Say(asked.Conversation, "pourquoi ?").Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Oui, en caravane", true)]
    [InlineData("Non", false)]
    public void Answer_ToTheAddedQuestion_DecidesWhatIsOffered(string label, bool offered)
    {
        var asked = Say(new Conversation(), Sentence);
        var button = asked.Replies[^1].Suggestions.Single(suggestion => suggestion.Label == label);
        var answered = Assistant.Turn(asked.Conversation, new Utterance.Choice(button.Value), Built.Value.Snapshot, Some.Monday);
        var card = answered.Replies.SelectMany(reply => reply.Matches).FirstOrDefault(match => match.Service == "caravan-dentist");
        Assert.Equal(offered, card is { IsCertain: true });
        if (!offered) Assert.Contains(answered.NearMisses, miss => miss.Service == "caravan-dentist");
    }

    [Fact]
    public void Answer_InWords_IsUnderstoodAsTheDeclaredChoice()
    {
        var answered = Say(Say(new Conversation(), Sentence).Conversation, "oui");
        Assert.Contains("lives-in-caravan", answered.Conversation.Answers.Of("situation"));
    }

    [Fact]
    public void Question_LeftUnanswered_IsNotAskedAgainAndTheServiceIsToConfirm()
    {
        var left = Say(Say(new Conversation(), Sentence).Conversation, "je préfère ne pas dire");
        Assert.True(left.Conversation.Asked is null, $"asks {left.Conversation.Asked} about {string.Join(", ", left.Conversation.AskedAbout)}");
        Assert.Contains(left.Replies.SelectMany(reply => reply.Matches), match => match is { Service: "caravan-dentist", IsCertain: false });
    }

    private static TurnResult Say(Conversation conversation, string words) =>
        Assistant.Turn(conversation, new Utterance.Text(words), Built.Value.Snapshot, Some.Monday);

    private static ContentFile Wording(string language, string ask, string why, string yes) => new($"dialogs/caravan/{language}.yaml", $$"""
        language: {{language}}
        reviewed: no
        messages:
          caravan.caravan.ask: "{{ask}}"
          caravan.caravan.why: "{{why}}"
          caravan.yes: "{{yes}}"
        """);

    private static string Text(string path) => Repository.Files.Single(file => file.Path == path).Text;
}
