using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Places;

/// <summary>
/// Finds names that are nearly what was typed: a deletion index over all names for one wrong letter, a small one over the names of larger places
/// for two, and the sound of each name, the larger places also with one sound missing. What it finds is checked by edit distance; first letters get no special treatment,
/// because "o" and "au" sound alike.
/// </summary>
internal sealed class FuzzyNames
{
    private const int Large = 8000;

    /// <summary>Two wrong letters cost more than a smaller place is worth: see <see cref="PlaceScore.OfNearly"/>.</summary>
    private const int WorthTwo = 5000;
    private const int Shortest = 3;
    private const int ShortestBeginning = 5;
    private const double Completion = 1.2;
    private const int MostOtherLetters = 6;
    private const int WellKnown = 20000;
    private const int WellKnownAbroad = 500000;
    private readonly string[] keys;
    private readonly bool[] large;
    private readonly bool[] worthTwo;
    private readonly uint[] letters;
    private readonly int[] towns;
    private readonly HashBuckets spelled;
    private readonly HashBuckets spelledFar;
    private readonly HashBuckets sounding;

    public FuzzyNames(PlaceNames names, IReadOnlyList<PlaceEntry> entries)
    {
        var chosen = new List<string>(50000);
        var big = new List<bool>(50000);
        var worth = new List<bool>(50000);
        var completed = new List<int>();
        foreach (var (key, head) in names.Heads)
        {
            if (key.Length is < Shortest or > 40 || key[0] == '~') continue;
            var (kept, isLarge, isTown, isWorthTwo) = (false, false, false, false);
            for (var i = head; i >= 0; i = names[i].Next)
            {
                var (alias, entry) = (names[i], entries[names[i].Entry]);
                // Of names in other languages and of places abroad only the well-known are corrected.
                kept |= entry.Kind == PlaceKind.Abroad ? entry.Population is 0 or > WellKnownAbroad : alias.Kind != AliasKind.Other || entry.Population >= WellKnown;
                isTown |= entry is { Population: >= WellKnown, Kind: PlaceKind.Commune } && (alias.Kind is AliasKind.Official or AliasKind.WithoutArticle);
                isWorthTwo |= entry.Population >= WorthTwo || entry.Kind is PlaceKind.Department or PlaceKind.Region;
                isLarge |= entry.Population >= Large && (alias.Kind is AliasKind.Official or AliasKind.WithoutArticle or AliasKind.Beginning or AliasKind.Former);
            }

            if (!kept) continue;
            if (isTown) completed.Add(chosen.Count);
            chosen.Add(key);
            big.Add(isLarge);
            worth.Add(isWorthTwo);
        }

        (keys, large, worthTwo, towns) = ([.. chosen], [.. big], [.. worth], [.. completed.OrderBy(key => chosen[key], StringComparer.Ordinal)]);
        letters = Array.ConvertAll(keys, key => LettersOf(key));
        (spelled, spelledFar, sounding) = (Spell(), SpellFar(), Pronounce());
    }

    /// <summary>A key by the number under which <see cref="Find"/> gives it.</summary>
    public string this[int key] => keys[key];

    /// <summary>
    /// Numbers of the keys near a key, with what each costs: 1 an edit, less when they sound the same; infinity for those that were looked at
    /// and are too far. None when the key is too short.
    /// </summary>
    public void Find(ReadOnlySpan<char> typed, Dictionary<int, double> found)
    {
        if (typed.Length is < Shortest or > 40) return;
        Span<uint> scratch = stackalloc uint[2 * PhoneticKey.Longest + 2];
        Span<char> sound = stackalloc char[PhoneticKey.Longest];
        sound = sound[..PhoneticKey.Write(typed, sound)];
        var set = LettersOf(typed);
        var hashes = new DeletionHashes(typed, scratch);
        Check(typed, set, sound, spelled, hashes.Whole, found);
        for (var i = 0; i < typed.Length; i++) Check(typed, set, sound, spelled, hashes.Without(i), found);
        for (var i = 0; typed.Length >= 7 && i < typed.Length - 1; i++)
        {
            for (var j = i + 1; j < typed.Length; j++) Check(typed, set, sound, spelledFar, hashes.Without(i, j), found);
        }

        Complete(typed, found);
        if (sound.Length < 2) return;
        var sounds = new DeletionHashes(sound, scratch);
        Check(typed, set, sound, sounding, sounds.Whole, found);
        for (var i = 0; sound.Length >= 4 && i < sound.Length; i++) Check(typed, set, sound, sounding, sounds.Without(i), found);
    }

    // "perpi", "saint naz": the beginning of one or two large towns' names, not of many.
    private void Complete(ReadOnlySpan<char> typed, Dictionary<int, double> found)
    {
        if (typed.Length < ShortestBeginning) return;
        Span<int> begun = stackalloc int[3];
        var count = 0;
        for (var i = FirstTown(typed); i < towns.Length && keys[towns[i]].AsSpan().StartsWith(typed, StringComparison.Ordinal); i++)
        {
            if (keys[towns[i]].Length <= typed.Length + 1) continue;
            if (count == begun.Length) return;
            begun[count++] = towns[i];
        }

        foreach (var key in begun[..count]) found[key] = Math.Min(found.GetValueOrDefault(key, double.PositiveInfinity), Completion);
    }

