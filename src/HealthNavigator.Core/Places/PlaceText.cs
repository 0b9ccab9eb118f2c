using System.Text;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Places;

/// <summary>
/// A text cut into words as place names need them: letters and digits parted ("paris19", "B1070"), "st" read as "saint", and every run of
/// words available as one key without allocation.
/// </summary>
internal sealed class PlaceText
{
    /// <summary>What a person says of where they are stands at the beginning; the rest of a very long text is not searched.</summary>
    private const int LongestText = 2000;
    private readonly string joined;
    private readonly int[] offsets;
    private readonly List<Word> words = [];

    public PlaceText(string text)
    {
        Original = text.Length > LongestText ? text[..LongestText] : text;
        foreach (var token in FoldedText.Of(Original).Tokens) Split(token);
        // Where all is in capitals a capital says nothing.
        if (words.Count > 1 && Original.Count(char.IsUpper) > 5 && !Original.Any(char.IsLower)) words = [.. words.Select(w => w with { Capital = false })];
        WriteOutSur();
        var keys = new StringBuilder();
        offsets = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            offsets[i] = keys.Length;
            keys.Append(words[i].Key);
        }

        offsets[words.Count] = keys.Length;
        joined = keys.ToString();
    }

    public string Original { get; }

    public int Count => words.Count;

    /// <summary>The word at an index; an empty one outside the text, so that neighbours can be asked for without care.</summary>
    public Word this[int index] => index >= 0 && index < words.Count ? words[index] : Word.Nothing;

    /// <summary>The words of a run, end exclusive, as one key.</summary>
    public ReadOnlySpan<char> Key(int start, int end) => joined.AsSpan(offsets[start], offsets[end] - offsets[start]);

    public TextSpan Span(int start, int end) => new(words[start].Span.Start, words[end - 1].Span.End - words[start].Span.Start);

    /// <summary>True when nothing but spaces and the characters given stands between a word and the one before.</summary>
    public bool Joined(int index, string between)
    {
        if (index <= 0 || index >= words.Count) return false;
        var gap = Original.AsSpan(words[index - 1].Span.End, words[index].Span.Start - words[index - 1].Span.End);
        foreach (var c in gap)
        {
            if (c != ' ' && !between.Contains(c)) return false;
        }

        return true;
    }

    // "Neuilly s/ Seine" is "sur", "Rosny s/s Bois" is "sous"; a lone "s" between two words too, but not "s'il".
    private void WriteOutSur()
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i].Text == "ss") words[i] = words[i] with { Key = "sous" };
            if (words[i].Text != "s" || words[i].AfterBreak) continue;
            var after = Original[words[i].Span.End];
            if (after is '\'' or '’') continue;
            if (words[i + 1].Text == "s" && i + 2 < words.Count)
            {
                words[i] = words[i] with { Key = "sous" };
                words[i + 1] = words[i + 1] with { Key = "" };
                i++;
            }
            else
            {
                words[i] = words[i] with { Key = "sur" };
            }
        }
    }

    // A digit after letters starts a word of its own; letters after digits stay ("19e", "3ème") unless they are many ("93000lyon").
    private void Split(Token token)
    {
        var text = token.Text;
        var cut = 0;
        while (cut < text.Length && !char.IsAsciiDigit(text[cut])) cut++;
        if (cut == text.Length || token.Span.Length != text.Length)
        {
            words.Add(new Word(text, PlaceKey.Word(text), token.Span, token.AfterBreak, char.IsUpper(Original[token.Span.Start])));
            return;
        }

        var end = cut;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (text.Length - end is > 0 and <= 4) end = text.Length;
        var broken = token.AfterBreak;
        foreach (var (from, to) in new[] { (0, cut), (cut, end), (end, text.Length) })
        {
            if (from == to) continue;
            var part = text[from..to];
            var span = new TextSpan(token.Span.Start + from, to - from);
            words.Add(new Word(part, PlaceKey.Word(part), span, broken, char.IsUpper(Original[span.Start])));
            broken = false;
        }
    }

    /// <param name="Text">Folded.</param>
    /// <param name="Key">As it stands in keys.</param>
    /// <param name="Span">In the original text.</param>
    /// <param name="AfterBreak">Sentence punctuation stands before it.</param>
    /// <param name="Capital">Written with a capital.</param>
    internal sealed record Word(string Text, string Key, TextSpan Span, bool AfterBreak, bool Capital)
    {
        public static readonly Word Nothing = new("", "", default, true, false);

        /// <summary>The value of a word of digits only, or -1.</summary>
        public int Number { get; } = Text.Length is > 0 and <= 6 && !Text.AsSpan().ContainsAnyExceptInRange('0', '9') ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : -1;
    }
}
