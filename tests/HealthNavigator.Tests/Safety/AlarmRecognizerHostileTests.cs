using System.Text;
using FsCheck.Xunit;

namespace HealthNavigator.Tests.Safety;

public sealed class AlarmRecognizerHostileTests
{
    [Property(MaxTest = 500)]
    public void Recognizer_AnyText_NeverThrows(string? text) => SafetyContent.Recognizer.Recognize(text ?? "");

    [Property(MaxTest = 500)]
    public void Recognizer_AnyCharacters_NeverThrows(char[]? characters) => SafetyContent.Recognizer.Recognize(new string(characters ?? []));

    [Fact]
    public void Recognizer_SoupOfItsOwnWords_StaysLinear()
    {
        var words = SafetyContent.Files("dialogs/safety").SelectMany(file => file.Text.Split([' ', ',', '|', '(', ')', '\n'])).Distinct().ToArray();
        var random = new Random(1);
        var soup = new StringBuilder();
        while (soup.Length < 100_000) soup.Append(words[random.Next(words.Length)]).Append(' ');
        AssertFast(soup.ToString());
    }

    [Theory]
    [InlineData("je ne veux pas mourir il ne me frappe pas ")]
    [InlineData("je ")]
    [InlineData("mon bébé de 2 mois ")]
    [InlineData("a")]
    [InlineData("jeveuxpas")]
    [InlineData("\ud800")]
    [InlineData("\u202e\u200d")]
    public void Recognizer_HundredThousandCharacters_StaysLinear(string repeated) =>
        AssertFast(string.Concat(Enumerable.Repeat(repeated, 1 + (100_000 / repeated.Length))));

    [Fact]
    public void Recognizer_MillionCombiningMarks_StaysLinear() => AssertFast("e" + new string('\u0301', 1_000_000));

    /// <summary>Far above the goal of 50 ms, so that a busy machine does not fail the build; anything quadratic is far beyond it.</summary>
    private static void AssertFast(string text)
    {
        Assert.InRange(BestTime.Milliseconds(() => SafetyContent.Recognizer.Recognize(text), goodEnough: 3_000), 0, 3_000);
    }
}
