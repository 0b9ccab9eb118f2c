using System.Collections.Frozen;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// What an unknown word may stand for: doubled or missing double letters, one wrong letter from five letters on, two from nine on, words
/// run together. A word that is right in the language of the pattern's word is never corrected to it.
/// </summary>
internal sealed class Corrections
{
    private const int LongestWord = 40;
    private const int ScratchSize = (2 * LongestWord) + 2;
    private const int ShortestGuessed = 4;
    private const int OneFrom = 5;
    private const int TwoFrom = 9;
    private readonly Vocabulary vocabulary;
    private readonly FrozenDictionary<string, int[]> squeezed;
    private readonly HashBuckets shortened;
    private readonly int[] beginningLengths;

    public Corrections(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        beginningLengths = [.. vocabulary.BeginningLengths];
        squeezed = Squeezed();
        shortened = Shortened();
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
        if (word.Length is < ShortestGuessed or > LongestWord || !word.AsSpan().ContainsAnyExceptInRange('0', '9')) return;
        var right = vocabulary.RightIn(word);
        foreach (var same in squeezed.GetValueOrDefault(Spelling.Squeeze(word), [])) AddNeighbour(same, right, readings);
        Span<uint> scratch = stackalloc uint[ScratchSize];
        var hashes = new DeletionHashes(word, scratch);
        AddClose(hashes.Whole, word, right, readings);
        for (var i = 0; i < word.Length; i++) AddClose(hashes.Without(i), word, right, readings);
        for (var i = 0; i < word.Length && word.Length >= TwoFrom - 1; i++)
        {
            for (var j = i + 1; j < word.Length; j++) AddClose(hashes.Without(i, j), word, right, readings);
        }

        if (readings.Count == 0 && right == 0 && word.Length >= 6) AddRunTogether(word, readings);
    }

    /// <summary>The first letter is hardly ever mistyped; without it too many names and other words would be near.</summary>
    private static bool Close(string written, string meant) =>
        written[0] == meant[0] && Spelling.Within(written, meant, meant.Length >= TwoFrom ? 2 : 1);

    private void AddClose(uint hash, string word, int right, List<int[]> readings)
    {
        if (!shortened.MayHold(hash)) return;
        foreach (var candidate in shortened.Find(hash))
        {
            if (vocabulary.Texts[candidate][0] == word[0] && !IsRead(candidate, readings) && Close(word, vocabulary.Texts[candidate])) AddNeighbour(candidate, right, readings);
        }
    }

    private void AddNeighbour(int candidate, int right, List<int[]> readings)
    {
        if ((vocabulary.LanguagesOf(candidate) & ~right) != 0 && !IsRead(candidate, readings)) readings.Add([candidate]);
    }

    private static bool IsRead(int candidate, List<int[]> readings)
    {
        foreach (var known in readings)
        {
            if (known.Length == 1 && known[0] == candidate) return true;
        }

        return false;
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

    private FrozenDictionary<string, int[]> Squeezed() => Enumerable.Range(0, vocabulary.Texts.Count)
        .Where(number => vocabulary.Texts[number].Length >= ShortestGuessed && vocabulary.Texts[number][^1] != '*')
        .GroupBy(number => Spelling.Squeeze(vocabulary.Texts[number]), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Every word that may be corrected to, by the word itself and by what is left of it without one letter or two.</summary>
    private HashBuckets Shortened()
    {
        var deletions = new HashBuckets.Builder(vocabulary.Texts.Count * 20);
        Span<uint> scratch = stackalloc uint[ScratchSize];
        for (var number = 0; number < vocabulary.Texts.Count; number++)
        {
            var text = vocabulary.Texts[number];
            if (text.Length is < OneFrom or > LongestWord || text[^1] == '*') continue;
            var hashes = new DeletionHashes(text, scratch);
            deletions.Add(hashes.Whole, number);
            for (var i = 0; i < text.Length; i++)
            {
                // Of the same letter twice in a row either may go: the rest is one word.
                if (i > 0 && text[i] == text[i - 1]) continue;
                deletions.Add(hashes.Without(i), number);
                for (var j = i + 1; j < text.Length && text.Length >= TwoFrom; j++) deletions.Add(hashes.Without(i, j), number);
            }
        }

        return deletions.Build();
    }
}
