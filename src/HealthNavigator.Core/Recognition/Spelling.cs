using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Guarded correction: a word of at least five letters that is a valid word of no language may be read as a lexicon word at optimal string
/// alignment distance 1, from nine letters 2, if they share their first or second letter. Without the guard "craqué" becomes "crack".
/// </summary>
internal sealed class Spelling
{
    private const int ShortestForOne = 5;
    private const int ShortestForTwo = 9;
    private const int Longest = 24;

    private readonly ValidWords valid;
    private readonly (string Text, int Id)[] words;
    private readonly Dictionary<int, List<int>> byDeletion = [];

    /// <param name="words">The words that may be met by a misspelling, with their numbers.</param>
    /// <param name="valid">The words that are right as they are.</param>
    public Spelling(IEnumerable<KeyValuePair<string, int>> words, ValidWords valid)
    {
        this.valid = valid;
        this.words = [.. words.Where(w => w.Key.Length is >= ShortestForOne and <= Longest && w.Key.All(char.IsLetter))
            .OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (w.Key, w.Value))];
        for (var i = 0; i < this.words.Length; i++)
        {
            foreach (var hash in Deletions(this.words[i].Text, Allowed(this.words[i].Text.Length)))
            {
                if (!byDeletion.TryGetValue(hash, out var list)) byDeletion[hash] = list = [];
                list.Add(i);
            }
        }
    }

    /// <summary>Adds the nearest lexicon words; of several only those at the smallest distance, at most three.</summary>
    public void AddNear(string word, ref List<Reading>? readings)
    {
        if (word.Length is < ShortestForOne or > Longest || !word.All(char.IsLetter) || valid.Contains(word)) return;
        var best = Allowed(word.Length) + 1;
        List<int> near = [];
        HashSet<int> seen = [];
        foreach (var hash in Deletions(word, Allowed(word.Length)))
        {
            if (!byDeletion.TryGetValue(hash, out var candidates)) continue;
            foreach (var candidate in candidates)
            {
                if (!seen.Add(candidate)) continue;
                var other = words[candidate].Text;
                if (other[0] != word[0] && other[1] != word[1]) continue;
                var distance = EditDistance.Of(word, other, Math.Min(best, Allowed(Math.Min(word.Length, other.Length))));
                if (distance > best || distance > Allowed(Math.Min(word.Length, other.Length))) continue;
                if (distance < best) near.Clear();
                best = distance;
                near.Add(candidate);
            }
        }

        near.Sort();
        foreach (var candidate in near.Take(3)) (readings ??= []).Add(new([words[candidate].Id], best));
    }

    private static int Allowed(int length) => length >= ShortestForTwo ? 2 : length >= ShortestForOne ? 1 : 0;

    /// <summary>Hashes of the word with up to so many letters left out: two words within the distance share at least one.</summary>
    private static HashSet<int> Deletions(string word, int most)
    {
        HashSet<int> hashes = [Hash(word, -1, -1)];
        for (var i = 0; i < word.Length && most > 0; i++)
        {
            hashes.Add(Hash(word, i, -1));
            for (var j = i + 1; j < word.Length && most > 1; j++) hashes.Add(Hash(word, i, j));
        }

        return hashes;
    }

    private static int Hash(string word, int without, int andWithout)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without && i != andWithout) hash = (hash ^ word[i]) * 16777619u;
        }

        return (int)hash;
    }
}