    /// <summary>The towns are sorted: those that begin so stand together, from here on.</summary>
    private int FirstTown(ReadOnlySpan<char> beginning)
    {
        var (from, to) = (0, towns.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (keys[towns[middle]].AsSpan().SequenceCompareTo(beginning) < 0) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Check(ReadOnlySpan<char> typed, uint typedLetters, ReadOnlySpan<char> sound, HashBuckets buckets, uint hash, Dictionary<int, double> found)
    {
        if (buckets.MayHold(hash)) CheckEach(typed, typedLetters, sound, buckets.Find(hash), found);
    }

    private void CheckEach(ReadOnlySpan<char> typed, uint typedLetters, ReadOnlySpan<char> sound, HashBuckets.Found candidates, Dictionary<int, double> found)
    {
        foreach (var candidate in candidates)
        {
            // Some are strangers that share a hash: other letters tell them apart without reading them.
            if (BitOperations.PopCount(letters[candidate] ^ typedLetters) > MostOtherLetters || Math.Abs(keys[candidate].Length - typed.Length) > 4) continue;
            ref var cost = ref CollectionsMarshal.GetValueRefOrAddDefault(found, candidate, out var seen);
            if (!seen) cost = Cost(typed, sound, keys[candidate]);
        }
    }

    private static uint LettersOf(ReadOnlySpan<char> key)
    {
        var set = 0u;
        foreach (var c in key) set |= 1u << (c & 31);
        return set;
    }

    private static double Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> sound, string key)
    {
        var limit = key.Length switch { <= 5 => 1, <= 9 => 2, _ => 3 };
        var edits = EditDistance.Of(typed, key, limit + 2);
        if (edits == 0) return 0;
        Span<char> other = stackalloc char[PhoneticKey.Longest];
        other = other[..PhoneticKey.Write(key, other)];
        var cost = edits <= limit ? edits : double.PositiveInfinity;
        if (edits > limit + 2 || sound.Length < 2) return cost;
        var sounds = EditDistance.Of(sound, other, 1);
        if (sounds == 0) return Math.Min(cost, 0.4 + 0.25 * edits);
        return sounds == 1 && sound.Length >= 5 && key.Length >= 7 ? Math.Min(cost, 1.4 + 0.3 * edits) : cost;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private HashBuckets Spell()
    {
        var buckets = new HashBuckets.Builder(keys.Length * 16);
        Span<uint> scratch = stackalloc uint[2 * PhoneticKey.Longest + 2];
        for (var k = 0; k < keys.Length; k++)
        {
            var key = keys[k].AsSpan();
            var hashes = new DeletionHashes(key, scratch);
            buckets.Add(hashes.Whole, k);
            for (var i = 0; i < key.Length; i++)
            {
                // The same letter twice in a row gives the same word: once is enough.
                if (i > 0 && key[i] == key[i - 1]) continue;
                buckets.Add(hashes.Without(i), k);
                if (!MayMissTwo(k)) continue;
                for (var j = i + 1; j < key.Length; j++) buckets.Add(hashes.Without(i, j), k);
            }
        }

        return buckets.Build();
    }

    /// <summary>What is left of a text without two letters is looked up here: few names, so that hundreds of questions stay in the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private HashBuckets SpellFar()
    {
        var buckets = new HashBuckets.Builder(keys.Length * 4);
        Span<uint> scratch = stackalloc uint[2 * PhoneticKey.Longest + 2];
        for (var k = 0; k < keys.Length; k++)
        {
            if (!worthTwo[k]) continue;
            var hashes = new DeletionHashes(keys[k], scratch);
            buckets.Add(hashes.Whole, k);
            for (var i = 0; i < keys[k].Length; i++)
            {
                buckets.Add(hashes.Without(i), k);
                for (var j = i + 1; j < keys[k].Length && MayMissTwo(k); j++) buckets.Add(hashes.Without(i, j), k);
            }
        }

        return buckets.Build();
    }

    private bool MayMissTwo(int key) => large[key] && keys[key].Length is >= 7 and <= 14;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private HashBuckets Pronounce()
    {
        var buckets = new HashBuckets.Builder(keys.Length * 3);
        Span<uint> scratch = stackalloc uint[2 * PhoneticKey.Longest + 2];
        Span<char> buffer = stackalloc char[PhoneticKey.Longest];
        for (var k = 0; k < keys.Length; k++)
        {
            var sound = buffer[..PhoneticKey.Write(keys[k], buffer)];
            if (sound.Length < 2) continue;
            var hashes = new DeletionHashes(sound, scratch);
            buckets.Add(hashes.Whole, k);
            for (var i = 0; large[k] && sound.Length >= 5 && i < sound.Length; i++) buckets.Add(hashes.Without(i), k);
        }

        return buckets.Build();
    }
}
