using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>A text with the readings of its words, ready for the tree. The words of places are masked.</summary>
internal sealed class ReadText
{
    private const int LongestNumber = 5;
    private readonly bool[] masked;
    private readonly Reading[][] readings;
    private readonly (int Value, int Length)[] numbers;
    private readonly bool[] small;

    public ReadText(FoldedText folded, ReadOnlySpan<TextSpan> places, Lexicon lexicon, LanguageGuess written)
    {
        Tokens = CompoundSplitter.Split(WordSplitter.Split(folded, lexicon.Vocabulary), folded, lexicon, written);
        masked = new bool[Tokens.Length];
        readings = new Reading[Tokens.Length][];
        numbers = new (int, int)[Tokens.Length];
        small = new bool[Tokens.Length];
        for (var i = 0; i < Tokens.Length; i++)
        {
            foreach (var place in places) masked[i] |= Tokens[i].Span.Overlaps(place);
            small[i] = !masked[i] && lexicon.SmallWords.Contains(Tokens[i].Text);
            readings[i] = masked[i] ? [] : lexicon.Vocabulary.Read(Tokens[i].Text);
            numbers[i] = masked[i] ? default : NumberAt(i, lexicon);
        }
    }

    public ImmutableArray<Token> Tokens { get; }

    public int Count => Tokens.Length;

    public Reading[] ReadingsAt(int index) => readings[index];

    public bool IsMasked(int index) => masked[index];

    public bool IsSmall(int index) => small[index];

    /// <summary>The number that starts here and how many words it takes; length 0 when none does.</summary>
    public (int Value, int Length) NumberAt(int index) => numbers[index];

    /// <summary>True when a sentence break or the end stands before this word.</summary>
    public bool IsBreakBefore(int index) => index >= Count || Tokens[index].AfterBreak;

    public TextSpan Span(int start, int end)
    {
        var first = Tokens[start].Span;
        return new TextSpan(first.Start, Tokens[end - 1].Span.End - first.Start);
    }

    private (int Value, int Length) NumberAt(int index, Lexicon lexicon)
    {
        var word = Tokens[index].Text;
        if (char.IsAsciiDigit(word[0]))
            return word.Length <= 3 && int.TryParse(word, out var value) ? (value, 1) : default;
        if (!lexicon.NumberStarts.Contains(word)) return default;
        var most = 1;
        while (most < LongestNumber && index + most < Count && !Tokens[index + most].AfterBreak) most++;
        for (var length = most; length > 0; length--)
        {
            var words = length == 1 ? word : string.Join(' ', Tokens.Skip(index).Take(length).Select(t => t.Text));
            if (lexicon.Numbers.TryGetValue(words, out var number)) return (number, length);
        }

        return default;
    }
}
