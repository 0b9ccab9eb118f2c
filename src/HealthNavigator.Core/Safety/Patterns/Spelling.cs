namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>Distances between written words. All words are folded.</summary>
internal static class Spelling
{
    /// <summary>The word with every run of the same letter written once ("frappe" and "fraappe" meet in "frape").</summary>
    public static string Squeeze(string word)
    {
        Span<char> kept = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (length == 0 || kept[length - 1] != c) kept[length++] = c;
        }

        return length == word.Length ? word : new string(kept[..length]);
    }

    /// <summary>True when at most so many letters are left out, added, changed, or swapped with their neighbour (optimal string alignment).</summary>
    public static bool Within(string a, string b, int distance)
    {
        if (Math.Abs(a.Length - b.Length) > distance) return false;
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * 64];
        if (width > 64) return false;
        var before = rows[..width];
        var last = rows.Slice(64, width);
        var current = rows.Slice(128, width);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            var spare = before;
            before = last;
            last = current;
            current = spare;
        }

        return last[width - 1] <= distance;
    }
}
