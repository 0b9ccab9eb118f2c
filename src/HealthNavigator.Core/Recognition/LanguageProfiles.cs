using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HealthNavigator.Core.Recognition;

/// <summary>What gives a language away: its small words, the groups of letters it is made of, and the words of Arabic in Latin letters.</summary>
internal sealed class LanguageProfiles
{
    private const double OwnWord = 1;
    private const double SharedWord = 0.5;
    private readonly FrozenDictionary<string, ImmutableArray<string>> languagesOf;
    private readonly FrozenSet<string> arabizi;
    private readonly FrozenSet<string> arabiziSmall;

    /// <param name="words">The small words of each language.</param>
    /// <param name="grams">The table of letter groups.</param>
    /// <param name="arabizi">Words of Arabic in Latin letters that no other lexicon has.</param>
    public LanguageProfiles(IReadOnlyDictionary<string, ImmutableArray<string>> words, LanguageGrams grams, IEnumerable<string> arabizi)
    {
        Grams = grams;
        this.arabizi = arabizi.ToFrozenSet(StringComparer.Ordinal);
        arabiziSmall = words.GetValueOrDefault("ar-Latn", []).ToFrozenSet(StringComparer.Ordinal);
        languagesOf = words.Where(p => p.Key != "ar-Latn").SelectMany(p => p.Value.Select(w => (Word: w, Language: p.Key)))
            .GroupBy(p => p.Word, p => p.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    public LanguageGrams Grams { get; }

    /// <summary>The languages whose small word this is.</summary>
    public ImmutableArray<string> LanguagesOf(string word) => languagesOf.TryGetValue(word, out var languages) ? languages : [];

    /// <summary>How much a word speaks for Arabic in Latin letters: 3 5 7 9 written for letters, or a word only it has.</summary>
    public double Arabizi(string word)
    {
        if (arabizi.Contains(word)) return OwnWord;
        if (arabiziSmall.Contains(word)) return languagesOf.ContainsKey(word) ? SharedWord / 2 : SharedWord;
        if (word.Length < 3) return 0;
        for (var i = 0; i < word.Length; i++)
        {
            // "3andi", "l7aml": but "18h", "c2s" and "2eme" are no Arabic.
            if (word[i] is '3' or '7' or '9' or '5' && i + 2 < word.Length && char.IsAsciiLetter(word[i + 1]) && char.IsAsciiLetter(word[i + 2])
                && (i == 0 || char.IsAsciiLetter(word[i - 1])) && !IsUnit(word.AsSpan(i + 1))) return OwnWord;
            if (word[i] is '3' or '7' or '9' && i > 0 && i + 1 == word.Length && char.IsAsciiLetter(word[i - 1]) && i >= 2) return OwnWord;
        }

        return 0;
    }

    private static bool IsUnit(ReadOnlySpan<char> rest) => rest is "ans" or "eme" or "ieme" or "km" or "kg" or "eur" or "euros" or "mois" or "min" or "th" or "rd" or "ème" or "er" or "jours" or "pm" or "am" or "yo";
}
