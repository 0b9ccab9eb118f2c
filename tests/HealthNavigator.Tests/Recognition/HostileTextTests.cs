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
    [InlineData("\ud800\udc00\ud83d", 1)]
    [InlineData("\udc00", 2000)]
    [InlineData("\u202e\u2066mal aux dents\u2069\u202c", 50)]
    [InlineData("a\u200db\u200d", 1000)]
    [InlineData("3\u0301\u0489andi", 500)]
    [InlineData("\u0000\uffff\ufeff", 700)]
    [InlineData("e\u0301", 500_000)]
    [InlineData("\u0301", 1_000_000)]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 60)]
    public void Understand_BrokenOrHostileText_NeverThrowsAndPointsInside(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        foreach (var language in (string[])["fr", "de", "ar-Latn"])
            Assert.All(Lexicons.Understand(text, language: language).Evidence, e => Assert.InRange(e.Span.End, 0, text.Length));
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
        Assert.InRange(BestTime.Milliseconds(() => Lexicons.Understand(text), goodEnough: 2000), 0, 2000);
    }
}
