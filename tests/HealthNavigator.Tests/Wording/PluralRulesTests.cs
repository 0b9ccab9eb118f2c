using HealthNavigator.Core.Wording;

namespace HealthNavigator.Tests.Wording;

/// <summary>The sample numbers of Unicode CLDR 44 for whole numbers.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("fr", "one", "0 1")]
    [InlineData("fr", "other", "2 17 100 1000")]
    [InlineData("en", "one", "1")]
    [InlineData("en", "other", "0 2 21 100")]
    [InlineData("pt", "one", "0 1")]
    [InlineData("es", "one", "1")]
    [InlineData("es", "other", "0 2 16 100")]
    [InlineData("ar", "zero", "0")]
    [InlineData("ar", "one", "1")]
    [InlineData("ar", "two", "2")]
    [InlineData("ar", "few", "3 10 103 110 1003")]
    [InlineData("ar", "many", "11 26 99 111 1011")]
    [InlineData("ar", "other", "100 102 200 202 300 1000")]
    [InlineData("ru", "one", "1 21 31 101 1001")]
    [InlineData("ru", "few", "2 4 22 24 102 1002")]
    [InlineData("ru", "many", "0 5 11 12 14 19 100 111 112")]
    [InlineData("uk", "few", "2 3 4 23 34")]
    [InlineData("uk", "many", "0 5 13 20 25")]
    [InlineData("ro", "one", "1")]
    [InlineData("ro", "few", "0 2 16 101 119 1001")]
    [InlineData("ro", "other", "20 35 100 1000 120")]
    public void Category_OfTheSampleNumbers_IsTheirs(string language, string category, string numbers)
    {
        Assert.Contains(category, PluralRules.Categories(language));
        Assert.All(numbers.Split(' ').Select(long.Parse), number => Assert.Equal(category, PluralRules.Category(language, number)));
    }

    [Fact]
    public void Category_OfAnyNumber_IsOneThatTheLanguageHas()
    {
        foreach (var language in (string[])["fr", "en", "es", "pt", "ar", "ru", "uk", "ro", "xx"])
            for (var number = -1; number < 2000; number++) Assert.Contains(PluralRules.Category(language, number), PluralRules.Categories(language));
    }
}
