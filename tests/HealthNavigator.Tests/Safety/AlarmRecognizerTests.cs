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
