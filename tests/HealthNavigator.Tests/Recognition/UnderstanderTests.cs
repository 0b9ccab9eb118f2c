using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Tests.Recognition;

public sealed class UnderstanderTests
{
    [Theory]
    [InlineData("j'ai super mal aux dents", "dental")]
    [InlineData("my tooth hurts so much", "dental")]
    [InlineData("slt jveux un dantiste", "dental")]
    [InlineData("pipi qui brûle depuis hier", "general-medicine")]
    [InlineData("je vois flou de loin", "vision")]
    [InlineData("dépistage sida", "screening-hiv-hepatitis")]
    [InlineData("je me drogue", "addiction")]
    [InlineData("arrêter de boire", "addiction")]
    [InlineData("parler à un psy", "mental-health")]
    [InlineData("faire un bilan", "youth-health-check")]
    [InlineData("il me faut une sage-femme", "maternity-perinatal")]
    [InlineData("je cherche une assistante sociale", "social-support")]
    [InlineData("papiers pour l'AME", "health-rights")]
    [InlineData("where can I sleep tonight", "domiciliation-housing")]
    [InlineData("I want to quit drinking", "addiction")]
    public void Need_SaidInOwnWords_IsTheOnlyOne(string text, string need)
    {
        Assert.Equal([need], Lexicons.Understand(text).Needs);
    }

    [Theory]
    [InlineData("pas besoin de dentiste, plutôt un opticien", "vision", "dental")]
    [InlineData("no need for a dentist, I need an optician", "vision", "dental")]
    [InlineData("pas un médecin mais une assistante sociale", "social-support", "general-medicine")]
    [InlineData("I don't want to see a psychologist, I need a doctor", "general-medicine", "mental-health")]
    public void Need_Refused_IsNamedAsRefused(string text, string wanted, string refused)
    {
        var understood = Lexicons.Understand(text);
        Assert.Equal([wanted], understood.Needs);
        Assert.Equal([refused], understood.RefusedNeeds);
    }

    [Theory]
    [InlineData("j'ai pas de médecin traitant", "general-medicine")]
    [InlineData("je n'ai pas trouvé de dentiste", "dental")]
    [InlineData("je peux pas payer le dentiste", "dental")]
    [InlineData("I don't have a doctor", "general-medicine")]
    [InlineData("I can't find a dentist", "dental")]
    public void Need_Lacking_StaysANeed(string text, string need)
    {
        Assert.Equal([need], Lexicons.Understand(text).Needs);
    }

    [Theory]
    [InlineData("j'ai déjà vu le dentiste")]
    [InlineData("I have already seen a doctor")]
    [InlineData("je me suis fait craqué le dos par la porte")]
    public void Need_DoneOrOnlyLookingLikeOne_IsNone(string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.Empty(understood.Needs);
        Assert.Empty(understood.RefusedNeeds);
    }

    [Theory]
    [InlineData("j'ai l'AME", "ame")]
    [InlineData("je suis couvert par rien", "none")]
    [InlineData("g pa dasurance", "none")]
    [InlineData("I have no insurance", "none")]
    [InlineData("on m'a coupé mes droits", "none")]
    [InlineData("j'ai la carte vitale mais pas de mutuelle", "puma-only")]
    [InlineData("j'ai la sécu et une mutuelle", "full")]
    [InlineData("mon dossier AME est en cours", "pending")]
    [InlineData("ma CSS est expirée", "none")]
    [InlineData("je sais pas si j'ai la sécu", "unknown")]
    [InlineData("j'ai ni sécu ni mutuelle", "none")]
    public void Coverage_Said_IsTheStatus(string text, string coverage)
    {
        Assert.Equal(coverage, Lexicons.Understand(text).Coverage);
    }

    [Fact]
    public void Coverage_WithoutMutuelle_DependsOnTheCountry()
    {
        Assert.Equal("puma-only", Lexicons.Understand("je suis sans mutuelle").Coverage);
        Assert.Equal("none", Lexicons.Understand("je suis sans mutuelle à Bruxelles").Coverage);
        Assert.Equal("none", Lexicons.Understand("je suis sans mutuelle", known: "bruxelles").Coverage);
        Assert.Equal("be-mutuelle", Lexicons.Understand("j'ai une mutuelle", known: "bruxelles").Coverage);
    }

