using HealthNavigator.Core.Recognition;
using NodaTime;

namespace HealthNavigator.Tests.Recognition;

public sealed class WhenTests
{
    public static TheoryData<string, WhenSaid?> Times => new()
    {
        { "jeudi après-midi", new() { Days = [IsoDayOfWeek.Thursday], Part = DayPart.Afternoon } },
        { "ce soir", new() { DaysAhead = 0, Part = DayPart.Evening } },
        { "aujourd'hui", new() { DaysAhead = 0 } },
        { "demain matin", new() { DaysAhead = 1, Part = DayPart.Morning } },
        { "pas le vendredi", new() { NotDays = [IsoDayOfWeek.Friday] } },
        { "pas le lundi ni le mardi", new() { NotDays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday] } },
        { "après 18 h", new() { FromHour = 18 } },
        { "mardi ou mercredi après 18h", new() { Days = [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday], FromHour = 18 } },
        { "not on Friday, after 6 pm", new() { NotDays = [IsoDayOfWeek.Friday], FromHour = 18 } },
        { "le week-end", new() { Days = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday] } },
        { "depuis lundi j'ai mal au ventre", null },
        { "I can't sleep at night", null },
        { "bonsoir", null },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void When_Said_IsRelativeToTheMomentOfWriting(string text, WhenSaid? when)
    {
        Assert.Equal(when, Lexicons.Understand(text).When);
    }
}
