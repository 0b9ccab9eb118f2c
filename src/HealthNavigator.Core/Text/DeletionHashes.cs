using System.Runtime.CompilerServices;

namespace HealthNavigator.Core.Text;

/// <summary>Hashes of a word and of the word without one or two of its letters, in constant time for each.</summary>
internal ref struct DeletionHashes
{
    private const uint Factor = 0x01000193;
    private readonly ReadOnlySpan<char> word;
    private readonly Span<uint> heads;
    private readonly Span<uint> powers;

    /// <param name="word">At most as many letters as the scratch has room for.</param>
    /// <param name="scratch">Twice the length and two more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public DeletionHashes(ReadOnlySpan<char> word, Span<uint> scratch)
    {
        this.word = word;
        heads = scratch[..(word.Length + 1)];
        powers = scratch.Slice(word.Length + 1, word.Length + 1);
        (heads[0], powers[0]) = (0, 1);
        for (var i = 0; i < word.Length; i++)
        {
            heads[i + 1] = heads[i] * Factor + word[i];
            powers[i + 1] = powers[i] * Factor;
        }
    }

    public readonly uint Whole => heads[word.Length];

    /// <summary>The hash without the letter at an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint Without(int i) => Append(heads[i], i + 1, word.Length);

    /// <summary>The hash without the letters at two indexes, the first smaller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint Without(int i, int j)
    {
        var middle = Append(heads[i], i + 1, j);
        return Append(middle, j + 1, word.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly uint Append(uint head, int from, int to) => head * powers[to - from] + (heads[to] - heads[from] * powers[to - from]);
}
