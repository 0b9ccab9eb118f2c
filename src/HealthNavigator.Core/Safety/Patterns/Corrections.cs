using System.Collections.Frozen;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// What an unknown word may stand for: doubled or missing double letters, one wrong letter from five letters on, two from nine on, words
/// run together. A word that is right in the language of the pattern's word is never corrected to it.
/// </summary>
internal sealed class Corrections
{
    private const int LongestWord = 40;
    private const int OneFrom = 5;
    private const int TwoFrom = 9;
    private readonly Vocabulary vocabulary;
    private readonly FrozenDictionary<string, int[]> squeezed;
    private readonly FrozenDictionary<string, int[]> shortened;
    private readonly int[] beginningLengths;

    public Corrections(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        beginningLengths = [.. vocabulary.BeginningLengths];
        squeezed = Index(word => word.Length >= 4 ? [Spelling.Squeeze(word)] : []);
        shortened = Index(word => word.Length >= OneFrom ? Spelling.Deletions(word, word.Length >= TwoFrom ? 2 : 1).Append(word) : []);
    }

    /// <summary>Adds the numbers of the <c>beginning*</c> words the word starts with.</summary>
    public void AddBeginnings(string word, List<int[]> readings)
    {
        foreach (var length in beginningLengths)
        {
            if (length > word.Length) return;
            if (vocabulary.BeginningOf(word.AsSpan(0, length)) is var number and >= 0) readings.Add([number]);
        }
    }

    /// <summary>Adds what a word that no pattern names may stand for.</summary>
    public void AddGuesses(string word, List<int[]> readings)
    {
        if (word.Length is < 4 or > LongestWord || word.All(char.IsAsciiDigit)) return;
        var right = vocabulary.RightIn(word);
        AddNeighbours(Spelling.Squeeze(word), squeezed, word, right, null, readings);
        if (word.Length >= OneFrom - 1)
        {
            AddNeighbours(word, shortened, word, right, Close, readings);
            foreach (var shorter in Spelling.Deletions(word, word.Length >= TwoFrom - 1 ? 2 : 1))
                AddNeighbours(shorter, shortened, word, right, Close, readings);
        }

        if (readings.Count == 0 && right == 0 && word.Length >= 6) AddRunTogether(word, readings);
    }

    /// <summary>The first letter is hardly ever mistyped; without it too many names and other words would be near.</summary>
    private static bool Close(string written, string meant) =>
        written[0] == meant[0] && Spelling.Within(written, meant, meant.Length >= TwoFrom ? 2 : 1);

    private void AddNeighbours(
        string key, FrozenDictionary<string, int[]> index, string word, int right, Func<string, string, bool>? close, List<int[]> readings)
    {
        if (!index.TryGetValue(key, out var candidates)) return;
        foreach (var candidate in candidates)
        {
            if ((vocabulary.LanguagesOf(candidate) & ~right) == 0) continue;
            if (readings.Exists(known => known.Length == 1 && known[0] == candidate)) continue;
            if (close is null || close(word, vocabulary.Texts[candidate])) readings.Add([candidate]);
        }
    }

    /// <summary>The fewest known words of one language that, run together, give the word ("jeveuxmourir").</summary>
    private void AddRunTogether(string word, List<int[]> readings)
    {
        Span<int> fewest = stackalloc int[LongestWord + 1];
        Span<int> from = stackalloc int[LongestWord + 1];
        for (var end = 1; end <= word.Length; end++)
        {
            fewest[end] = int.MaxValue;
            for (var start = Math.Max(0, end - 16); start < end; start++)
            {
                if (fewest[start] == int.MaxValue || fewest[start] + 1 >= fewest[end]) continue;
                if (vocabulary.NumberOf(word.AsSpan(start, end - start)) == Vocabulary.Unknown) continue;
                (fewest[end], from[end]) = (fewest[start] + 1, start);
            }
        }

        if (fewest[word.Length] > word.Length / 2) return;
        var parts = new List<int>();
        var common = -1;
        for (var end = word.Length; end > 0; end = from[end])
        {
            parts.Add(vocabulary.NumberOf(word.AsSpan(from[end], end - from[end])));
            common &= vocabulary.LanguagesOf(parts[^1]);
        }

        if (common == 0) return;
        parts.Reverse();
        readings.Add([.. parts]);
    }

    private FrozenDictionary<string, int[]> Index(Func<string, IEnumerable<string>> keys)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; number < vocabulary.Texts.Count; number++)
        {
            if (vocabulary.Texts[number].EndsWith('*')) continue;
            foreach (var key in keys(vocabulary.Texts[number]).Distinct())
            {
                if (!index.TryGetValue(key, out var numbers)) index.Add(key, numbers = []);
                numbers.Add(number);
            }
        }

        return index.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
