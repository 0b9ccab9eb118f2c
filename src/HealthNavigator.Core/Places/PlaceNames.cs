using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Places;

/// <summary>Every name of every entry by its key. Filled once while loading, then only read.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, int> first;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> spans;
    private readonly List<PlaceAlias> aliases;

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
        LongestKey = Math.Max(LongestKey, key.Length);
    }

    public bool Contains(ReadOnlySpan<char> key) => spans.ContainsKey(key);

    /// <summary>The aliases of a key, none when it names nothing.</summary>
    public IEnumerable<PlaceAlias> Find(string key) => first.TryGetValue(key, out var head) ? From(head) : [];

    private IEnumerable<PlaceAlias> From(int head)
    {
        for (var i = head; i >= 0; i = aliases[i].Next) yield return aliases[i];
    }
}
