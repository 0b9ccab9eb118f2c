using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Learning;

/// <summary>
/// What a text is made of, as numbers: its words, their beginnings, words beside each other or up to four apart, and groups of three to five letters, which endings
/// and misspellings leave as they are. Each number is a hash into <see cref="Buckets"/>. Time is linear in the length.
/// </summary>
internal static class TextFeatures
{
    public const int Buckets = 1 << 18;

    private const int Beginning = 5;
    private const int LongestWord = 40;
    private const int FarthestPair = 4;

    /// <summary>The features of some words, each once, sorted.</summary>
    /// <param name="words">Folded words in their order.</param>
    public static int[] Of(ReadOnlySpan<Token> words)
    {
        var features = new List<int>(words.Length * 20);
        var whole = words.Length <= 64 ? stackalloc uint[words.Length] : new uint[words.Length];
        var begun = words.Length <= 64 ? stackalloc uint[words.Length] : new uint[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Text.AsSpan();
            if (word.Length > LongestWord) word = word[..LongestWord];
            if (IsNumber(word)) word = "#";
            whole[i] = Hash('w', word);
            begun[i] = Hash('p', word.Length > Beginning ? word[..Beginning] : word);
            features.Add(Bucket(whole[i]));
            features.Add(Bucket(begun[i]));
            AddLetters(features, word);
            if (i > 0) features.Add(Bucket(Join('b', whole[i - 1], whole[i])));
            if (i > 0) features.Add(Bucket(Join('q', begun[i - 1], begun[i])));
            for (var back = 2; back <= FarthestPair && i - back >= 0; back++) features.Add(Bucket(Join('s', begun[i - back], begun[i])));
        }

        features.Sort();
        var kept = 0;
        for (var i = 0; i < features.Count; i++)
        {
            if (i == 0 || features[i] != features[i - 1]) features[kept++] = features[i];
        }

        features.RemoveRange(kept, features.Count - kept);
        return [.. features];
    }

    private static void AddLetters(List<int> features, ReadOnlySpan<char> word)
    {
        Span<char> edged = stackalloc char[LongestWord + 2];
        edged[0] = '<';
        word.CopyTo(edged[1..]);
        edged[word.Length + 1] = '>';
        edged = edged[..(word.Length + 2)];
        for (var start = 0; start + 3 <= edged.Length; start++)
        {
            var hash = Hash('c', edged.Slice(start, 2));
            for (var length = 3; length <= 5 && start + length <= edged.Length; length++)
            {
                hash = (hash ^ edged[start + length - 1]) * 16777619u;
                features.Add(Bucket(hash));
            }
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c)) return false;
        }

        return true;
    }

    private static uint Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private static uint Join(char kind, uint first, uint second) => (((((2166136261u ^ kind) * 16777619u) ^ first) * 0x9E3779B1u) ^ second) * 0x85EBCA77u;

    private static int Bucket(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6du;
        hash ^= hash >> 12;
        hash *= 0x297a2d39u;
        hash ^= hash >> 15;
        return (int)(hash & (Buckets - 1));
    }
}
