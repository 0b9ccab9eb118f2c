using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HealthNavigator.Core.Text;

/// <summary>
/// A text made comparable: compatibility form (NFKC), lower case, no accents, no zero-width or bidi controls, all digits ASCII, apostrophes
/// and every other separator a single space; with a map back to the original. Invalid surrogates fold to a space. Linear in the length.
/// </summary>
public sealed class FoldedText
{
    private const string Breaks = ".,;:!?…\n\r。،؛؟";
    private readonly int[] origins;

    private FoldedText(string original, string folded, int[] origins, ImmutableArray<Token> tokens) =>
        (Original, Folded, this.origins, Tokens) = (original, folded, origins, tokens);

    public string Original { get; }

    /// <summary>Words separated by single spaces.</summary>
    public string Folded { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The part of the original that a part of <see cref="Folded"/> comes from.</summary>
    public TextSpan Origin(int foldedStart, int foldedLength)
    {
        if (foldedLength == 0) return new TextSpan(0, 0);
        var start = origins[foldedStart];
        var last = origins[foldedStart + foldedLength - 1];
        var lastLength = char.IsHighSurrogate(Original[last]) && last + 1 < Original.Length ? 2 : 1;
        while (last + lastLength < Original.Length
               && CharUnicodeInfo.GetUnicodeCategory(Original[last + lastLength]) == UnicodeCategory.NonSpacingMark) lastLength++;
        return new TextSpan(start, last + lastLength - start);
    }

    /// <summary>Just the folded words of a text, for keys and comparisons.</summary>
    public static string Key(string text) => Of(text).Folded;

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var wordStart = -1;
        var broken = false;
        var brokenBeforeWord = false;
        var index = 0;

        void EndWord()
        {
            if (wordStart < 0) return;
            var word = folded.ToString(wordStart, folded.Length - wordStart);
            tokens.Add(new Token(word, wordStart, new TextSpan(origins[wordStart], index - origins[wordStart]), brokenBeforeWord));
            wordStart = -1;
            broken = false;
        }

        while (index < text.Length)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var used) != System.Buffers.OperationStatus.Done)
            {
                EndWord();
                index += Math.Max(used, 1);
                continue;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || rune.Value == 0x640)
            {
                index += used;
                continue;
            }

            var before = folded.Length;
            if (wordStart < 0 && before > 0) folded.Append(' ');
            var start = folded.Length;
            Fold(rune, category, folded);
            if (folded.Length == start)
            {
                folded.Length = before;
                EndWord();
                broken |= rune.IsBmp && Breaks.Contains((char)rune.Value);
            }
            else
            {
                if (wordStart < 0) (wordStart, brokenBeforeWord) = (start, broken);
                while (origins.Count < folded.Length) origins.Add(index);
            }

            index += used;
        }

        EndWord();
        return new FoldedText(text, folded.ToString(), [.. origins], tokens.ToImmutable());
    }

    // Appends the folded form; nothing for what only separates words.
    private static void Fold(Rune rune, UnicodeCategory category, StringBuilder folded)
    {
        if (rune.IsAscii)
        {
            var c = (char)rune.Value;
            if (char.IsAsciiLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        }
        else if (category == UnicodeCategory.DecimalDigitNumber)
        {
            folded.Append(((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture));
        }
        else if (rune.IsBmp && FoldTable.Find((char)rune.Value) is { } known)
        {
            folded.Append(known);
        }
        else if (Rune.IsLetterOrDigit(rune))
        {
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
    }
}
