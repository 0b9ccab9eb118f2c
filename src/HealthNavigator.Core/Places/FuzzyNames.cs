namespace HealthNavigator.Core.Places;

/// <summary>
/// Finds names that are nearly what was typed: a deletion index over all names (one letter; two for the larger places), and the sound of each
/// name, the larger places also with one sound missing. What it finds is checked by edit distance; first letters get no special treatment,
/// because "o" and "au" sound alike.
/// </summary>
internal sealed class FuzzyNames
{
    private const int Large = 8000;
    private const int Shortest = 3;
    private readonly string[] keys;
    private readonly bool[] large;
    private readonly HashBuckets spelled = new(20);
    private readonly HashBuckets sounding = new(18);

    public FuzzyNames(PlaceNames names, IReadOnlyList<PlaceEntry> entries)
    {
        keys = [.. names.Keys.Where(key => key.Length is >= Shortest and <= 40 && key[0] != '~')];
        large = new bool[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            foreach (var alias in names.Find(keys[i])) large[i] |= entries[alias.Entry].Population >= Large && alias.Kind != AliasKind.Part;
        }

        spelled.Fill(Spell);
        sounding.Fill(Pronounce);
    }

    /// <summary>Keys near a key, with what each costs: 1 an edit, less when they sound the same. Each key at most once; none when it is too short.</summary>
    public void Find(ReadOnlySpan<char> typed, Dictionary<string, double> found)
    {
        if (typed.Length is < Shortest or > 40) return;
        Span<uint> scratch = stackalloc uint[2 * PhoneticKey.Longest + 2];
        Span<char> sound = stackalloc char[PhoneticKey.Longest];
        sound = sound[..PhoneticKey.Write(typed, sound)];
        var hashes = new DeletionHashes(typed, scratch);
        Check(typed, sound, spelled.Find(hashes.Whole), found);
        for (var i = 0; i < typed.Length; i++) Check(typed, sound, spelled.Find(hashes.Without(i)), found);
        for (var i = 0; typed.Length >= 7 && i < typed.Length - 1; i++)
        {
            for (var j = i + 1; j < typed.Length; j++) Check(typed, sound, spelled.Find(hashes.Without(i, j)), found);
        }

        if (sound.Length < 2) return;
        var sounds = new DeletionHashes(sound, scratch);
        Check(typed, sound, sounding.Find(sounds.Whole), found);
        for (var i = 0; sound.Length >= 4 && i < sound.Length; i++) Check(typed, sound, sounding.Find(sounds.Without(i)), found);
    }

    private void Check(ReadOnlySpan<char> typed, ReadOnlySpan<char> sound, ReadOnlySpan<int> candidates, Dictionary<string, double> found)
    {
        foreach (var candidate in candidates)
        {
            var key = keys[candidate];
            if (Math.Abs(key.Length - typed.Length) > 5 || found.ContainsKey(key)) continue;
            found[key] = Cost(typed, sound, key);
        }
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
        return sounds == 1 && sound.Length >= 5 && key.Length >= 7 ? Math.Min(cost, 1.1 + 0.25 * edits) : cost;
    }

    private void Spell(Action<uint, int> add)
    {
        Span<uint> scratch = stackalloc uint[2 * PhoneticKey.Longest + 2];
        for (var k = 0; k < keys.Length; k++)
        {
            var key = keys[k];
            var hashes = new DeletionHashes(key, scratch);
            add(hashes.Whole, k);
            for (var i = 0; i < key.Length; i++)
            {
                // The same letter twice in a row gives the same word: once is enough.
                if (i > 0 && key[i] == key[i - 1]) continue;
                add(hashes.Without(i), k);
                if (!large[k] || key.Length < 7 || key.Length > 16) continue;
                for (var j = i + 1; j < key.Length; j++) add(hashes.Without(i, j), k);
            }
        }
    }

    private void Pronounce(Action<uint, int> add)
    {
        Span<uint> scratch = stackalloc uint[2 * PhoneticKey.Longest + 2];
        Span<char> buffer = stackalloc char[PhoneticKey.Longest];
        for (var k = 0; k < keys.Length; k++)
        {
            var sound = buffer[..PhoneticKey.Write(keys[k], buffer)];
            if (sound.Length < 2) continue;
            var hashes = new DeletionHashes(sound, scratch);
            add(hashes.Whole, k);
            for (var i = 0; large[k] && sound.Length >= 5 && i < sound.Length; i++) add(hashes.Without(i), k);
        }
    }
}
