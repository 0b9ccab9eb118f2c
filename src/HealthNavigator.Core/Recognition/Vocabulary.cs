using System.Collections.Frozen;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// The words of all lexicons, numbered, and every way to read a written word as one of them: as it is, by its beginning (<c>vaccin*</c>),
/// as an abbreviation, as an elision written together ("jai", "lhopital"), and, when it is no word of any language, by its nearest spelling.
/// </summary>
internal sealed class Vocabulary
{
    public const int Gap = 0;
    public const int Number = 1;
    public const int Small = 2;
    public const int First = 3;
    private const int ShortestStem = 2;
    private const string Elided = "ldjnscmt";
    private const string Vowels = "aeiouyh";

    private readonly FrozenDictionary<string, Reading[]> known;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stems;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> parts;
    private readonly int longestStem;
    private readonly Spelling spelling;

    public Vocabulary(
        IReadOnlyDictionary<string, int> words,
        IReadOnlyDictionary<string, int> stems,
        IReadOnlyDictionary<string, int[]> abbreviations,
        IEnumerable<string> compoundParts,
        Spelling spelling)
    {
        parts = compoundParts.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.stems = stems.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        longestStem = stems.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
        this.spelling = spelling;
        known = words.Keys.Concat(abbreviations.Keys).Distinct().ToFrozenDictionary(
            word => word,
            word =>
            {
                List<Reading> readings = [];
                if (words.TryGetValue(word, out var id)) readings.Add(new([id], 0));
                AddStems(word, readings);
                if (abbreviations.TryGetValue(word, out var full)) readings.Add(new(full, 0));
                return readings.ToArray();
            },
            StringComparer.Ordinal);
    }

    /// <summary>All readings of a folded word, the exact ones first; none when nothing is near.</summary>
    public Reading[] Read(string word)
    {
        if (known.TryGetValue(word, out var readings)) return readings;
        List<Reading>? found = null;
        if (ArabicWord.Is(word))
        {
            AddArabic(word, ref found);
            return found?.ToArray() ?? [];
        }

        AddStems(word, ref found);
        AddElision(word, ref found);
        if (found is null) spelling.AddNear(word, ref found);
        return found?.ToArray() ?? [];
    }

    /// <summary>True for a word of a lexicon or an abbreviation, as written.</summary>
    public bool Knows(string word) => known.ContainsKey(word);

    /// <summary>True for a word of four letters or more of a term in a language that writes words together.</summary>
    public bool IsCompoundPart(ReadOnlySpan<char> word) => parts.Contains(word);

    private void AddStems(string word, List<Reading> readings)
    {
        List<Reading>? list = readings;
        AddStems(word, ref list);
    }

    private void AddStems(string word, ref List<Reading>? readings)
    {
        for (var length = Math.Min(word.Length, longestStem); length >= ShortestStem; length--)
        {
            if (stems.TryGetValue(word.AsSpan(0, length), out var id)) (readings ??= []).Add(new([id], 0));
        }
    }

    private void AddArabic(string word, ref List<Reading>? readings)
    {
        foreach (var form in ArabicWord.Readings(word))
        {
            if (known.TryGetValue(form, out var exact)) (readings ??= []).AddRange(exact);
            else AddStems(form, ref readings);
            if (readings is not null) return;
        }
    }

    private void AddElision(string word, ref List<Reading>? readings)
    {
        if (word.Length < 3) return;
        var cut = word.StartsWith("qu", StringComparison.Ordinal) ? 2 : Elided.Contains(word[0]) ? 1 : 0;
        if (cut == 0 || !Vowels.Contains(word[cut])) return;
        if (!words.TryGetValue(word.AsSpan(0, cut), out var head) || !known.TryGetValue(word[cut..], out var rest)) return;
        foreach (var reading in rest) (readings ??= []).Add(new([head, .. reading.Words], reading.Distance));
    }
}
