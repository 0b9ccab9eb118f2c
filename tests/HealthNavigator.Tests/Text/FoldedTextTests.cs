using HealthNavigator.Core.Text;

namespace HealthNavigator.Tests.Text;

public sealed class FoldedTextTests
{
    // The process runs without ICU: string.Normalize would leave all of these as they are.
    [Theory]
    [InlineData("J'HABITE à Évry-Courcouronnes", "j habite a evry courcouronnes")]
    [InlineData("3ème, 1ᵉʳ Œuilly ß Łódź", "3eme 1er oeuilly ss lodz")]
    [InlineData("Île‑de‑France", "ile de france")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("أنا في مَرسيليا ٩٣", "انا في مرسيليا 93")]
    [InlineData("ﻣﺮﺣﺒﺎ", "مرحبا")]
    [InlineData("Ёлка Київ", "елка киів")]
    [InlineData("İstanbul ığdır", "istanbul igdir")]
    [InlineData("Ｐａｒｉｓ１９", "paris19")]
    public void Key_AccentsScriptsAndWidths_AreFolded(string text, string key) => Assert.Equal(key, FoldedText.Key(text));

    [Fact]
    public void Token_AfterAccents_KnowsItsPlaceInTheOriginal()
    {
        const string text = "à l'Œuvre, Évry";
        var folded = FoldedText.Of(text);
        Assert.Equal(["à", "l", "Œuvre", "Évry"], folded.Tokens.Select(t => t.Span.In(text)));
        Assert.True(folded.Tokens[3].AfterBreak);
        Assert.Equal("Œuvre", folded.Origin(folded.Tokens[2].Start, 6).In(text));
    }
}
