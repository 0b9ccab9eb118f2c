using HealthNavigator.Core.Content;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Wording;
using HealthNavigator.Tests.Knowledge;
using NodaTime;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>Help lines: for whom, of which country, and when they answer.</summary>
public sealed class LineOfferTests
{
    private const string ByDay = "3900";
    private const string ForWomen = "3901";
    private const string Expired = "3902";
    private const string Always = "3903";
    private const string Belgian = "1700";
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Instant Night = Instant.FromUtc(2026, 11, 23, 21, 0);

    private static readonly Lazy<BuiltSnapshot> Built = new(() => Repository.With(
        new ContentFile("knowledge/help-lines/test.yaml", string.Join("\n",
            Line(ByDay, "fr", """hours: {schedule: {said: en semaine, layers: [{recurrence: weekly, days: [mo, tu, we, th, fr], hours: ["09:00-17:00"], mode: telephone}]}}"""),
            Line(ForWomen, "fr", "hours: {always: true}", "audiences: [women]"),
            Line(Expired, "fr", "hours: {always: true}", "expires: 2026-01-01"),
            Line(Always, "fr", "hours: {always: true}"),
            Line(Belgian, "be", "hours: {always: true}"))),
        new ContentFile("knowledge/services/bretagne/test-glasses.yaml", """
            organization: {id: glasses, name: Des lunettes pour tous}
            services:
              - id: glasses-brest
                name: {fr: Des lunettes à Brest, en: Glasses in Brest}
                summary: {fr: On vous aide pour des lunettes., en: They help with glasses.}
                sources: {test: {document: test.txt, date: 2026-10}}
                source: test
                needs: [vision]
                permanences:
                  - id: glasses-brest-centre
                    place: {commune: "29019"}
                    schedule: {said: en semaine, layers: [{recurrence: weekly, days: [mo, tu, we, th, fr], hours: ["09:00-18:00"]}]}
            """)));

    [Fact]
    public void Lines_OfThePersonsCountry_AreOffered()
    {
        Assert.Empty(Built.Value.Faults);
        var french = Lines(CannotTravel("29019", Morning));
        Assert.Contains(french, line => line.Number == ByDay);
        Assert.DoesNotContain(french, line => line.Number == Belgian);
        Assert.Equal([Belgian], Lines(CannotTravel("1000", Morning)).Where(line => line.Id.StartsWith("test", StringComparison.Ordinal)).Select(line => line.Number));
    }

    [Fact]
    public void Line_WithHours_SaysUntilWhenItAnswers() =>
        Assert.Contains("joignable maintenant, jusqu’à 17", Lines(CannotTravel("29019", Morning)).Single(line => line.Number == ByDay).Says, StringComparison.Ordinal);

    [Fact]
    public void Line_ClosedNow_ComesAfterThoseThatAnswer()
    {
        Assert.Equal(Always, Lines(CannotTravel("29019", Night))[0].Number);
        Assert.DoesNotContain("maintenant", Lines(CannotTravel("29019", Night)).SingleOrDefault(line => line.Number == ByDay)?.Says ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ForOthers_IsNotOffered()
    {
        var night = CannotTravel("29019", Night);
        Assert.Contains(Lines(night), line => line.Number == ForWomen);
        var person = Say(night.Conversation, "not-audience:women", Night).Conversation;
        Assert.DoesNotContain(Lines(Turn(person, "je ne peux pas me déplacer", Night)), line => line.Number == ForWomen);
    }

    [Fact]
    public void Line_PastItsDay_KeepsOnlyItsNumber()
    {
        var man = Say(CannotTravel("29019", Night).Conversation, "not-audience:women", Night).Conversation;
        var shown = Lines(Turn(man, "je ne peux pas me déplacer", Night)).SingleOrDefault(line => line.Number == Expired);
        Assert.True(shown is { Says: null });
    }

    [Fact]
    public void Results_WhenEveryDoorIsClosed_NameOnlyLinesThatAnswerNow()
    {
        var night = At("29019", Night);
        Assert.Contains(night.Replies, reply => reply.Text.Contains("Aucun lieu ne peut vous recevoir maintenant", StringComparison.Ordinal));
        Assert.Contains(Lines(night), line => line.Number == Always);
        Assert.DoesNotContain(Lines(night), line => line.Number is ByDay or Expired);
    }

    [Fact]
    public void Results_WhenADoorIsOpen_NameNoLine() => Assert.Empty(Lines(At("29019", Morning)));

    [Fact]
    public void Words_AboutTravelInASentenceWithANeed_AnswerBoth()
    {
        var turn = Turn(new Conversation(), "j'ai pas de voiture et mal aux dents à Brest", Morning);
        Assert.Contains("dental", turn.Conversation.Answers.Of("need"));
        Assert.Contains("Vous pouvez aussi appeler", turn.Replies[0].Text, StringComparison.Ordinal);
    }

    private static TurnResult At(string place, Instant at) => Say(Say(new Conversation(), "need:vision", at).Conversation, $"place:{place}", at);

    private static TurnResult CannotTravel(string place, Instant at) => Turn(At(place, at).Conversation, "je ne peux pas me déplacer", at);

    private static List<LineCard> Lines(TurnResult turn) => [.. turn.Replies.SelectMany(reply => reply.Lines)];

    private static TurnResult Say(Conversation conversation, string choice, Instant at) => Assistant.Turn(conversation, new Utterance.Choice(choice), Built.Value.Snapshot, at);

    private static TurnResult Turn(Conversation conversation, string words, Instant at) => Assistant.Turn(conversation, new Utterance.Text(words), Built.Value.Snapshot, at);

    private static string Line(string number, string country, params string[] more) => $$"""
        - id: test-{{number}}
          number: "{{number}}"
          country: {{country}}
          channels: [voice]
          name: {fr: "Ligne lunettes {{number}}", en: "Glasses line {{number}}"}
          says: {fr: "Gratuit.", en: "Free."}
          needs: [vision]
          source: {url: "https://example.org", title: "Une page", date: 2026-10, verified-on: 2026-11-23}
          {{string.Join("\n  ", more)}}
        """;
}
