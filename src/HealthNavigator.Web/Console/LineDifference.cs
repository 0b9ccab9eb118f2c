using System.Collections.Immutable;

namespace HealthNavigator.Web.Console;

internal enum LineChange
{
    Same,
    Removed,
    Added,

    /// <summary>Lines that both sides have and that are left out.</summary>
    Skipped,
}

/// <summary>One line of a comparison.</summary>
/// <param name="Change">Whether both sides have it.</param>
/// <param name="Before">Its number on the left, from 1; null when it is not there.</param>
/// <param name="After">Its number on the right; null when it is not there.</param>
/// <param name="Text">The line.</param>
internal sealed record ComparedLine(LineChange Change, int? Before, int? After, string Text);

/// <summary>Compares two texts line by line: the fewest removed and added lines (longest common subsequence).</summary>
internal static class LineDifference
{
    /// <summary>Lines shown round a change.</summary>
    private const int Context = 3;

    /// <summary>Beyond so many comparisons the middle counts as replaced whole: an editor's page must not hang.</summary>
    private const long MostComparisons = 4_000_000;

    public static ImmutableArray<ComparedLine> Of(string before, string after)
    {
        var (left, right) = (Lines(before), Lines(after));
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start]) start++;
        var end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)]) end++;

        var all = ImmutableArray.CreateBuilder<ComparedLine>();
        for (var i = 0; i < start; i++) all.Add(new ComparedLine(LineChange.Same, i + 1, i + 1, left[i]));
        all.AddRange(Middle(left[start..^end], right[start..^end], start));
        for (var i = end; i > 0; i--) all.Add(new ComparedLine(LineChange.Same, left.Length - i + 1, right.Length - i + 1, left[^i]));
        return Shortened(all.ToImmutable());
    }

    private static IEnumerable<ComparedLine> Middle(string[] left, string[] right, int offset)
    {
        var common = (long)left.Length * right.Length <= MostComparisons ? CommonLengths(left, right) : null;
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (common is not null && i < left.Length && j < right.Length && left[i] == right[j])
                yield return new ComparedLine(LineChange.Same, offset + ++i, offset + ++j, left[i - 1]);
            else if (i < left.Length && (j == right.Length || common is null || common[i + 1, j] >= common[i, j + 1]))
                yield return new ComparedLine(LineChange.Removed, offset + ++i, null, left[i - 1]);
            else
                yield return new ComparedLine(LineChange.Added, null, offset + ++j, right[j - 1]);
        }
    }

    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    private static ImmutableArray<ComparedLine> Shortened(ImmutableArray<ComparedLine> all)
    {
        var near = new bool[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Change == LineChange.Same) continue;
            for (var k = Math.Max(0, i - Context); k <= Math.Min(all.Length - 1, i + Context); k++) near[k] = true;
        }

        var shown = ImmutableArray.CreateBuilder<ComparedLine>();
        for (var i = 0; i < all.Length; i++)
        {
            if (near[i]) shown.Add(all[i]);
            else if (i == 0 || near[i - 1]) shown.Add(new ComparedLine(LineChange.Skipped, null, null, ""));
        }

        return shown.ToImmutable();
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
