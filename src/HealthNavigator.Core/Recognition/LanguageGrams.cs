using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// How much each group of up to four UTF-8 bytes of a word speaks for each language: <c>dialogs/lexicon/words/languages.txt</c>, made by
/// <c>tools/words/languages.mjs</c>. Comment lines (#), the codes of the languages, then base64 of rows: one byte of edges and length, four
/// bytes of the group, one byte a language. Immutable once read.
/// </summary>
internal sealed class LanguageGrams
{
    public const string FileName = "languages.txt";
    private const int Stride = 3;
    private const int Longest = 4;
    private const int LongestWord = 70;

    private readonly ulong[] keys;
    private readonly byte[] scores;

    private LanguageGrams(ImmutableArray<string> languages, ulong[] keys, byte[] scores) => (Languages, this.keys, this.scores) = (languages, keys, scores);

    public static LanguageGrams None { get; } = new([], new ulong[1], []);

    public ImmutableArray<string> Languages { get; }

    public static LanguageGrams Read(ContentFile file, FaultList faults)
    {
        var lines = file.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).ToArray();
        ImmutableArray<string> languages = lines.Length < 2 ? [] : [.. lines[0].Split(' ')];
        var bytes = new byte[file.Text.Length];
        var width = 1 + Longest + languages.Length;
        if (languages.IsEmpty || !Convert.TryFromBase64String(string.Concat(lines.Skip(1)), bytes, out var length) || length == 0 || length % width != 0)
        {
            faults.Add(new Fault(file.Path, 0, "not-a-word-filter"));
            return None;
        }

        // Open addressing, at most half full.
        var keys = new ulong[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(length / width * 2))];
        var scores = new byte[keys.Length * languages.Length];
        for (var row = 0; row < length; row += width)
        {
            var key = Key(bytes.AsSpan(row + 1, bytes[row] & 15), bytes[row] >> 4);
            var slot = Slot(keys, key);
            keys[slot] = key;
            bytes.AsSpan(row + 1 + Longest, languages.Length).CopyTo(scores.AsSpan(slot * languages.Length));
        }

        return new LanguageGrams(languages, keys, scores);
    }

    /// <summary>Adds what a lower-case word says for each language, in the order of <see cref="Languages"/>.</summary>
    public void Add(ReadOnlySpan<char> word, Span<int> sums)
    {
        Span<byte> bytes = stackalloc byte[LongestWord];
        System.Text.Unicode.Utf8.FromUtf16(word, bytes, out _, out var length);
        var start = 0;
        for (; start + Longest < length; start += Stride) AddGram(bytes.Slice(start, Longest), start == 0 ? 1 : 0, sums);
        AddGram(bytes[Math.Max(0, length - Longest)..length], start == 0 ? 3 : 2, sums);
    }

    private void AddGram(ReadOnlySpan<byte> gram, int edges, Span<int> sums)
    {
        var slot = Slot(keys, Key(gram, edges));
        if (keys[slot] == 0) return;
        var row = scores.AsSpan(slot * Languages.Length, Languages.Length);
        for (var i = 0; i < row.Length; i++) sums[i] += row[i];
    }

    private static ulong Key(ReadOnlySpan<byte> gram, int edges)
    {
        var key = (ulong)((edges << 4) | gram.Length);
        foreach (var part in gram) key = (key << 8) | part;
        return key;
    }

    private static int Slot(ulong[] keys, ulong key)
    {
        var slot = (int)((key * 0x9E3779B97F4A7C15UL) >> 32) & (keys.Length - 1);
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}
