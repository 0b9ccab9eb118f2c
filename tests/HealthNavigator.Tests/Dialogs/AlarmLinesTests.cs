using System.Collections.Immutable;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Safety;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>Which lines are named, and in which order, for what people say; with the lines of the repository.</summary>
public sealed class AlarmLinesTests
{
    private static readonly ImmutableArray<string> GravestFirst = AlarmCodes.GravestFirst;

    private static AlarmLines Lines(string said, string? country) =>
        new(Repository.Snapshot.Alarms.Recognize(said), country, "fr", Repository.Snapshot, Some.Monday);

    private static string Countries(string said, string? country) =>
        string.Join(' ', Lines(said, country).All.Select(line => line.Country ?? "eu").Aggregate(ImmutableList<string>.Empty, (all, one) => all.Count > 0 && all[^1] == one ? all : all.Add(one)));

    [Theory]
    [InlineData("je veux mourir", null, "eu fr be")]
    [InlineData("ik wil dood", null, "eu be fr")]
    [InlineData("je veux mourir", "be", "be")]
    [InlineData("je veux mourir", "fr", "fr")]
    [InlineData("je veux mourir", "ma", "eu fr be")]
    public void Lines_OfACountry_AreItsOwnOrOfBothWith112First(string said, string? country, string expected) => Assert.Equal(expected, Countries(said, country));

    [Theory]
    [InlineData("je veux mourir", "fr", "3114")]
    [InlineData("je veux mourir", "be", "0800 32 123")]
    [InlineData("ik wil dood", "be", "1813")]
    [InlineData("il me frappe", "fr", "114")]
    [InlineData("mon père me frappe, j'ai 12 ans", "fr", "119")]
    [InlineData("il ne respire plus", "be", "112")]
    public void Lines_OfOneDanger_BeginWithTheLineForIt(string said, string country, string number) => Assert.Equal(number, Lines(said, country).All[0].Number);

    [Fact]
    public void Lines_OfSeveralDangers_SayTheGravestFirstAndHoldEveryLine()
    {
        const string said = "mon mari me frappe, il frappe ma fille, je veux mourir et mon bébé ne respire plus";
        var alarms = Repository.Snapshot.Alarms.Recognize(said);
        Assert.Equal(GravestFirst, alarms.Select(alarm => alarm.Code));
        var lines = Lines(said, "fr");
        Assert.Equal(4, lines.Says.Length);
        Assert.Equal("15 18 114 119 3114 3919", string.Join(' ', lines.All.Select(line => line.Number).Where(number => number is "15" or "18" or "114" or "119" or "3114" or "3919")));
    }

    [Fact]
    public void Lines_WhereTheCountryIsUnknown_NameOneOfEachAndNeverThePoliceFirst()
    {
        var words = Lines("il me frappe", null).InWords().ToList();
        Assert.Equal(3, words.Count);
        Assert.DoesNotContain(words, line => line.Contains("17", StringComparison.Ordinal) || line.Contains("101", StringComparison.Ordinal));
    }
}
