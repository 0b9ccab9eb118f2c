using FsCheck.Xunit;

namespace HealthNavigator.Tests.Recognition;

public sealed class HostileTextTests
{
    private static readonly string[] Words =
        ["pas", "j'ai", "de", "la", "le", "mal", "dents", "AME", "comment", "12", "ans", "non", "je", "sais", "🙂", "\ud800", "\u200d", ",", "^", "ما", "نعم", "не", "نظارة"];

    [Property(MaxTest = 300)]
    public void Understand_AnyText_NeverThrowsAndPointsInside(string? text)
    {
        var written = text ?? "";
        Assert.All(Lexicons.Understand(written).Evidence, e => Assert.InRange(e.Span.End, 0, written.Length));
    }

    [Property(MaxTest = 300)]
    public void Understand_AnyMixOfKnownWords_NeverThrowsAndIsTheSameTwice(byte[] choice)
    {
        var text = string.Join(' ', choice.Select(c => Words[c % Words.Length]));
        var once = Lexicons.Understand(text, "coverage");
        var twice = Lexicons.Understand(text, "coverage");
        Assert.Equal(once.Evidence, twice.Evidence);
    }

    [Theory]
    [InlineData("le la de ")]
    [InlineData("je ne sais pas ")]
    [InlineData("assurence ")]
    [InlineData("e\u0301\u0301\u0301")]
    [InlineData("\ud83d")]
    public void Understand_VeryLongText_StaysQuick(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        Lexicons.Understand(text);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Lexicons.Understand(text);
        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }
}
