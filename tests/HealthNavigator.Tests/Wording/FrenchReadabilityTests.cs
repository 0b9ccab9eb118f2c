using System.Globalization;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Wording;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Wording;

/// <summary>The readability rule for French texts, and that the repository's texts keep it.</summary>
public sealed class FrenchReadabilityTests
{
    [Theory]
    [InlineData("papier", 2)]
    [InlineData("une", 1)]
    [InlineData("droite", 1)]
    [InlineData("parlent", 1)]
    [InlineData("logement", 3)]
    [InlineData("l’hôpital", 3)]
    [InlineData("30", 1)]
    public void Word_InSyllables_IsCountedAsItIsSaid(string word, int syllables) => Assert.Equal(syllables, FrenchReadability.Syllables(word));

    /// <summary>Six words of one syllable: 207 − 1.015 × 6 − 73.6 = 127.31, by hand.</summary>
    [Fact]
    public void Score_OfShortWords_IsTheFormulaByHand() =>
        Assert.Equal("127.31", FrenchReadability.Score(["Je le vois là tout seul."])!.Value.ToString("0.00", CultureInfo.InvariantCulture));

    [Fact]
    public void Score_OfAdministrativeProse_IsTooLow() => Assert.True(
        FrenchReadability.Score(["L’ouverture des prestations complémentaires nécessite impérativement une justification administrative préalable."]) < FrenchReadability.LeastScore);

    [Fact]
    public void Score_OfLabelsAlone_IsNone() => Assert.Null(FrenchReadability.Score(["Carte Vitale (verte)", "Autre chose"]));

    [Theory]
    [InlineData("Un deux trois quatre cinq six sept huit neuf dix onze douze.", 0)]
    [InlineData("Un deux trois quatre cinq six sept huit neuf dix onze douze treize.", 1)]
    [InlineData("Un deux trois quatre cinq six. Un deux trois quatre cinq six sept huit.", 0)]
    public void Sentence_OverTwelveWords_IsTooLong(string text, int tooLong) => Assert.Equal(tooLong, FrenchReadability.TooLong(text).Count());

    [Fact]
    public void Check_OfAHardDialog_NamesFileAndLine()
    {
        var faults = new FaultList();
        ReadabilityCheck.Of(
            [new ContentFile("dialogs/test/fr.yaml", """
                language: fr
                reviewed: no
                messages:
                  test.a: "Bonjour."
                  test.b: "L’administration compétente procédera ultérieurement à l’instruction individuelle et approfondie de votre demande de prise en charge."
                """),
            ],
            [],
            faults);
        Assert.Equal(["0 hard-to-read", "5 long-sentence"], faults.Sorted().Select(fault => $"{fault.Line} {fault.Code}"));
    }

    [Fact]
    public void Check_OfTheRepository_FindsNothing()
    {
        var faults = new FaultList();
        ReadabilityCheck.Of(Repository.Files, DocumentSplitter.Split(Repository.Files, faults), faults);
        Assert.Empty(faults.Sorted().Select(fault => $"{fault.File}:{fault.Line} {fault.Code} {fault.Detail}"));
    }
}
