namespace HealthNavigator.Core.Recognition;

/// <summary>
/// What the small words of a text say of its language, before anything is matched. It gates no fact, only what is unsafe across languages:
/// corrections of spelling and cues of negation.
/// </summary>
internal sealed class LikelyLanguages
{
    private readonly HashSet<string> likely;
    private readonly bool told;

    private LikelyLanguages(HashSet<string> likely, bool told) => (this.likely, this.told) = (likely, told);

    public static LikelyLanguages Of(ReadText text, LanguageProfiles profiles, string session)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
        {
            foreach (var language in profiles.LanguagesOf(text.Tokens[i].Text)) counts[language] = counts.GetValueOrDefault(language) + 1;
        }

        if (counts.Count == 0) return new LikelyLanguages([session], told: false);
        var most = counts.Values.Max();
        HashSet<string> likely = [.. counts.Where(c => c.Value == most).Select(c => c.Key)];
        if (most < 2) likely.Add(session);
        return new LikelyLanguages(likely, told: true);
    }

    public bool MayBeMisspelt(string language) => likely.Contains(language);

    /// <summary>True for every language when the text gives none away.</summary>
    public bool MayCue(string language) => !told || likely.Contains(language);
}