    [Theory]
    [InlineData("comment avoir l'AME ?")]
    [InlineData("je voudrais la C2S")]
    [InlineData("how do I get AME?")]
    public void Coverage_AskedFor_SaysNothingOfTheStatus(string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.Null(understood.Coverage);
        Assert.Contains("health-rights", understood.Needs);
    }

    [Fact]
    public void Child_WithASymptom_NeedsChildHealth()
    {
        var understood = Lexicons.Understand("mon fils de 6 ans a de la fièvre");
        Assert.Equal(["child-health"], understood.Needs);
        Assert.Contains("children", understood.Audiences);
        Assert.Equal(6, understood.Age);
    }

    [Fact]
    public void Pregnancy_WithAnythingMedical_NeedsPerinatalCareToo()
    {
        Assert.Equal(["dental", "maternity-perinatal"], Lexicons.Understand("enceinte et mal aux dents").Needs);
    }

    [Theory]
    [InlineData("j'ai 19 ans", null, 19)]
    [InlineData("j'ai dix-neuf ans", null, 19)]
    [InlineData("19 yo", null, 19)]
    [InlineData("my 3 year old daughter has a rash", null, 3)]
    [InlineData("mon bébé de 6 mois tousse", null, 0)]
    [InlineData("19", "age", 19)]
    [InlineData("19", null, null)]
    [InlineData("enceinte de 6 mois", null, null)]
    [InlineData("je suis en France depuis 3 ans", null, null)]
    [InlineData("12 rue de la Paix 75002", "age", null)]
    public void Age_OnlyWhenItIsOne_IsRead(string text, string? asked, int? age)
    {
        Assert.Equal(age, Lexicons.Understand(text, asked).Age);
    }

    [Theory]
    [InlineData("j'ai 17 ans", "children")]
    [InlineData("j'ai 18 ans", "youth-18-25")]
    [InlineData("j'ai 25 ans", "youth-18-25")]
    [InlineData("j'ai 40 ans", null)]
    [InlineData("j'ai 65 ans", "elderly")]
    public void Age_Said_GivesTheAudience(string text, string? audience)
    {
        Assert.Equal(audience is null ? [] : [audience], Lexicons.Understand(text).Audiences);
    }

    [Theory]
    [InlineData("oui", ShortAnswer.Yes)]
    [InlineData("pas de problème", ShortAnswer.Yes)]
    [InlineData("non", ShortAnswer.No)]
    [InlineData("bien sûr que non", ShortAnswer.No)]
    [InlineData("je ne sais pas", ShortAnswer.DontKnow)]
    [InlineData("je sais pas", ShortAnswer.DontKnow)]
    [InlineData("aucune idée", ShortAnswer.DontKnow)]
    [InlineData("je préfère ne pas dire", ShortAnswer.Skip)]
    [InlineData("no problem", ShortAnswer.Yes)]
    [InlineData("of course not", ShortAnswer.No)]
    [InlineData("I'd rather not say", ShortAnswer.Skip)]
    [InlineData("non binaire", ShortAnswer.None)]
    [InlineData("no insurance", ShortAnswer.None)]
    public void Answer_Short_IsNotTakenForAnother(string text, ShortAnswer answer)
    {
        Assert.Equal(answer, Lexicons.Understand(text).Answer);
    }

    /// <summary>What choice(AME/CSS/Mutuelle/Aucune) and confirm(fr) of the Bot Framework SDK read wrongly.</summary>
    [Theory]
    [InlineData("pas la CSS", null, "c2s")]
    [InlineData("ni AME ni CSS", "none", "ame,c2s")]
    [InlineData("aucune idée", null, "")]
    [InlineData("aucune", "none", "")]
    public void Coverage_Asked_IsNotTheOneDenied(string text, string? coverage, string denied)
    {
        var understood = Lexicons.Understand(text, "coverage");
        Assert.Equal(coverage, understood.Coverage);
        Assert.Equal(denied, string.Join(',', understood.DeniedCoverages));
    }

