namespace HealthNavigator.Tests.Recognition;

/// <summary>What is spoken of without being so: covers that are not held, people who are not the writer, words that only look like a need.</summary>
public sealed class SpokenOfTests
{
    [Theory]
    [InlineData("je suis un homme")]
    [InlineData("non, je suis un mec")]
    [InlineData("I'm a man")]
    public void Man_Said_DeniesWomen(string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.Equal(["women"], understood.DeniedAudiences);
        Assert.Empty(understood.Audiences);
    }

    [Theory]
    [InlineData("j'ai pas d'enfant")]
    [InlineData("sans enfants")]
    [InlineData("I have no children")]
    public void NoChildren_Said_DeniesParent(string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.Equal(["parent"], understood.DeniedSituations);
        Assert.DoesNotContain("children", understood.Audiences);
    }

    [Theory]
    [InlineData("je vis avec le VIH", "chronic-disease", "hiv")]
    [InlineData("I have HIV", "chronic-disease", "hiv")]
    [InlineData("je veux savoir si j'ai le sida", "screening-hiv-hepatitis", null)]
    [InlineData("un test du vih", "screening-hiv-hepatitis", null)]
    [InlineData("je fais de l'hypertension", "chronic-disease", "diabetes-obesity-hypertension")]
    public void Illness_BesideATest_IsToldApart(string text, string need, string? situation)
    {
        var understood = Lexicons.Understand(text);
        Assert.Equal([need], understood.Needs);
        Assert.Equal(situation is null ? [] : [situation], understood.Situations);
    }

    [Theory]
    [InlineData("la C2S c'est compliqué")]
    [InlineData("on m'a parlé de l'AME")]
    [InlineData("a neighbour told me about AME")]
    public void Coverage_SpokenOf_IsNotHeld(string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.Null(understood.Coverage);
        Assert.Contains("health-rights", understood.Needs);
    }

    [Theory]
    [InlineData("je suis à la CSS", "c2s")]
    [InlineData("AME, un dentiste", "ame")]
    [InlineData("un dentiste qui prend la CMU", "c2s")]
    [InlineData("avec ma sécu et la mutuelle", "full")]
    public void Coverage_Held_IsTheStatus(string text, string coverage)
    {
        Assert.Equal(coverage, Lexicons.Understand(text).Coverage);
    }

    [Fact]
    public void Coverage_Gone_IsAStatusAndNoNeed()
    {
        Assert.Empty(Lexicons.Understand("j'ai plus de mutuelle").Needs);
        Assert.Equal(["dental"], Lexicons.Understand("j'ai plus de mutuelle, mal aux dents").Needs);
        Assert.Empty(Lexicons.Understand("j'ai plus de mutuelle", "coverage").Needs);
        Assert.Equal("none", Lexicons.Understand("non j'ai rien", "coverage").Coverage);
    }

    [Fact]
    public void Professional_WhoSpeaksOfPatients_HasNoneOfTheirFacts()
    {
        var understood = Lexicons.Understand("je suis infirmière à Lyon, je veux me former pour soigner les personnes sans droits");
        Assert.Equal(["professional"], understood.Situations);
        Assert.Empty(understood.Needs);
        Assert.Null(understood.Coverage);
    }

    [Fact]
    public void Language_Wished_IsNoNeed()
    {
        var understood = Lexicons.Understand("sorry I don't speak French, can we speak English?");
        Assert.Equal("en", understood.Language);
        Assert.Empty(understood.Needs);
    }

    [Theory]
    [InlineData("dépistage du cancer du sein", "cancer-screening")]
    [InlineData("un dépistage", "screening-hiv-hepatitis")]
    public void Screening_OfANamedKind_IsOnlyThat(string text, string need)
    {
        Assert.Equal([need], Lexicons.Understand(text).Needs);
    }

    [Theory]
    [InlineData("I came from far", "fr")]
    [InlineData("où soigner mes patients ? je soigne", "fr")]
    [InlineData("il m'a donné ça", "fr")]
    public void Word_OfAnotherLanguageOrTrade_IsNothing(string text, string session)
    {
        var understood = Lexicons.Understand(text, language: session);
        Assert.Empty(understood.Needs);
        Assert.Empty(understood.Audiences);
    }

    [Theory]
    [InlineData("c'est à quelle distance ?", null)]
    [InlineData("a+", "goodbye")]
    [InlineData("non laissez tomber, au revoir", "goodbye")]
    public void Goodbye_OnlyWhenItIsOne_IsHeard(string text, string? command)
    {
        Assert.Equal(command, Lexicons.Understand(text).Command);
    }
}
