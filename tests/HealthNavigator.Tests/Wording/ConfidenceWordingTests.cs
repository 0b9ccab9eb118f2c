using HealthNavigator.Core.Content;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Wording;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Wording;

/// <summary>Nothing that rests on a page its reader did not trust is shown without saying so, whichever part of a card it is.</summary>
public sealed class ConfidenceWordingTests
{
    [Theory]
    [InlineData("medium", "medium", "medium", false)]
    [InlineData("high", "high", "high", false)]
    [InlineData("low", "high", "high", true)]
    [InlineData("high", "low", "high", true)]
    [InlineData("high", "high", "low", true)]
    public void Card_FromSourcesOfAConfidence_SaysWhenItIsToBeConfirmed(string service, string permanence, string schedule, bool said)
    {
        var built = Repository.With(new ContentFile("knowledge/services/bretagne/test-trust.yaml", $$"""
            organization: {id: trust, name: La maison des sources}
            services:
              - id: trust
                name: {fr: La maison des sources, en: The house of sources}
                summary: {fr: On y soigne les dents., en: Dental care.}
                sources:
                  a: {url: "https://example.org/a", date: 2026, verified-on: 2026-11-23, confidence: {{service}}}
                  b: {url: "https://example.org/b", date: 2026, verified-on: 2026-11-23, confidence: {{permanence}}}
                  c: {url: "https://example.org/c", date: 2026, verified-on: 2026-11-23, confidence: {{schedule}}}
                source: a
                needs: [dental]
                permanences:
                  - id: trust-landerneau
                    place: {commune: "29103"}
                    schedule: {said: lundi matin, osm: "Mo 09:00-12:00", source: c}
                    source: b
            """));
        Assert.Empty(built.Faults);
        var turn = Assistant.Turn(new Conversation(), new Utterance.Text("mal aux dents à Landerneau"), built.Snapshot, Some.Monday);
        var card = turn.Replies.SelectMany(reply => reply.Matches).Single(match => match.Service == "trust");
        Assert.Equal(said, card.ToConfirm.Contains(new CardLine("low-confidence", built.Snapshot.Catalogue.Format("fr", "confirm.low-confidence"))));
    }
}
