using FsCheck.Xunit;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Tests.Wording;

public sealed class MessageTests
{
    [Theory]
    [InlineData("Bonjour", "Bonjour")]
    [InlineData("Vous avez {age} ans", "Vous avez 19 ans")]
    [InlineData("{ age }", "19")]
    [InlineData("L'âge : '{age}'", "L'âge : '19'")]
    [InlineData("{{age}}", "{age}")]
    [InlineData("{missing}.", ".")]
    [InlineData("{count, plural, one {un lieu} other {# lieux}}", "3 lieux")]
    [InlineData("{count, plural, =3 {trois} one {un} other {#}}", "trois")]
    [InlineData("{kind, select, sms {par SMS} other {autrement}}", "par SMS")]
    [InlineData("{age, select, sms {par SMS} other {autrement}}", "autrement")]
    [InlineData("{missing, select, sms {par SMS} other {autrement}}", "autrement")]
    // As in ICU: within a select the number of the plural around it is not meant.
    [InlineData("{count, plural, one {#} other {{kind, select, sms {# SMS} other {#}}}}", "# SMS")]
    [InlineData("# n’est un nombre que dans un pluriel", "# n’est un nombre que dans un pluriel")]
    public void Format_Message_FillsItsArguments(string text, string expected) =>
        Assert.Equal(expected, Parse("fr", text).Format(new Dictionary<string, object?> { ["age"] = 19, ["count"] = 3, ["kind"] = "sms" }));

    [Theory]
    [InlineData("{", 1)]
    [InlineData("a}", 1)]
    [InlineData("{}", 1)]
    [InlineData("{a", 2)]
    [InlineData("{a b}", 3)]
    [InlineData("{a, date}", 8)]
    [InlineData("{a, plural}", 10)]
    [InlineData("{a, plural, one {x}", 19)]
    [InlineData("{a, plural, one x}", 16)]
    [InlineData("{a, select, }", 13)]
    public void Parse_FaultyMessage_SaysWhere(string text, int at)
    {
        Assert.Null(Message.Parse("fr", text, out var faultAt));
        Assert.Equal(at, faultAt);
    }

    [Fact]
    public void Parse_EndlessNesting_IsRefused()
    {
        var text = string.Concat(Enumerable.Repeat("{n, plural, other {", 1000)) + string.Concat(Enumerable.Repeat("}}", 1000));
        Assert.Null(Message.Parse("fr", text, out _));
    }

    [Theory]
    [InlineData("fr", "{n, plural, one {a} other {b}}", "")]
    [InlineData("fr", "{n, plural, one {a}}", "other")]
    [InlineData("ar", "{n, plural, one {a} other {b}}", "zero,two,few,many")]
    [InlineData("uk", "{n, plural, one {a} other {{n, plural, other {b}}}}", "few,many,one")]
    [InlineData("fr", "{n, select, a {b}}", "other")]
    public void MissingCategories_OfALanguage_AreNamed(string language, string text, string missing) =>
        Assert.Equal(missing.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), Parse(language, text).MissingCategories.Order());

    [Fact]
    public void Arguments_OfNestedChoices_AreAllNamedOnce() =>
        Assert.Equal(["a", "b", "c"], Parse("fr", "{b} {a, plural, one {{c}} other {{b} {c}}}").Arguments);

    [Property(MaxTest = 3000)]
    public void Parse_AnyText_NeverFails(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["{", "}", "{{", "}}", "n", ", plural, ", ", select, ", "one {", "other {", "=1 {", "#", "'", " ", "é", "\ud800"];
        var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
        if (Message.Parse("fr", text, out var faultAt) is { } message) message.Format(new Dictionary<string, object?>());
        else Assert.InRange(faultAt, 0, text.Length);
    }

    private static Message Parse(string language, string text) =>
        Message.Parse(language, text, out var faultAt) ?? throw new FormatException($"fault at {faultAt}: {text}");
}
