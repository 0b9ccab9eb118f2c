using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>Reads lexicon files into rows. A faulty row is reported and left out; the others stay.</summary>
internal sealed class LexiconReader(FaultList faults, Func<string, string, bool> isKnown)
{
    private static readonly (string Key, string Kind)[] Tables =
    [
        ("needs", FactKind.Need), ("coverages", FactKind.Coverage), ("audiences", FactKind.Audience), ("situations", FactKind.Situation),
        ("answers", FactKind.Answer), ("commands", FactKind.Command), ("cues", FactKind.Cue), ("ages", FactKind.Age),
        ("times", FactKind.When), ("languages", FactKind.Language), ("asks", FactKind.Ask),
    ];

    // A shorter beginning of a word says nothing outside its language: "diş*" would be met by "disponible".
    private const int ShortestSharedStem = 5;

    public List<string> Languages { get; } = [];

    public List<string> Unreviewed { get; } = [];

    public List<(LexiconTerm Term, TermPattern Pattern)> Terms { get; } = [];

    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Abbreviations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ImmutableArray<string>> Profiles { get; } = new(StringComparer.Ordinal);

    public ValidWords Valid { get; } = new();

    public LanguageGrams Grams { get; set; } = LanguageGrams.None;

    public void Read(ContentFile file)
    {
        if (ContentNode.Parse(file, faults) is not { } root) return;
        root.ExpectKeys(["language", "reviewed", "words", "numbers", "abbreviations", .. Tables.Select(t => t.Key)]);
        if (root.RequiredText("language") is not { } language) return;
        Languages.Add(language);
        if (root.Required("reviewed") is not null && root.YesNo("reviewed") != true) Unreviewed.Add(language);
        Profiles[language] = [.. root.Texts("words").SelectMany(w => FoldedText.Key(w).Split(' ')).Where(w => w.Length > 0).Distinct()];
        foreach (var (key, node) in root.Get("abbreviations")?.Entries ?? []) ReadAbbreviation(key, node);
        foreach (var (key, node) in root.Get("numbers")?.Entries ?? []) ReadNumber(key, node);
        foreach (var (table, kind) in Tables)
        {
            foreach (var (code, rows) in root.Get(table)?.Entries ?? [])
            {
                if (!KnowsCode(kind, code))
                {
                    rows.Fault("unknown-lexicon-code", $"{table}/{code}");
                    continue;
                }

                if (!rows.IsList) rows.Fault("not-a-list", code);
                foreach (var row in rows.Items) ReadRow(row, language, kind, code);
            }
        }
    }

    /// <summary>A name that is written with the thing itself, in its own file.</summary>
    public void Name(SpokenName name, string kind, string code, string? whenAsked)
    {
        if (TermPattern.Parse(name.Text) is not { } pattern)
        {
            faults.Add(new Fault(name.File, name.Line, "not-a-term", name.Text));
            return;
        }

        var term = new LexiconTerm { Text = name.Text, Language = name.Language, Meanings = [new(kind, code)], WhenAsked = whenAsked };
        var hasGap = pattern.Forms.Any(form => form.Contains(TermPattern.Gap));
        Terms.Add((term with { AtStart = pattern.AtStart, AtEnd = pattern.AtEnd, HasGap = hasGap }, pattern));
    }

    private bool KnowsCode(string kind, string code) => kind switch
    {
        FactKind.Answer => CueCode.Answers.Contains(code),
        FactKind.Command or FactKind.Language => code.Length > 0,
        FactKind.Ask => AskedCode.All.Contains(code),
        FactKind.Cue => CueCode.Cues.Contains(code),
        FactKind.Age => CueCode.Ages.Contains(code),
        FactKind.When => WhenRecognizer.Codes.Contains(code),
        FactKind.Coverage => code == CoverageRules.AnyCoverage || isKnown(kind, code),
        _ => isKnown(kind, code),
    };

    private void ReadAbbreviation(string key, ContentNode node)
    {
        var folded = FoldedText.Key(key);
        if (folded.Length == 0 || folded.Contains(' ') || node.Scalar is not { } full || FoldedText.Key(full).Length == 0)
            node.Fault("not-an-abbreviation", key);
        else Abbreviations.TryAdd(folded, full);
    }

    private void ReadNumber(string key, ContentNode node)
    {
        if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) node.Fault("not-a-number", key);
        foreach (var item in node.Items)
        {
            if (TermPattern.Parse(item.Scalar ?? "") is { } pattern)
                foreach (var form in pattern.Forms) Numbers.TryAdd(string.Join(' ', form), value);
            else item.Fault("not-a-term", item.Scalar ?? key);
        }
    }

    /// <summary>A row is a term, or a map with <c>terms</c> and what limits them.</summary>
    private void ReadRow(ContentNode row, string language, string kind, string code)
    {
        if (row.Scalar is { } only)
        {
            Add(row, new LexiconTerm { Text = only, Language = language, Meanings = [new(kind, code)] });
            return;
        }

        row.ExpectKeys("terms", "also", "weight", "exact", "not-if-near", "only-with", "if-lacking", "symptom", "when-asked", "denies", "yields-to", "own-language");
        row.Required("terms");
        List<Meaning> meanings = [new(kind, code)];
        foreach (var also in row.Texts("also"))
        {
            var parts = also.Split('/');
            var alsoKind = parts.Length == 2 ? Tables.FirstOrDefault(t => t.Key == parts[0]).Kind : null;
            if (alsoKind is null || !KnowsCode(alsoKind, parts[1])) row.Fault("unknown-lexicon-code", also);
            else meanings.Add(new(alsoKind, parts[1]));
        }

        var ifLacking = row.Text("if-lacking");
        if (ifLacking is not null && !isKnown(FactKind.Coverage, ifLacking)) row.Fault("unknown-lexicon-code", ifLacking);
        ImmutableArray<string> yieldsTo = [.. row.Texts("yields-to")];
        foreach (var need in yieldsTo.Where(need => need != LexiconTerm.AnyNeed && !isKnown(FactKind.Need, need))) row.Fault("unknown-lexicon-code", need);
        var term = new LexiconTerm
        {
            Text = "",
            Language = language,
            Meanings = [.. meanings],
            Weight = row.Number("weight") ?? 1,
            ExactOnly = row.YesNo("exact") == true,
            NotIfNear = [.. row.Texts("not-if-near").Select(FoldedText.Key)],
            OnlyWith = [.. row.Texts("only-with").Select(FoldedText.Key)],
            IfLacking = ifLacking,
            Denies = row.YesNo("denies") == true,
            YieldsTo = yieldsTo,
            OwnLanguage = row.YesNo("own-language") == true,
            Symptom = row.YesNo("symptom") == true,
            WhenAsked = row.Text("when-asked"),
        };
        foreach (var item in row.Get("terms")?.Items ?? [])
        {
            if (item.Scalar is { } text) Add(item, term with { Text = text });
            else item.Fault("not-a-term");
        }
    }

    private void Add(ContentNode node, LexiconTerm term)
    {
        if (TermPattern.Parse(term.Text) is { } pattern)
        {
            var hasGap = pattern.Forms.Any(f => f.Contains(TermPattern.Gap));
            var isOwn = term.OwnLanguage || pattern.Forms.Any(f => f is [[.. { Length: < ShortestSharedStem }, '*']] && char.IsAsciiLetter(f[0][0]));
            Terms.Add((term with { AtStart = pattern.AtStart, AtEnd = pattern.AtEnd, HasGap = hasGap, OwnLanguage = isOwn }, pattern));
        }
        else node.Fault("not-a-term", term.Text);
    }
}
