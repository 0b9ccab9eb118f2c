using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// What people say, in all languages at once, compiled from <c>dialogs/lexicon/&lt;lang&gt;.yaml</c> and <c>dialogs/lexicon/words/*.bloom</c>.
/// Immutable and safe for many threads; costly to make (some hundred milliseconds), so made once per reload.
/// </summary>
public sealed class Lexicon
{
    private Lexicon(LexiconReader reader)
    {
        Languages = [.. reader.Languages.Order(StringComparer.Ordinal)];
        Unreviewed = [.. reader.Unreviewed.Order(StringComparer.Ordinal)];
        TermCount = reader.Terms.Count;
        (Vocabulary, Trie, FormCount) = LexiconCompiler.Compile(reader);
        Numbers = reader.Numbers.ToFrozenDictionary(StringComparer.Ordinal);
        NumberStarts = reader.Numbers.Keys.Select(k => k.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        SmallWords = reader.Terms.Where(t => t.Term.Main is { Kind: FactKind.Cue, Code: CueCode.Link })
            .SelectMany(t => t.Pattern.Forms).Where(f => f.Count == 1).Select(f => f[0]).ToFrozenSet(StringComparer.Ordinal);
        Profiles = new LanguageProfiles(reader.Profiles, reader.Grams, ArabiziWords(reader));
        Valid = reader.Valid;
    }

    /// <summary>Codes of the languages loaded; <c>ar-Latn</c> is Arabic dialect in Latin letters.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>The languages whose file no native speaker has reviewed yet.</summary>
    public ImmutableArray<string> Unreviewed { get; }

    /// <summary>Rows as written.</summary>
    public int TermCount { get; }

    /// <summary>Surface forms that the rows stand for.</summary>
    public int FormCount { get; }

    internal Vocabulary Vocabulary { get; }

    internal TermTrie Trie { get; }

    /// <summary>Numbers in words ("dix neuf"), folded.</summary>
    internal FrozenDictionary<string, int> Numbers { get; }

    internal FrozenSet<string> NumberStarts { get; }

    /// <summary>Words that a term may pass over where it says <c>_</c>.</summary>
    internal FrozenSet<string> SmallWords { get; }

    internal LanguageProfiles Profiles { get; }

    internal ValidWords Valid { get; }

    /// <summary>Reads and compiles the lexicon files; every fault is reported and the faulty row left out.</summary>
    /// <param name="files">Paths decide: <c>*.yaml</c> are lexicons, <c>*.bloom</c> filters of valid words, <c>languages.txt</c> the table of letter groups,
    /// others are ignored.</param>
    /// <param name="faults">Receives all faults.</param>
    /// <param name="isKnown">Whether a code exists in the taxonomy of its kind (<c>need</c>, <c>coverage</c>, <c>audience</c>,
    /// <c>situation</c>); null to accept any.</param>
    /// <param name="names">Names of things that are written with the things themselves.</param>
    public static Lexicon Load(
        IEnumerable<ContentFile> files, FaultList faults, Func<string, string, bool>? isKnown = null, IEnumerable<NamedThing>? names = null)
    {
        var reader = new LexiconReader(faults, isKnown ?? ((_, _) => true));
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (file.IsYaml) reader.Read(file);
            else if (file.Path.EndsWith(".bloom", StringComparison.Ordinal)) reader.Valid.Add(file, faults);
            else if (file.Path.EndsWith("/" + LanguageGrams.FileName, StringComparison.Ordinal)) reader.Grams = LanguageGrams.Read(file, faults);
        }

        foreach (var thing in names ?? []) reader.Name(thing.Name, thing.Kind, thing.Code, thing.WhenAsked);
        return new Lexicon(reader);
    }

    private static IEnumerable<string> ArabiziWords(LexiconReader reader)
    {
        var others = reader.Terms.Where(t => t.Term.Language != "ar-Latn").SelectMany(t => t.Pattern.Forms).SelectMany(f => f).ToHashSet(StringComparer.Ordinal);
        others.UnionWith(reader.Profiles.Where(p => p.Key != "ar-Latn").SelectMany(p => p.Value));
        return reader.Terms.Where(t => t.Term.Language == "ar-Latn").SelectMany(t => t.Pattern.Forms).SelectMany(f => f)
            .Where(word => word.Length >= 3 && !others.Contains(word) && !reader.Valid.Contains(word)).Distinct();
    }
}
