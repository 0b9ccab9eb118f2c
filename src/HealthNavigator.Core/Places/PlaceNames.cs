using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Places;

/// <summary>Every name of every entry by its key. Filled once while loading, then only read.</summary>
internal sealed class PlaceNames
{
    private const int Beginning = 6;
    private const int BeginningBits = 18;

    private readonly Dictionary<string, int> first;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> spans;
    private readonly List<PlaceAlias> aliases;

    /// <summary>A bit for the first letters of each longer key: most runs of words are told from a name by it, without the large table.</summary>
    private readonly ulong[] beginnings = new ulong[(1 << BeginningBits) / 64];

    public PlaceNames(int capacity)
    {
        first = new Dictionary<string, int>(capacity, StringComparer.Ordinal);
        spans = first.GetAlternateLookup<ReadOnlySpan<char>>();
        aliases = new List<PlaceAlias>(capacity);
    }

    /// <summary>Length of the longest key: no window of a text needs to be longer.</summary>
    public int LongestKey { get; private set; }

    /// <summary>Every key with the index of its first alias.</summary>
    public IEnumerable<KeyValuePair<string, int>> Heads => first;

    public PlaceAlias this[int alias] => aliases[alias];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(string key, int entry, AliasKind kind, byte firstWord = 0, byte lastWord = 0)
    {
        if (key.Length < 1) return;
        if (NameVariants.CyrillicStem(key) is { } stem) Add(stem, entry, kind);
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(first, key, out var exists);
        for (var i = exists ? head : -1; i >= 0; i = aliases[i].Next)
        {
            if (aliases[i].Entry == entry) return;
        }

        aliases.Add(new PlaceAlias(entry, kind, exists ? head : -1, firstWord, lastWord));
        head = aliases.Count - 1;
        if (key.Length >= Beginning && BitOf(key) is var bit) beginnings[bit >> 6] |= 1UL << (bit & 63);
        LongestKey = Math.Max(LongestKey, key.Length);
    }

    public bool Contains(ReadOnlySpan<char> key) =>
        (key.Length < Beginning || (BitOf(key) is var bit && (beginnings[bit >> 6] & (1UL << (bit & 63))) != 0)) && spans.ContainsKey(key);

    /// <summary>The aliases of a key, none when it names nothing.</summary>
    public IEnumerable<PlaceAlias> Find(string key) => first.TryGetValue(key, out var head) ? From(head) : [];

    private IEnumerable<PlaceAlias> From(int head)
    {
        for (var i = head; i >= 0; i = aliases[i].Next) yield return aliases[i];
    }

    private static int BitOf(ReadOnlySpan<char> key)
    {
        var hash = 0UL;
        foreach (var c in key[..Beginning]) hash = (hash * 0x01000193) + c;
        return (int)((hash * 0x9E3779B97F4A7C15UL) >> (64 - BeginningBits));
    }
}
