namespace HealthNavigator.Core.Places;

/// <summary>
/// Names as other languages bend them: Russian and Ukrainian cases ("в Париже"), Arabic prepositions written to the word ("بباريس"), Turkish
/// endings ("Lyonda"). Tried only on a word that is no name as it stands.
/// </summary>
internal static class NameVariants
{
    private const string ArabicPrefixes = "بلفوك";
    private const string CyrillicEndings = "аеиоуыьюяі";
    private static readonly string[] TurkishEndings = ["dayim", "deyim", "tayim", "teyim", "dayiz", "deyiz", "da", "de", "ta", "te", "nin", "den", "dan"];

    /// <summary>The key under which all cases of a Cyrillic name meet; null for other words.</summary>
    public static string? CyrillicStem(string key)
    {
        if (key.Length < 4 || key[0] is < '\u0400' or > '\u04ff') return null;
        var end = key.Length;
        while (end > 4 && CyrillicEndings.Contains(key[end - 1])) end--;
        return "~" + key[..end];
    }

    public static IEnumerable<string> Of(string word)
    {
        if (word.Length < 3) yield break;
        if (CyrillicStem(word) is { } stem)
        {
            yield return stem;
            // "в Марселем", "под Лионом": one more consonant of the case.
            if (word.Length > 5 && word[^1] == 'м' && CyrillicStem(word[..^1]) is { } instrumental) yield return instrumental;
        }
        else if (word[0] is >= '\u0600' and <= '\u06ff')
        {
            if (word.Length > 3 && ArabicPrefixes.Contains(word[0])) yield return word[1..];
            if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal)) yield return word[2..];
        }
        else
        {
            foreach (var ending in TurkishEndings)
            {
                if (word.Length >= ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal)) yield return word[..^ending.Length];
            }
        }
    }
}
