using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>Numbers and the units written onto them, apart: "18h30" is 18 h 30, "19ans" 19 ans; "c2s" and known short forms stay whole.</summary>
internal static class WordSplitter
{
    private const int MostDigits = 3;
    private const int Longest = 12;

    public static ImmutableArray<Token> Split(FoldedText folded, Vocabulary vocabulary)
    {
        var tokens = folded.Tokens;
        ImmutableArray<Token>.Builder? split = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (!IsNumberWithUnit(token.Text, vocabulary) || vocabulary.Knows(token.Text))
            {
                split?.Add(token);
                continue;
            }

            if (split is null)
            {
                split = ImmutableArray.CreateBuilder<Token>(tokens.Length + 2);
                split.AddRange(tokens, i);
            }

            AddParts(split, token, folded);
        }

        return split?.ToImmutable() ?? tokens;
    }

    /// <summary>Arabic in Latin letters writes 3 and 7 for letters: only a unit that a lexicon knows is cut off.</summary>
    private static bool IsNumberWithUnit(string word, Vocabulary vocabulary)
    {
        if (word.Length is < 2 or > Longest || !char.IsAsciiDigit(word[0])) return false;
        var digits = 1;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        if (digits == word.Length || digits > MostDigits) return false;
        var letters = digits;
        while (letters < word.Length && !char.IsAsciiDigit(word[letters])) letters++;
        return vocabulary.Knows(word[digits..letters]);
    }

    private static void AddParts(ImmutableArray<Token>.Builder split, Token token, FoldedText folded)
    {
        for (var start = 0; start < token.Text.Length;)
        {
            var isDigit = char.IsAsciiDigit(token.Text[start]);
            var end = start + 1;
            while (end < token.Text.Length && char.IsAsciiDigit(token.Text[end]) == isDigit) end++;
            var span = folded.Origin(token.Start + start, end - start);
            split.Add(new Token(token.Text[start..end], token.Start + start, span, start == 0 && token.AfterBreak));
            start = end;
        }
    }
}
