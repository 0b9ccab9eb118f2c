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

            var part = FoldRune(rune, category);
            if (part.Length == 0)
            {
                EndWord();
                broken |= rune.IsBmp && Breaks.Contains((char)rune.Value);
            }
            else
            {
                if (wordStart < 0)
                {
                    if (folded.Length > 0)
                    {
                        folded.Append(' ');
                        origins.Add(index);
                    }

                    wordStart = folded.Length;
                    brokenBeforeWord = broken;
                }

                folded.Append(part);
                for (var i = 0; i < part.Length; i++) origins.Add(index);
            }

            index += used;
        }

        EndWord();
        return new FoldedText(text, folded.ToString(), [.. origins], tokens.ToImmutable());
    }

    private static string FoldRune(Rune rune, UnicodeCategory category)
    {
        if (rune.IsAscii)
        {
            var c = (char)rune.Value;
            return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c).ToString() : "";
        }

        if (category == UnicodeCategory.DecimalDigitNumber)
            return ((int)CharUnicodeInfo.GetNumericValue(rune.ToString(), 0)).ToString(CultureInfo.InvariantCulture);

        switch (rune.Value)
        {
            case 'œ' or 'Œ': return "oe";
            case 'æ' or 'Æ': return "ae";
            case 'ß' or 'ẞ': return "ss";
            case 'ø' or 'Ø': return "o";
            case 'ł' or 'Ł': return "l";
            case 'đ' or 'Đ': return "d";
            case 'ı' or 'İ': return "i";
        }

        var result = new StringBuilder(2);
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part)) result.Append(Rune.ToLowerInvariant(part).ToString());
        }

        return result.ToString();
    }
}
