using System.Reflection.Emit;
using System.Text.RegularExpressions;

namespace HealthNavigator.Tests.Architecture;

/// <summary>
/// No text that people see stands in C#: it would escape the translators and <c>navigator check</c>. Looked for in the compiled literals
/// of what speaks to people: accented letters, or three words in a row. Messages of exceptions and of the log speak to us.
/// </summary>
public sealed partial class VisibleTextTests
{
    private static readonly string[] Speaking = ["HealthNavigator.Core.Dialogs.", "HealthNavigator.Core.Wording.", "HealthNavigator.Core.Questions.", "HealthNavigator.Web."];

    [Fact]
    public void Literal_OfWhatSpeaksToPeople_IsNoSentence() => Breaches.None(
        from method in CompiledCode.Methods(Product.Core).Concat(CompiledCode.Methods(Product.Web))
        where Speaking.Any(space => method.Type.StartsWith(space, StringComparison.Ordinal))
        where !method.Type.Contains("+Log", StringComparison.Ordinal) && !method.Type.Contains("__", StringComparison.Ordinal)
        from text in LiteralsExceptOfExceptions(method)
        where IsProse(text)
        select $"{method.Type}.{method.Name}: {text}");

    /// <summary>The pages: what is left of a view when tags and code are taken away.</summary>
    [Fact]
    public void View_OutsideTagsAndCode_HasNoWords() => Breaches.None(
        from view in Product.Sources("src", "cshtml")
        from line in Words(view.Text)
        select $"{view.Path}: {line}");

    [Theory]
    [InlineData("<p>Bonjour à vous</p>", true)]
    [InlineData("<p>@Model.Say(\"chat.notice\")</p>", false)]
    [InlineData("<a title=\"Quitter\" href=\"/\">@x</a>", true)]
    [InlineData("@if (a > b)\n{\n  <li>@Model.Card.Name.Split(' ')[0]</li>\n}", false)]
    public void View_WithOrWithoutWords_IsToldApart(string view, bool hasWords) => Assert.Equal(hasWords, Words(view).Any());

    private static bool IsProse(string text) => text.Any(c => char.IsLetter(c) && c > 0x7F) || ThreeWords().IsMatch(text);

    private static IEnumerable<string> LiteralsExceptOfExceptions(CompiledMethod method)
    {
        for (var i = 0; i < method.Instructions.Count; i++)
        {
            if (method.Instructions[i].Text is not { } text) continue;
            var made = method.Instructions.Skip(i + 1)
                .TakeWhile(next => next.Code.FlowControl is FlowControl.Next or FlowControl.Call or FlowControl.Meta)
                .FirstOrDefault(next => next.Code == OpCodes.Newobj && next.Type?.EndsWith("Exception", StringComparison.Ordinal) == true);
            if (made is null) yield return text;
        }
    }

    private static IEnumerable<string> Words(string view)
    {
        var spoken = SpokenAttribute().Matches(view).Select(match => match.Value);
        var rest = Code().Replace(view, "\n");
        rest = Tag().Replace(rest, "\n");
        rest = Expression().Replace(rest, "\n").Replace("HealthNavigator", "", StringComparison.Ordinal);
        return rest.Split('\n').Select(line => line.Trim()).Where(line => Word().IsMatch(line)).Concat(spoken);
    }

    [GeneratedRegex(@"\p{L}{2,}[ \u00A0]\p{L}+(['’]\p{L}+)?[ \u00A0]\p{L}{2,}")]
    private static partial Regex ThreeWords();

    /// <summary>An attribute that is read out or shown, with a literal in it.</summary>
    [GeneratedRegex(@"\b(title|alt|aria-label|placeholder)=""[^""@]*\p{L}[^""@]*""")]
    private static partial Regex SpokenAttribute();

    /// <summary>Comments, directives, blocks of code, and the heads of control structures.</summary>
    [GeneratedRegex(@"@\*.*?\*@|^@(page|model|using|inject|addTagHelper|namespace|attribute)[^\n]*|^@\{.*?^\}|@section \w+\s*\{|(?<![\w.])@?(foreach|if|else if|for|while|switch)\s*\((?>[^()]+|(?<o>\()|(?<-o>\)))*(?(o)(?!))\)\s*\{?|\}?\s*\belse\b\s*\{?|^\s*(var|await|case|break)\b[^\n]*|<script\b.*?</script>|<style\b.*?</style>|<!--.*?-->", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"</?[A-Za-z!](""[^""]*""|'[^']*'|[^>""'])*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"@(await\s+)?[\w.!]*(\((?>[^()]+|(?<o>\()|(?<-o>\)))*(?(o)(?!))\)|\[[^\]]*\]|[.\w!?]+)*")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
