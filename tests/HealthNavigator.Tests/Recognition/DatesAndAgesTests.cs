using HealthNavigator.Adapters.Recognition;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Tests.Knowledge;
using NodaTime;

namespace HealthNavigator.Tests.Recognition;

/// <summary>What asking Microsoft.Recognizers.Text behind the own tables adds, and that it never undoes what they say.</summary>
public sealed class DatesAndAgesTests
{
    private static readonly DatesAndAges Behind = new();

    private static readonly Understander Both = new(Lexicons.Loaded.Lexicon, Repository.Snapshot.PlaceResolver.Resolve, Behind, Repository.Snapshot.PlaceResolver.WithoutStreets);

    private static readonly Understander Own = new(Lexicons.Loaded.Lexicon, Repository.Snapshot.PlaceResolver.Resolve);

    [Theory]
    [InlineData("dans trois jours", 3)]
    [InlineData("in three days", 3)]
    [InlineData("tra tre giorni", 3)]
    [InlineData("over drie dagen", 3)]
    public void Day_SomeDaysAhead_IsRead(string text, int ahead) => Assert.Equal(new WhenSaid { DaysAhead = ahead }, Hear(text).When);

    [Theory]
    [InlineData("je suis libre le 3 décembre", 12, 3)]
    [InlineData("on the 5th of december", 12, 5)]
    [InlineData("el 5 de diciembre", 12, 5)]
    [InlineData("10 Aralık", 12, 10)]
    public void Day_OfTheYear_IsRead(string text, int month, int day) => Assert.Equal(new WhenSaid { OnDate = new AnnualDate(month, day) }, Hear(text).When);

    [Theory]
    [InlineData("apres demain")]
    [InlineData("jeudi aprem")]
    [InlineData("dmain matin")]
    [InlineData("après 18 h")]
    [InlineData("apres 18h")]
    [InlineData("enceinte de 6 mois")]
    [InlineData("depuis 3 ans en France")]
    [InlineData("عمري ٢٥ سنة")]
    [InlineData("мне 25 лет")]
    [InlineData("мені 25 років")]
    [InlineData("am 25 de ani")]
    public void Text_ThatTheOwnTablesRead_IsReadTheSameWithIt(string text)
    {
        var own = Own.Understand(text, new UnderstandingContext { Language = null });
        Assert.Equal((own.When, own.Age), (Hear(text).When, Hear(text).Age));
    }

    [Theory]
    [InlineData("rue du 8 mai 1945")]
    [InlineData("j'habite 12 rue du 8 mai à Lyon")]
    [InlineData("place du 14 juillet")]
    [InlineData("née le 3 mars 1990")]
    [InlineData("pas le 3 décembre")]
    [InlineData("le 31 février")]
    public void Date_ThatIsNoDayToBeReceived_IsLeft(string text) => Assert.Null(Hear(text).When);

    [Theory]
    [InlineData("seit drei Jahren in Strasbourg")]
    [InlineData("my passport is two years old")]
    public void Years_ThatNobodyAskedAbout_AreNoAge(string text) => Assert.Equal(Own.Understand(text, new UnderstandingContext { Language = null }).Age, Hear(text).Age);

    [Fact]
    public void Age_AskedAbout_IsReadInWordsToo() => Assert.Equal(35, Hear("treinta y cinco años", "age").Age);

    [Fact]
    public void Text_LongerThanTheCap_IsNotAskedAbout()
    {
        var before = Behind.Share.Asked;
        Hear("le 3 décembre " + new string('x', DatesAndAges.LongestText), "when");
        Assert.Equal(before, Behind.Share.Asked);
    }

    [Fact]
    public void Text_WithoutDigitOrWordOfDates_IsNotAskedAbout()
    {
        var before = Behind.Share.Asked;
        Hear("bonjour, un dentiste à Lyon", "when");
        Assert.Equal(before, Behind.Share.Asked);
    }

    private static Understanding Hear(string text, string? asked = null) => Both.Understand(text, new UnderstandingContext { Asked = asked, Language = null });
}
