using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Dutch and German write words together: "griepvaccin" is griep + vaccin, "Lebensmittelpaket" Lebensmittel + Paket. An unknown long word is
/// cut where its end, or its beginning, is a word of a lexicon; a linking s or n goes. "nineteen" is a number, and no teen.
/// </summary>
internal static class CompoundSplitter
{
    private const int ShortestWord = 8;
    private const int LongestWord = 40;
    private const int ShortestEnd = 4;
    private const int ShortestBeginning = 5;
    private const int ShortestRest = 3;

    public static ImmutableArray<Token> Split(ImmutableArray<Token> tokens, FoldedText folded, Lexicon lexicon, LanguageGuess written)
    {
        var vocabulary = lexicon.Vocabulary;
        if (!written.MayBe("de") && !written.MayBe("nl")) return tokens;
        ImmutableArray<Token>.Builder? split = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Text.Length is < ShortestWord or > LongestWord || vocabulary.Knows(token.Text) || lexicon.NumberStarts.Contains(token.Text) || CutOf(token.Text, vocabulary) is not { } cut)
            {
                split?.Add(token);
                continue;
            }

            if (split is null)
            {
                split = ImmutableArray.CreateBuilder<Token>(tokens.Length + 2);
                split.AddRange(tokens, i);
            }

            split.Add(new Token(token.Text[..cut.End], token.Start, folded.Origin(token.Start, cut.Start), token.AfterBreak));
            split.Add(new Token(token.Text[cut.Start..], token.Start + cut.Start, folded.Origin(token.Start + cut.Start, token.Text.Length - cut.Start), AfterBreak: false));
        }

        return split?.ToImmutable() ?? tokens;
    }

    /// <summary>Where the first part ends and the second starts; the longest known end counts, else the longest known beginning.</summary>
    private static (int End, int Start)? CutOf(string word, Vocabulary vocabulary)
    {
        for (var start = ShortestRest; start <= word.Length - ShortestEnd; start++)
        {
            if (!vocabulary.IsCompoundPart(word.AsSpan(start))) continue;
            var isLinked = word[start - 1] is 's' or 'n' && start > ShortestRest + 1 && vocabulary.IsCompoundPart(word.AsSpan(0, start - 1));
            return (isLinked ? start - 1 : start, start);
        }

        for (var end = word.Length - ShortestRest; end >= ShortestBeginning; end--)
        {
            if (vocabulary.IsCompoundPart(word.AsSpan(0, end))) return (end, end);
        }

        return null;
    }
}
