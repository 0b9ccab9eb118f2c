using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>Every fault of the content is reported at once, with its file and line, and what is sound is kept.</summary>
public sealed class ContentFaultTests
{
    private const string Services = "knowledge/services/bretagne/test-faults.yaml";

    private static readonly Lazy<ImmutableArray<Fault>> Faults = new(() => Repository.With(
        new ContentFile(Services, """
            organization: {id: faulty, name: Faulty}
            services:
              - id: faulty-one
                name: {fr: Un service}
                summary: {fr: On vous écoute., en: They listen.}
                sources: {test: {title: neither document nor page}}
                source: test
                needs: [dental]
              - id: faulty-two
                name: {fr: Un autre, en: Another}
                summary: {fr: On vous écoute., en: They listen.}
                sorces: {}
                for: everybody
                sources: {test: {document: test.txt, date: 2026-13}}
                source: tset
                needs: [dental, teeth]
              - id: faulty-three
                name: {fr: Encore un, en: One more}
                summary: {fr: On vous écoute., en: They listen.}
                sources: {test: {document: test.txt}}
                source: test
                needs: [dental]
                interpreting: perhaps
                eligibility:
                  - {rule: age, from: 25, to: 18}
                  - {rule: age}
                  - {rule: height, from: 150}
                  - {rule: audience, any-of: [wizards]}
                  - {rule: territory, zones: [atlantis]}
                  - {rule: coverage, any-of: [none], firm: maybe}
                permanences:
                  - id: faulty-three-here
                    place: {commune: "00000"}
                  - id: faulty-three-there
                    place: {commune: "29103", lat: 148, lon: 2}
                    schedule: {said: le lundi, layers: [{recurrence: weekly, days: [monday], hours: ["25:00-26:00"]}]}
              - id: faulty-four
                name: {fr: Sans source, en: Without a source}
                summary: {fr: On vous écoute., en: They listen.}
                needs: [dental]
            """),
        new ContentFile("knowledge/help-lines/test.yaml", "- {id: a, number: \"3900\", country: fr, channels: [voice], name: {fr: A, en: A}, needs: [dental]}\n"),
        new ContentFile("dialogs/test/dialog.yaml", """
            dialog: test
            questions:
              - {id: need, fills: need}
              - {id: other, fills: age, asked: sometimes, if: [nonsense], choices: everything, colour: red}
            """),
        new ContentFile("dialogs/test/fr.yaml", "language: fr\nreviewed: no\nmessages:\n  test.need.ask: \"{\"\n  test.only-here: seulement\n  talk.welcome: deux fois\n"),
        new ContentFile("knowledge/services/bretagne/test-not-yaml.yaml", "organization: {id: x\nservices: ]\n")).Faults);

    [Theory]
    [InlineData(Services, 4, "text-missing")]
    [InlineData(Services, 6, "source-without-document")]
    [InlineData(Services, 7, "unknown-source")]
    [InlineData(Services, 12, "unknown-key")]
    [InlineData(Services, 14, "not-a-date")]
    [InlineData(Services, 15, "unknown-source")]
    [InlineData(Services, 23, "not-yes-or-no")]
    [InlineData(Services, 25, "range-reversed")]
    [InlineData(Services, 26, "missing-key")]
    [InlineData(Services, 27, "unknown-rule")]
    [InlineData(Services, 28, "unknown-code")]
    [InlineData(Services, 28, "empty-list")]
    [InlineData(Services, 29, "unknown-zone")]
    [InlineData(Services, 30, "not-yes-or-no")]
    [InlineData(Services, 33, "unknown-zone")]
    [InlineData(Services, 35, "not-coordinates")]
    [InlineData(Services, 36, "not-hours")]
    [InlineData(Services, 36, "unknown-value")]
    [InlineData(Services, null, "missing-key")]
    [InlineData("knowledge/help-lines/test.yaml", 1, "missing-key")]
    [InlineData("knowledge/services/bretagne/test-not-yaml.yaml", null, "not-yaml")]
    [InlineData("dialogs/test/dialog.yaml", 0, "double-code")]
    [InlineData("dialogs/test/dialog.yaml", 4, "not-a-choice")]
    [InlineData("dialogs/test/dialog.yaml", 4, "not-a-fact")]
    [InlineData("dialogs/test/dialog.yaml", 4, "unknown-key")]
    [InlineData("dialogs/test/fr.yaml", 4, "message-syntax")]
    [InlineData("dialogs/test/fr.yaml", 5, "message-missing")]
    [InlineData("dialogs/test/fr.yaml", 6, "double-message")]
    public void Load_FaultyContent_ReportsEachFaultWithFileAndLine(string file, int? line, string code) => Assert.True(
        Faults.Value.Any(fault => fault.File == file && fault.Code == code && (line is null || fault.Line == line)),
        $"{file}:{line} {code} is not among:\n{string.Join('\n', Faults.Value)}");

    /// <summary>What is wrong in a service that is left out for its missing source is told all the same.</summary>
    [Theory]
    [InlineData(13, "not-a-choice")]
    [InlineData(16, "unknown-code")]
    public void Load_ServiceWithoutASourceAndOtherFaults_ReportsTheOthersToo(int line, string code) => Assert.True(
        Faults.Value.Any(fault => fault.File == Services && fault.Line == line && fault.Code == code), $"{line} {code} is not among:\n{string.Join('\n', Faults.Value)}");

    [Fact]
    public void Load_TheRepository_HasNoFault() => Assert.Empty(Repository.Faults);

    /// <summary>Every fault code has its words in both languages, or an operator reads a key.</summary>
    [Fact]
    public void Faults_OfFaultyContent_AreWordedInEveryLanguage() => Assert.Empty(
        from fault in Faults.Value
        from language in Repository.Snapshot.Catalogue.Languages
        where !Repository.Snapshot.Catalogue.Has(language, $"fault.{fault.Code}")
        select $"{language}: fault.{fault.Code}");

    [Fact]
    public void Services_OfTheRepository_AllNameASource() => Assert.All(
        Repository.Snapshot.Services.Values, service => Assert.False(string.IsNullOrWhiteSpace(service.Source.Document), service.Id));
}
