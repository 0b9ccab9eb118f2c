using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>Numbers the words of all terms and builds the tree over them.</summary>
internal static class LexiconCompiler
{
    private const int ShortestPart = 4;

    public static (Vocabulary Vocabulary, TermTrie Trie, int Forms) Compile(LexiconReader reader)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var correctable = new Dictionary<string, int>(StringComparer.Ordinal);
        var trie = new TermTrie.Builder();
        var next = Vocabulary.First;
        var forms = 0;

        int Number(string word, bool exactOnly)
        {
            if (word == TermPattern.Gap) return Vocabulary.Gap;
            if (word == TermPattern.Number) return Vocabulary.Number;
            if (word == TermPattern.Small) return Vocabulary.Small;
            var isStem = word[^1] == '*';
            var table = isStem ? stems : words;
            var key = isStem ? word[..^1] : word;
            if (ArabicWord.Is(key)) key = ArabicWord.Plain(key);
            if (!table.TryGetValue(key, out var id)) table[key] = id = next++;
            if (!isStem && !exactOnly) correctable[key] = id;
            return id;
        }

        foreach (var (term, pattern) in reader.Terms)
        {
            // Commands, cues and answers are short and common: correcting towards them costs more than it gains.
            var exactOnly = term.ExactOnly || term.Main.Kind is FactKind.Cue or FactKind.Age or FactKind.When;
            foreach (var form in pattern.Forms)
            {
                trie.Add([.. form.Select(word => Number(word, exactOnly))], term);
                forms++;
            }
        }

        var abbreviations = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (shortForm, full) in reader.Abbreviations)
            abbreviations[shortForm] = [.. FoldedText.Key(full).Split(' ').Select(word => Number(word, exactOnly: true))];

        return (new Vocabulary(words, stems, abbreviations, CompoundParts(reader), new Spelling(correctable, reader.Valid)), trie.Build(next), forms);
    }

    /// <summary>Whole terms of one word, which is what compounds are made of ("niet" and "mein" are not).</summary>
    private static IEnumerable<string> CompoundParts(LexiconReader reader) =>
        reader.Terms.Where(t => t.Term.Language is "de" or "nl" && t.Term.Main.Kind is FactKind.Need or FactKind.Coverage or FactKind.Audience)
            .SelectMany(t => t.Pattern.Forms).Where(f => f.Count == 1 && f[0].Length >= ShortestPart && f[0][^1] != '*').Select(f => f[0]);
}
