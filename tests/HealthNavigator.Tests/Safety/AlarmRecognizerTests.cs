namespace HealthNavigator.Tests.Safety;

public sealed class AlarmRecognizerTests
{
    private static string Codes(string text) => string.Join(' ', SafetyContent.Recognizer.Recognize(text).Select(alarm => alarm.Code));

    [Theory]
    [InlineData("je veux mourir", "suicide")]
    [InlineData("je ve mourir", "suicide")]
    [InlineData("jveux me tué", "suicide")]
    [InlineData("envie de crevé", "suicide")]
    [InlineData("JE VEUX MOURIIIIIR", "suicide")]
    [InlineData("jeveuxmourir", "suicide")]
    [InlineData("je n'ai plus envie de vivre", "suicide")]
    [InlineData("mon ami veut se tuer", "suicide")]
    [InlineData("I want to kill myself", "suicide")]
    [InlineData("il me frappe", "violence")]
    [InlineData("il ma frapé", "violence")]
    [InlineData("my husband beats me", "violence")]
    [InlineData("il tape ma fille", "child-danger")]
    [InlineData("my baby is not breathing", "emergency")]
    [InlineData("he doesn't breathe", "emergency")]
    [InlineData("mon bb respire plus", "emergency")]
    [InlineData("I took all the pills", "emergency suicide")]
    [InlineData("j'ai avalé tous mes médicaments", "emergency suicide")]
    [InlineData("mon bébé de deux mois a 39 de fièvre", "emergency")]
    public void Recognizer_ExplicitDanger_RaisesItsAlarms(string text, string codes) => Assert.Equal(codes, Codes(text));

    /// <summary>What a silencer of an innocent idiom must not hide.</summary>
    [Theory]
    [InlineData("Mon mari me frappe dans le dos", "violence")]
    [InlineData("il me frappe des pieds et des poings", "violence")]
    [InlineData("il me frappe dans l'œil", "violence")]
    [InlineData("My husband beats me at night", "violence")]
    [InlineData("he beats us at home", "violence")]
    [InlineData("My husband hit me on the back with a belt", "violence")]
    [InlineData("he hit my head yesterday", "violence")]
    [InlineData("On regardait un film et il m'a violée", "violence")]
    [InlineData("we were watching tv and he raped me", "violence")]
    [InlineData("Er schlägt mich vor den Kindern", "violence")]
    [InlineData("hij slaat me over heel mijn lichaam", "violence")]
    [InlineData("J'ai pris 25 doliprane sans ordonnance", "emergency suicide")]
    [InlineData("I took 30 tablets my doctor prescribed", "emergency suicide")]
    [InlineData("It's so hot my baby is suffocating", "emergency")]
    [InlineData("ma grand-mère suffoque avec cette chaleur", "emergency")]
    [InlineData("He threatens to cut my throat", "violence")]
    [InlineData("il menace de me couper les doigts", "violence")]
    [InlineData("J'ai gardé tous mes comprimés dans la cuisine", "suicide")]
    [InlineData("j'ai mis la tête dans le four de la cuisine", "suicide")]
    [InlineData("Je l'ai quitté l'année dernière, il sait où j'habite", "violence")]
    [InlineData("je suis en formation, il surveille mes messages", "violence")]
    [InlineData("Mon mari m'a cassé le bras le mois dernier", "violence")]
    [InlineData("il m'a frappée pendant des années", "violence")]
    [InlineData("Mon père nous enferme dehors la nuit", "child-danger")]
    [InlineData("my dad locks us out at night", "child-danger")]
    [InlineData("my father locked us out", "child-danger")]
    [InlineData("my husband died two years ago and I have suicidal thoughts", "suicide")]
    [InlineData("mon mari est mort l'année dernière et j'ai avalé tous mes cachets", "suicide")]
    [InlineData("il me bat et il tape aussi le chien", "violence")]
    [InlineData("my boyfriend was watching football and he beats me", "violence")]
    [InlineData("Er bringt mich noch um", "violence")]
    [InlineData("er hat mich noch nie so geschlagen", "violence")]
    [InlineData("mi marido amenaza con cortarme el cuello", "violence")]
    [InlineData("estava a ver televisão e fui esfaqueada", "emergency")]
    [InlineData("m-a lovit o mașină", "emergency")]
    [InlineData("arı soktu boğazım şişti nefes alamıyorum", "emergency")]
    [InlineData("film izliyorum ve intihar etmek istiyorum", "suicide")]
    [InlineData("كان زوجي طيبا والآن يضربني", "violence")]
    [InlineData("بعد ما ضربني زوجي هربت", "violence")]
    public void Recognizer_DangerThatSoundsLikeAnIdiom_IsHeard(string text, string codes) =>
        Assert.Superset(codes.Split(' ').ToHashSet(), Codes(text).Split(' ').ToHashSet());

