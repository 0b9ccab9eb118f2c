using System.Globalization;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// The language written: by script, then by small words and lexicon terms. Fewer than two words that tell never switch the language of the
/// conversation. It never decides what is matched.
/// </summary>
internal sealed class LanguageRecognizer : IRecognizer
{
    private const double Enough = 1.5;
    private const double Clearly = 1.25;

    public Understanding Recognize(Said said, Understanding soFar) => said.Of(FactKind.Language).FirstOrDefault() is { } wish
        ? soFar with { Language = wish.Hit.Code, Evidence = soFar.Evidence.Add(wish.Hit.Because(wish.Hit.Term.Main, wish.Rule)) }
        : soFar with { Language = Guess(said) };

    private static string? Guess(Said said)
    {
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var telling = new bool[said.Text.Count];
        if (ByScript(said.Folded.Original) is { } certain) return certain;
        for (var i = 0; i < said.Text.Count; i++)
        {
            if (said.Text.IsMasked(i)) continue;
            var languages = said.Profiles.LanguagesOf(said.Text.Tokens[i].Text);
            if (languages.IsEmpty) continue;
            telling[i] = true;
            foreach (var language in languages) Add(language, languages.Length == 1 ? 1 : 0.8 / languages.Length);
        }

        foreach (var group in said.Facts.Where(f => f.Hit.Distance == 0 && !f.Hit.Term.HasGap).GroupBy(f => (f.Hit.Start, f.Hit.End)))
        {
            var languages = group.Select(f => f.Hit.Term.Language).Distinct().ToList();
            telling.AsSpan(group.Key.Start, group.Key.End - group.Key.Start).Fill(true);
            foreach (var language in languages) Add(language, 0.6 * (group.Key.End - group.Key.Start) / languages.Count);
        }

        if (scores.Count == 0) return null;
        var session = said.Context.Language;
        var own = scores.GetValueOrDefault(session);
        var (best, score) = scores.OrderByDescending(s => s.Value).First();
        if (best == session) return session;
        if (telling.Count(t => t) >= 2 && score >= Enough && score >= own * Clearly) return best;
        return own > 0 ? session : null;

        void Add(string language, double score) => scores[language] = scores.GetValueOrDefault(language) + score;
    }

    /// <summary>Arabic script is Arabic here; Cyrillic is Ukrainian or Russian by the letters only one of them has.</summary>
    private static string? ByScript(string text)
    {
        int arabic = 0, cyrillic = 0, latin = 0, ukrainian = 0, russian = 0;
        foreach (var c in text)
        {
            if (c < '\u0250') latin += char.IsAsciiLetter(c) ? 1 : 0;
            else if (c is >= '\u0600' and <= '\u06ff' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter) arabic++;
            else if (c is >= '\u0400' and <= '\u052f')
            {
                cyrillic++;
                if ("іїєґІЇЄҐ".Contains(c)) ukrainian++;
                if ("ыэъёЫЭЪЁ".Contains(c)) russian++;
            }
        }

        if (arabic > 2 && arabic > latin) return "ar";
        if (cyrillic > 2 && cyrillic > latin && ukrainian != russian) return ukrainian > russian ? "uk" : "ru";
        return null;
    }
}