    [Theory]
    [InlineData("retour", "back")]
    [InlineData("pourquoi ?", "why")]
    [InlineData("pourquoi vous me demandez mon âge ?", "why")]
    [InlineData("recommencer", "start-again")]
    [InlineData("d'autres adresses ?", "more")]
    [InlineData("plus loin", "farther")]
    [InlineData("parler à une vraie personne", "human")]
    [InlineData("merci beaucoup", "thanks")]
    [InlineData("bonjour", "greeting")]
    [InlineData("tu es un robot ?", "who-are-you")]
    [InlineData("c'est gratuit ?", "is-it-free")]
    [InlineData("vous allez appeler la police ?", "will-you-call")]
    [InlineData("will you call the police?", "will-you-call")]
    [InlineData("bonjour j'ai mal aux dents", null)]
    public void Command_Said_IsRecognised(string text, string? command)
    {
        Assert.Equal(command, Lexicons.Understand(text).Command);
    }

    [Fact]
    public void Command_WhyNot_KeepsWhatItAsksAbout()
    {
        var understood = Lexicons.Understand("pourquoi pas D'clic santé ?");
        Assert.Equal("why-not", understood.Command);
        Assert.Equal("D'clic santé", understood.CommandSubject);
    }

    [Theory]
    [InlineData("non, plutôt Lyon")]
    [InlineData("pardon, Lyon")]
    [InlineData("actually Lyon")]
    [InlineData("pas à Paris, à Lyon finalement")]
    public void Correction_WithAPlace_ReplacesIt(string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.True(understood.Correction);
        Assert.Equal(ShortAnswer.None, understood.Answer);
        Assert.Equal("lyon", Assert.IsType<PlaceResolution.Found>(understood.Place).Place.Code);
    }

    [Theory]
    [InlineData("je suis sourde", "deaf")]
    [InlineData("je dors dehors", "homeless")]
    [InlineData("sans papiers", "undocumented")]
    [InlineData("demandeur d'asile à la PADA", "asylum-seeker")]
    [InlineData("I don't have papers", "undocumented")]
    public void Audience_Said_IsRead(string text, string audience)
    {
        Assert.Equal([audience], Lexicons.Understand(text).Audiences);
    }

    [Fact]
    public void Audience_Denied_IsNotRead()
    {
        var understood = Lexicons.Understand("je ne suis pas enceinte");
        Assert.Empty(understood.Audiences);
        Assert.Equal(["pregnant"], understood.DeniedAudiences);
    }

    [Theory]
    [InlineData("je suis au RSA", "rsa-recipient")]
    [InlineData("je travaille en chantier d'insertion", "integration-site-employee")]
    [InlineData("je suis domicilié au CCAS", "domiciled")]
    [InlineData("je suis infirmière", "professional")]
    public void Situation_Said_IsRead(string text, string situation)
    {
        Assert.Contains(situation, Lexicons.Understand(text).Situations);
    }

    [Theory]
    [InlineData("I have no insurance and my tooth hurts", "fr", "en")]
    [InlineData("j'ai besoin de voir un médecin", "en", "fr")]
    [InlineData("dentist", "fr", null)]
    [InlineData("help", "fr", null)]
    [InlineData("أريد طبيب", "fr", "ar")]
    public void Language_OfAText_IsToldOnlyWhenLongEnough(string text, string session, string? language)
    {
        var told = Lexicons.Understand(text, language: session).Language;
        Assert.True(told == language || (language is null && told == session), told);
    }

    [Fact]
    public void Evidence_OfEveryFact_PointsIntoTheText()
    {
        const string text = "J’ai 19 ans, j'habite Montreuil, pas d'assurance, je veux faire un bilan";
        var understood = Lexicons.Understand(text);
        foreach (var (kind, part) in ((string, string)[])[("age", "19 ans"), ("place", "Montreuil"), ("coverage", "pas d'assurance"), ("need", "faire un bilan")])
            Assert.Contains(understood.Evidence, e => e.Kind == kind && e.Span.In(text).EndsWith(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("\ud800 \udc00 \u202e\u200d")]
    [InlineData("^ ( | ) .. # _ *")]
    public void Understand_Rubbish_IsNothing(string text)
    {
        Assert.Empty(Lexicons.Understand(text).Evidence);
    }

    [Fact]
    public void Understand_VeryLongText_IsCut()
    {
        var text = string.Concat(Enumerable.Repeat("pas de mal aux dents ", 5000)) + "opticien";
        Assert.DoesNotContain("vision", Lexicons.Understand(text).Needs);
        Assert.All(Lexicons.Understand(text).Evidence, e => Assert.True(e.Span.End <= Understander.LongestText));
    }
}
