using HealthNavigator.Core.Content;
using HealthNavigator.Core.Safety.Patterns;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Safety;

/// <summary>Reads the files of <c>dialogs/safety/</c>: first the words of all files, then the rules that name them.</summary>
internal sealed class AlarmRuleReader(IEnumerable<ContentFile> files, FaultList faults)
{
    private readonly Dictionary<string, ExpandedPhrases> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public Vocabulary Vocabulary { get; } = new();

    public PhraseTrie.Builder Phrases { get; } = new();

    public List<AlarmRule> Rules { get; } = [];

    public List<(Pattern Pattern, byte Codes)> CrossedOut { get; } = [];

    public List<(string Text, string? Code, string File)> Quiet { get; } = [];

    public void Read()
    {
        var roots = new List<(ContentNode Root, string Language)>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (ContentNode.Parse(file, faults) is not { } root) continue;
            root.ExpectKeys("language", "reviewed", "code", "words", "spellings", "denying", "right-words", "crossed-out", "rules", "quiet");
            root.YesNo("reviewed");
            if (root.RequiredText("language") is { } language) roots.Add((root, language));
        }

        foreach (var (root, language) in roots) ReadWords(root, language);
        foreach (var list in words.Values) list.ExpandAll();
        foreach (var (root, language) in roots) ReadRules(root, language);
    }

    private static IEnumerable<string> Listed(ContentNode? node) => (node?.Items ?? [])
        .SelectMany(item => (item.Scalar ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(FoldedText.Key);

    private void ReadWords(ContentNode root, string language)
    {
        if (!words.TryGetValue(language, out var list)) words.Add(language, list = new ExpandedPhrases());
        foreach (var (name, node) in root.Get("words")?.Entries ?? []) list.Read(name, node);
        var index = Vocabulary.Language(language);
        foreach (var word in Listed(root.Get("denying"))) Vocabulary.AddDenying(word, index);
        foreach (var word in Listed(root.Get("right-words"))) Vocabulary.AddRight(word, index);
        foreach (var (meant, node) in root.Get("spellings")?.Entries ?? [])
        {
            var reading = FoldedText.Of(meant).Tokens.Select(token => token.Text).ToList();
            foreach (var variant in Listed(node))
            {
                if (variant.Contains(' ') || reading.Count == 0) node.Fault("safety-spelling", variant);
                else Vocabulary.AddSpelling(variant, reading, index);
            }
        }
    }

    private void ReadRules(ContentNode root, string language)
    {
        var compiler = new PatternCompiler(Vocabulary, Phrases, words[language], Vocabulary.Language(language));
        var code = root.Text("code");
        var bit = Bit(root);
        var covered = bit == 0 ? (byte)((1 << AlarmCodes.GravestFirst.Length) - 1) : bit;
        foreach (var pattern in compiler.Compile(root.Get("crossed-out"))) CrossedOut.Add((pattern, covered));
        foreach (var text in root.Texts("quiet")) Quiet.Add((text, code, root.File));
        foreach (var node in root.Get("rules")?.Items ?? [])
        {
            if (Bit(node) is not 0 and var own) ReadRule(node, language, own, compiler);
            else if (bit != 0) ReadRule(node, language, bit, compiler);
            else node.Fault("safety-rule-without-code");
        }
    }

    private void ReadRule(ContentNode node, string language, byte bit, PatternCompiler compiler)
    {
        node.ExpectKeys("rule", "code", "kind", "also", "says", "known", "with", "not-with", "unless", "examples");
        if (node.RequiredText("rule") is not { } name) return;
        var full = $"{Path.GetFileNameWithoutExtension(node.File)}/{name}";
        if (!names.Add(full)) node.Fault("safety-double-rule", full);
        var kind = node.RequiredText("kind");
        if (kind is not (null or "explicit" or "veiled")) node.Fault("safety-kind", kind);
        var codes = node.Get("also")?.Items.Aggregate(bit, (all, also) => (byte)(all | Bit(also, also.Scalar ?? ""))) ?? bit;
        Rules.Add(new AlarmRule
        {
            Name = full,
            Language = language,
            Codes = codes,
            Veiled = kind == "veiled",
            Known = node.Text("known"),
            Says = compiler.Compile(node.Required("says")),
            With = compiler.Compile(node.Get("with")),
            NotWith = compiler.Compile(node.Get("not-with")),
            Unless = compiler.Compile(node.Get("unless")),
            Examples = [.. node.Texts("examples")],
        });
    }

    /// <summary>The code of a file or a rule as a bit; 0 when it names none.</summary>
    private static byte Bit(ContentNode node) => node.Text("code") is { } code ? Bit(node.Get("code")!, code) : (byte)0;

    private static byte Bit(ContentNode node, string code)
    {
        var index = AlarmCodes.GravestFirst.IndexOf(code);
        if (index >= 0) return (byte)(1 << index);
        node.Fault("safety-unknown-code", code);
        return 0;
    }
}
