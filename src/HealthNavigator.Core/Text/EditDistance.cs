namespace HealthNavigator.Core.Text;

/// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each counting one.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is greater than the limit. Words of at most 120 letters.</summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || b.Length > 120) return limit + 1;
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        for (same = 0; same < a.Length && same < b.Length && a[a.Length - 1 - same] == b[b.Length - 1 - same];) same++;
        a = a[..^same];
        b = b[..^same];
        if (a.Length == 0 || b.Length == 0) return Math.Min(Math.Max(a.Length, b.Length), limit + 1);
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit) return limit + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[b.Length], limit + 1);
    }
}
