using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Places;

/// <summary>
/// The key of a name: its folded words run together, "st" read as "saint". Spaces, hyphens and apostrophes therefore never matter:
/// "St-Denis", "saint denis" and "saintdenis" are one key.
/// </summary>
internal static class PlaceKey
{
    private const char Skipped = '\u0001';
    private static readonly char[] Folds = MakeFolds();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[160];
        int length = 0, wordStart = 0;
        if (name.Length > 70) return Slow(name);
        foreach (var c in name)
        {
            var folded = c < Folds.Length ? Folds[c] : '?';
            if (folded == '?') return Slow(name);
            if (folded == Skipped) continue;
            if (folded != ' ')
            {
                key[length++] = folded;
                continue;
            }

            length = Expand(key, wordStart, length);
            wordStart = length;
        }

        return key[..Expand(key, wordStart, length)].ToString();
    }

    /// <summary>The word as it stands in keys: abbreviations of "saint" written out.</summary>
    public static string Word(string folded) => folded switch
    {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "nd" => "notredame",
        _ => folded,
    };

    private static string Slow(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder();
        foreach (var token in FoldedText.Of(name.ToString()).Tokens) key.Append(Word(token.Text));
        return key.ToString();
    }

    private static int Expand(Span<char> key, int start, int end)
    {
        var word = key[start..end];
        var full = word switch
        {
            "st" => "saint",
            "ste" => "sainte",
            "sts" => "saints",
            "nd" => "notredame",
            _ => null,
        };
        if (full is null) return end;
        full.CopyTo(key[start..]);
        return start + full.Length;
    }

    // One folded character for each of Latin, Greek, Cyrillic and Arabic; ' ' separates words, '?' needs the full folding.
    private static char[] MakeFolds()
    {
        var folds = new char[0x700];
        for (var c = '\0'; c < folds.Length; c++)
        {
            var category = char.GetUnicodeCategory(c);
            var folded = FoldedText.Key(c.ToString());
            folds[c] = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || c == '\u0640'
                ? Skipped
                : folded.Length switch { 0 => ' ', 1 => folded[0], _ => '?' };
        }

        return folds;
    }
}
