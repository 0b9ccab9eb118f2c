using HealthNavigator.Core.Content;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Tests.Recognition;

public sealed class LexiconTests
{
    [Fact]
    public void Lexicons_OfTheRepository_HaveNoFault()
    {
        Assert.Empty(Lexicons.Loaded.Faults.Sorted());
        Assert.True(Lexicons.Loaded.Lexicon.FormCount > 20_000);
    }

    [Fact]
    public void Lexicon_WithFaults_ReportsAllAndKeepsTheRest()
    {
        var faults = new FaultList();
        var lexicon = Lexicons.Load(faults, ("x.yaml", """
            language: fr
            reviewed: no
            needs:
              dental:
                - dentiste
                - (un|deux
                - {terms: [molaire], exat: yes}
            answers:
              perhaps: [euh]
            numbers:
              six: [six]
            """), ("words/x.bloom", "nothing"));
        Assert.Equal(
            ["not-a-number", "not-a-term", "not-a-word-filter", "unknown-key", "unknown-lexicon-code"],
            faults.Sorted().Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal(2, lexicon.TermCount);
        Assert.Equal(["fr"], lexicon.Unreviewed);
    }

    [Fact]
    public void Lexicon_CodeThatTheTaxonomyLacks_IsAFault()
    {
        var faults = new FaultList();
        Lexicon.Load([new ContentFile("x.yaml", "language: fr\nreviewed: yes\nneeds: {dentel: [dentiste]}")], faults, (_, code) => code == "dental");
        Assert.Equal("unknown-lexicon-code", Assert.Single(faults.Sorted()).Code);
    }

    [Theory]
    [InlineData("dent(|s)", "dent", "dents")]
    [InlineData("(mal|douleur) _ dent", "mal _ dent", "douleur _ dent")]
    [InlineData("l'hôpital", "l hopital")]
    [InlineData("vaccin*", "vaccin*")]
    public void Pattern_WithChoices_StandsForItsForms(string pattern, params string[] forms)
    {
        Assert.Equal(forms, TermPattern.Parse(pattern)!.Forms.Select(f => string.Join(' ', f)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(a|b")]
    [InlineData("a)")]
    [InlineData(".. dent")]
    [InlineData("#")]
    [InlineData("…")]
    public void Pattern_Faulty_IsNull(string pattern)
    {
        Assert.Null(TermPattern.Parse(pattern));
    }

    [Theory]
    [InlineData("dentiste", "dentsite", 1)]
    [InlineData("dentiste", "dantiste", 1)]
    [InlineData("assurance", "asurence", 2)]
    [InlineData("abc", "xyz", 2 + 1)]
    public void EditDistance_OfTwoWords_CountsSwapsAsOne(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(a, b, 2));
    }
}
