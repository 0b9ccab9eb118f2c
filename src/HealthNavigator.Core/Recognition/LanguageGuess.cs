using System.Globalization;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// The language a text is written in, told before anything is matched: by script, then by Arabic written in Latin letters, then by groups of
/// letters and small words. It gates no fact, only what is unsafe across languages: corrections of spelling, cues of negation, short stems,
/// and ordinary words that are a term in another language.
/// </summary>
internal sealed class LanguageGuess
{
    private const string Arabic = "ar";
    private const string ArabicInLatin = "ar-Latn";
    private const string French = "fr";
    private const int MostLetters = 400;
    private const int SmallWord = 60;
    private const double Near = 0.86;
    private const double Clearly = 1.12;
    private const double ClearlyInFewWords = 1.3;
    private const int EnoughWords = 2;
    private const int ManyWords = 4;

    private readonly string session;
    private readonly Dictionary<string, int> scores = new(StringComparer.Ordinal);
    private readonly HashSet<string> likely = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int words;

    private LanguageGuess(string? session) => this.session = session ?? "";

    /// <summary>The language of the text, the conversation's unless the text clearly tells another; null when nothing tells.</summary>
    public string? Language { get; private set; }

    /// <summary>True when the text itself, without the conversation, tells its language.</summary>
    public bool IsTold => scores.Count > 0;

    /// <summary>The language whose ordinary words the text is made of.</summary>
    public string? Best { get; private set; }

    /// <param name="text">The text, folded.</param>
    /// <param name="places">Names of places, which tell nothing.</param>
    /// <param name="profiles">Small words and the table of letter groups.</param>
    /// <param name="session">Language of the conversation, or null when there is none yet.</param>
    public static LanguageGuess Of(FoldedText text, ReadOnlySpan<TextSpan> places, LanguageProfiles profiles, string? session)
    {
        var guess = new LanguageGuess(session);
        guess.Weigh(text, places, profiles);
        guess.Decide();
        return guess;
    }

    public bool MayBe(string language) => likely.Contains(language);

    /// <summary>True for every language when the text gives none away.</summary>
    public bool MayCue(string language) => !IsTold || likely.Contains(language);

    private void Weigh(FoldedText text, ReadOnlySpan<TextSpan> places, LanguageProfiles profiles)
    {
        if (IsArabicScript(text.Original))
        {
            scores[Arabic] = 1000;
            words = EnoughWords;
            return;
        }

        var grams = profiles.Grams;
        Span<int> sums = stackalloc int[grams.Languages.Length];
        Span<char> lower = stackalloc char[64];
        double arabizi = 0;
        foreach (var token in text.Tokens)
        {
            if (token.Span.Start > MostLetters) break;
            if (IsPlace(token.Span, places) || IsNumber(token.Text)) continue;
            words++;
            arabizi += profiles.Arabizi(token.Text);
            if (HasDigit(token.Text)) continue;
            var written = text.Original.AsSpan(token.Span.Start, Math.Min(token.Span.Length, lower.Length));
            written.ToLowerInvariant(lower);
            grams.Add(lower[..written.Length], sums);
            var small = profiles.LanguagesOf(token.Text);
            known.UnionWith(small);
            foreach (var language in small) scores[language] = scores.GetValueOrDefault(language) + (SmallWord / small.Length);
        }

        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] > 0) scores[grams.Languages[i]] = scores.GetValueOrDefault(grams.Languages[i]) + sums[i];
        }

        var most = scores.Count == 0 ? 0 : scores.Values.Max();
        scores.Remove(ArabicInLatin);
        if (arabizi >= 1 && arabizi >= 0.2 * words) scores[ArabicInLatin] = (int)(most * (arabizi >= 0.3 * words ? 1.5 : 1.2)) + 100;
        else if (arabizi > 0) likely.Add(ArabicInLatin);
    }

    private void Decide()
    {
        if (scores.Count == 0)
        {
            likely.Add(session);
            return;
        }

        var best = "";
        var most = 0;
        // The first message of all: what speaks as much for French is French.
        if (session.Length == 0 && scores.TryGetValue(French, out var french)) scores[French] = french + SmallWord;
        foreach (var (language, score) in scores)
        {
            if (score > most || (score == most && string.CompareOrdinal(language, best) < 0)) (best, most) = (language, score);
        }

        foreach (var (language, score) in scores)
        {
            if (score >= most * Near) likely.Add(language);
        }

        Best = best;
        // French words stand in Arabic written in Latin letters: "bghit carte vitale".
        if (best == ArabicInLatin) likely.Add(French);
        // "non, Scaherbeek" is no Italian and "blorgh zerty" no English: among few words one must be a small word of the language.
        var isFew = words < ManyWords;
        var lead = isFew ? ClearlyInFewWords : Clearly;
        var isEnough = words >= EnoughWords && most >= lead * scores.GetValueOrDefault(session) && (!isFew || known.Contains(best) || best is Arabic or ArabicInLatin);
        if (!isEnough || words < ManyWords) likely.Add(session);
        Language = session.Length == 0 || isEnough ? best : scores.ContainsKey(session) ? session : null;
    }

    private static bool IsPlace(TextSpan span, ReadOnlySpan<TextSpan> places)
    {
        foreach (var place in places)
        {
            if (span.Overlaps(place)) return true;
        }

        return false;
    }

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) && word.All(char.IsAsciiDigit);

    private static bool HasDigit(string word) => word.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>More Arabic letters than Latin ones: Arabic here, the one language of its script that is spoken.</summary>
    private static bool IsArabicScript(string text)
    {
        int arabic = 0, latin = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c)) latin++;
            else if (c is >= '\u0600' and <= '\u06ff' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter) arabic++;
        }

        return arabic > 2 && arabic > latin;
    }
}
