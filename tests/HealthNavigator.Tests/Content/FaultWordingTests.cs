using System.Text.RegularExpressions;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Tests.Content;

/// <summary>
/// Every fault an operator can meet has a sentence. The codes are read from the sources: the first argument of each call of <c>Fault(…)</c>
/// and the third of each <c>new Fault(…)</c> in <c>src/**/*.cs</c>. Where that argument is not a literal it must be called <c>code</c>; then,
/// in the same file, every literal given for a parameter <c>string code</c>, and every literal that a conditional expression answers with,
/// is a code too. The reader of opening hours names its own faults, which are handed on as <c>fault.Code</c>: there every literal
/// <c>"osm-…"</c> is a code. Log messages of the same name (<c>Log.Fault</c>) are passed over.
/// </summary>
public sealed partial class FaultWordingTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void FaultWording_EveryCodeInTheSources_IsWordedInFrenchAndEnglish()
    {
        var codes = Codes().ToHashSet();
        Assert.True(codes.Count > 80, $"Only {codes.Count} codes were found: the way they are written has changed, and this test with it.");
        Assert.Superset(new HashSet<string> { "missing-key", "double-id", "document-too-long", "safety-gap-in-words", "crisis-line-channel", "message-missing" }, codes);
        var catalogue = Catalogue();
        Assert.Empty(codes.SelectMany(code => ((string[])["fr", "en"]).Where(language => !catalogue.Has(language, $"fault.{code}")).Select(language => $"{language}: fault.{code}")).Order());
    }

    [Fact]
    public void FaultWording_EverySentence_BelongsToACode()
    {
        var codes = Codes().ToHashSet();
        var worded = Catalogue().Messages["fr"].Keys.Where(key => key.StartsWith("fault.", StringComparison.Ordinal)).Select(key => key["fault.".Length..]);
        Assert.Empty(worded.Except(codes));
    }

    [Fact]
    public void RevisionReason_EveryCode_IsWorded()
    {
        var catalogue = Catalogue();
        foreach (var reason in typeof(RevisionReason).GetFields().Select(field => (string)field.GetRawConstantValue()!))
            Assert.True(catalogue.Has("fr", $"revision.why.{reason}") && catalogue.Has("en", $"revision.why.{reason}"), reason);
    }

    private static IEnumerable<string> Codes() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => CodesOf(path, File.ReadAllText(path)));

    private static IEnumerable<string> CodesOf(string path, string source)
    {
        foreach (Match own in OpeningHours().Matches(source)) yield return own.Groups[1].Value;
        var passedOn = false;
        foreach (Match call in FaultCall().Matches(source))
        {
            var arguments = Arguments(source, call.Index + call.Length);
            var given = arguments.ElementAtOrDefault(call.Value.StartsWith("new", StringComparison.Ordinal) ? 2 : 0) ?? "";
            if (given is "ILogger logger" or "fault.Code") continue;
            if (Literal().Match(given) is { Success: true } literal) yield return literal.Groups[1].Value;
            else if (given == "code") passedOn = true;
            else Assert.True(given.StartsWith("string ", StringComparison.Ordinal), $"{path}: the code of a fault is a literal or called code, not «{given}».");
        }

        if (!passedOn) yield break;
        foreach (Match method in TakesCode().Matches(source))
        {
            var at = Arguments(source, method.Index + method.Length).ToList().FindIndex(parameter => parameter == "string code");
            if (at < 0) continue;
            foreach (Match call in Regex.Matches(source, $@"\b{method.Groups[1].Value}\("))
            {
                var given = Arguments(source, call.Index + call.Length).ElementAtOrDefault(at) ?? "";
                if (Literal().Match(given) is { Success: true } literal) yield return literal.Groups[1].Value;
            }
        }

        foreach (Match answer in Answered().Matches(source)) yield return answer.Groups[1].Value;
    }

    /// <summary>The arguments from the opening parenthesis on, commas inside brackets and texts left alone.</summary>
    private static List<string> Arguments(string source, int from)
    {
        var (arguments, depth, isText, start) = (new List<string>(), 0, false, from);
        for (var i = from; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '"' && source[i - 1] != '\\') isText = !isText;
            if (isText) continue;
            if (c is '(' or '[' or '{') depth++;
            if (c is ')' or ']' or '}') depth--;
            if (depth >= 0 && !(c == ',' && depth == 0)) continue;
            arguments.Add(source[start..i].Trim());
            start = i + 1;
            if (depth < 0) break;
        }

        return arguments;
    }

    private static MessageCatalogue Catalogue()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, "dialogs", "wording"), "*.yaml").Select(path => new ContentFile(path, File.ReadAllText(path)));
        return MessageCatalogue.Load(files, new FaultList());
    }

    private static string FindRoot()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "HealthNavigator.sln"))) root = Path.GetDirectoryName(root)!;
        return root;
    }

    [GeneratedRegex(@"(?<!record |Log\.|\w)(new Fault|Fault)\(")]
    private static partial Regex FaultCall();

    [GeneratedRegex(@"^\$?""([a-z0-9-]+)""$")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\b(\w+)\((?=[^;{}]*\bstring code\b)")]
    private static partial Regex TakesCode();

    [GeneratedRegex(@"""(osm-[a-z-]+)""")]
    private static partial Regex OpeningHours();

    [GeneratedRegex(@"\? ""([a-z0-9]+(?:-[a-z0-9]+)+)""")]
    private static partial Regex Answered();
}
