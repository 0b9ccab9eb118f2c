using System.Runtime.CompilerServices;
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
    private const int ScratchSize = (2 * Longest) + 2;

    private readonly ValidWords valid;
    private readonly (string Text, int Id)[] words;
    private readonly HashBuckets byDeletion;

    /// <param name="words">The words that may be met by a misspelling, with their numbers.</param>
    /// <param name="valid">The words that are right as they are.</param>
    public Spelling(IEnumerable<KeyValuePair<string, int>> words, ValidWords valid)
    {
        this.valid = valid;
        this.words = [.. words.Where(w => w.Key.Length is >= ShortestForOne and <= Longest && IsLetters(w.Key))
            .OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (w.Key, w.Value))];
        var deletions = new HashBuckets.Builder(this.words.Length * 40);
        Span<uint> scratch = stackalloc uint[ScratchSize];
        for (var i = 0; i < this.words.Length; i++)
        {
            var text = this.words[i].Text;
            var hashes = new DeletionHashes(text, scratch);
            deletions.Add(hashes.Whole, i);
            for (var j = 0; j < text.Length; j++)
            {
                // Of the same letter twice in a row either may go: the rest is one word.
                if (j > 0 && text[j] == text[j - 1]) continue;
                deletions.Add(hashes.Without(j), i);
                for (var k = j + 1; k < text.Length && Allowed(text.Length) > 1; k++) deletions.Add(hashes.Without(j, k), i);
            }
        }

        byDeletion = deletions.Build();
    }

    /// <summary>Adds the nearest lexicon words; of several only those at the smallest distance, at most three.</summary>
    public void AddNear(string word, ref List<Reading>? readings)
    {
        if (word.Length is < ShortestForOne or > Longest || !IsLetters(word) || valid.Contains(word)) return;
        Span<uint> scratch = stackalloc uint[ScratchSize];
        var hashes = new DeletionHashes(word, scratch);
        var near = new Nearest(word, this);
        near.Try(hashes.Whole);
        for (var i = 0; i < word.Length; i++) near.Try(hashes.Without(i));
        for (var i = 0; i < word.Length && Allowed(word.Length) > 1; i++)
        {
            for (var j = i + 1; j < word.Length; j++) near.Try(hashes.Without(i, j));
        }

        near.AddTo(ref readings);
    }

    private static int Allowed(int length) => length >= ShortestForTwo ? 2 : length >= ShortestForOne ? 1 : 0;

    private static bool IsLetters(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) return false;
        }

        return true;
    }

    /// <summary>The words found nearest so far.</summary>
    private ref struct Nearest(string word, Spelling spelling)
    {
        private const int Most = 3;
        private int best = Allowed(word.Length) + 1;
        private List<int>? near;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Try(uint hash)
        {
            if (spelling.byDeletion.MayHold(hash)) TryEach(spelling.byDeletion.Find(hash));
        }

        private void TryEach(HashBuckets.Found candidates)
        {
            foreach (var candidate in candidates)
            {
                var other = spelling.words[candidate].Text;
                if ((other[0] != word[0] && other[1] != word[1]) || near?.Contains(candidate) == true) continue;
                var most = Math.Min(best, Allowed(Math.Min(word.Length, other.Length)));
                var distance = EditDistance.Of(word, other, most);
                if (distance > most) continue;
                if (distance < best) near?.Clear();
                best = distance;
                (near ??= []).Add(candidate);
            }
        }

        public readonly void AddTo(ref List<Reading>? readings)
        {
            if (near is null) return;
            near.Sort();
            foreach (var candidate in near.Take(Most)) (readings ??= []).Add(new([spelling.words[candidate].Id], best));
        }
    }
}
