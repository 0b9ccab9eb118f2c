using HealthNavigator.Core.Recognition;
using NodaTime;

namespace HealthNavigator.Tests.Recognition;

/// <summary>What Microsoft.Recognizers.Text 1.8.13 and the confirm, choice and number recognizers of Bot Builder get wrong, as measured on them.</summary>
public sealed class RecognizerTrapsTests
{
    public static TheoryData<string, WhenSaid?> Times => new()
    {
        { "apres demain", new() { DaysAhead = 2 } },
        { "jeudi aprem", new() { Days = [IsoDayOfWeek.Thursday], Part = DayPart.Afternoon } },
        { "jeudi apres midi", new() { Days = [IsoDayOfWeek.Thursday], Part = DayPart.Afternoon } },
        { "ajd", new() { DaysAhead = 0 } },
        { "dmain matin", new() { DaysAhead = 1, Part = DayPart.Morning } },
        { "2main", new() { DaysAhead = 1 } },
        { "après 18 h", new() { FromHour = 18 } },
        { "apres 18h", new() { FromHour = 18 } },
        { "à partir de 9 heures", new() { FromHour = 9 } },
        { "rue du 8 mai 1945", null },
        { "j'habite avenue du 11 novembre", null },
        { "place du 14 juillet à Lyon", null },
        { "enceinte de 6 mois", null },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void When_ThatTheirsMisread_IsReadRight(string text, WhenSaid? when)
    {
        Assert.Equal(when, Lexicons.Understand(text).When);
    }

    [Theory]
    [InlineData("enceinte de 6 mois", null)]
    [InlineData("je suis enceinte de 6 mois et j'ai 24 ans", 24)]
    [InlineData("pregnant 6 months", null)]
    [InlineData("rue du 8 mai 1945", null)]
    [InlineData("12 rue de la Paix 75002", null)]
    [InlineData("mon fils de 6 ans", 6)]
    [InlineData("عمري ٢٥ سنة", 25)]
    [InlineData("عمري ۲۵ سنة", 25)]
    [InlineData("depuis 3 ans en France", null)]
    [InlineData("jé 19 an", 19)]
    public void Age_ThatTheirsMisread_IsReadRight(string text, int? age)
    {
        Assert.Equal(age, Lexicons.Understand(text).Age);
    }

    [Fact]
    public void Number_OfAHouse_IsNoAnswerToTheAge()
    {
        Assert.Null(Lexicons.Understand("12 rue de la Paix 75002", "age").Age);
    }

    [Theory]
    [InlineData("je ne sais pas", ShortAnswer.DontKnow)]
    [InlineData("pas de problème", ShortAnswer.Yes)]
    [InlineData("bien sûr que non", ShortAnswer.No)]
    [InlineData("aucune idée", ShortAnswer.DontKnow)]
    public void Confirmation_ThatTheirsTurnOver_IsReadRight(string text, ShortAnswer answer)
    {
        Assert.Equal(answer, Lexicons.Understand(text, "coverage").Answer);
    }

    [Theory]
    [InlineData("pas la CSS", null, "c2s")]
    [InlineData("ni AME ni CSS", "none", "ame,c2s")]
    [InlineData("aucune idée", null, "")]
    public void Choice_ThatTheirsTakeByItsWord_IsReadRight(string text, string? coverage, string denied)
    {
        var understood = Lexicons.Understand(text, "coverage");
        Assert.Equal(coverage, understood.Coverage);
        Assert.Equal(denied, string.Join(',', understood.DeniedCoverages));
    }
}