    [Theory]
    [InlineData("à quoi bon continuer", "suicide")]
    [InlineData("j'ai écrit ma lettre", "suicide")]
    [InlineData("je vais rejoindre maman au ciel", "suicide")]
    [InlineData("j'ose pas rentrer chez moi", "violence")]
    [InlineData("everyone would be better off without me", "suicide")]
    [InlineData("I'm afraid to go home", "violence")]
    public void Recognizer_VeiledDanger_RaisesAVeiledAlarm(string text, string code)
    {
        var alarm = Assert.Single(SafetyContent.Recognizer.Recognize(text));
        Assert.Equal((code, true), (alarm.Code, alarm.Veiled));
    }

    [Theory]
    [InlineData("je meurs de faim")]
    [InlineData("mort de rire")]
    [InlineData("j'ai mal au cœur")]
    [InlineData("il me tue")]
    [InlineData("it's killing me")]
    [InlineData("je ne veux pas mourir")]
    [InlineData("il ne me frappe pas")]
    [InlineData("il me frappait quand j'étais petite")]
    [InlineData("bonjour je cherche un dentiste à Montreuil")]
    [InlineData("")]
    public void Recognizer_NearMiss_RaisesNothing(string text) => Assert.Equal("", Codes(text));

    [Fact]
    public void Recognizer_DenialAndDangerTogether_RaisesTheDanger()
    {
        Assert.Equal("suicide", Codes("je meurs de faim et je veux mourir"));
        Assert.Equal("suicide", Codes("j'ai pas envie de rire, j'ai plus envie de vivre"));
        Assert.Equal("violence", Codes("il ne me tape pas mais il menace de me tuer"));
    }

    [Fact]
    public void Recognizer_SeveralDangers_PutsTheGravestFirst() =>
        Assert.Equal("emergency suicide violence", Codes("il me frappe, je veux mourir, et mon bébé ne respire plus"));

    [Fact]
    public void Recognizer_Alarm_SpansTheWordsOfTheOriginal()
    {
        const string text = "Bonjour, s'il vous plaît : JE VEUX MOURIR aujourd'hui";
        Assert.Equal("JE VEUX MOURIR", Assert.Single(SafetyContent.Recognizer.Recognize(text)).Span.In(text));
    }

    [Fact]
    public void Recognizer_DangerFarIntoALongText_IsFound() =>
        Assert.Equal("suicide", Codes(string.Concat(Enumerable.Repeat("bonjour je cherche un médecin. ", 3_000)) + "je veux mourir"));

    [Fact]
    public void Recognizer_AccentsZeroWidthAndFullWidth_DoNotHideADanger()
    {
        Assert.Equal("suicide", Codes("je ve\u200Dux mo\u200Burir"));
        Assert.Equal("suicide", Codes("ｊｅ ｖｅｕｘ ｍｏｕｒｉｒ"));
        Assert.Equal("suicide", Codes("je veux m\u0301o\u0308u\u0300rir"));
    }
}
