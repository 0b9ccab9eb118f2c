namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Arabic words made comparable: one form of ta marbuta and of final ya, without the article; and a written word without the conjunctions
/// and prepositions that Arabic writes onto it ("وبالمستشفى" is "مستشفي").
/// </summary>
internal static class ArabicWord
{
    private const int Shortest = 3;
    private const string Article = "ال";
    private static readonly string[] Prefixes = ["و", "ف", "ب", "ل", "ك", "س", "ال", "لل", "ول", "وب", "وال", "بال", "فال", "كال", "ولل", "وبال"];

    public static bool Is(string word) => word.Length > 0 && word[0] is >= '\u0620' and <= '\u06d3';

    /// <summary>The form in which lexicon words are kept.</summary>
    public static string Plain(string word)
    {
        var one = OneSpelling(word);
        return one.StartsWith(Article, StringComparison.Ordinal) && one.Length >= Article.Length + Shortest ? one[Article.Length..] : one;
    }

    /// <summary>Ways to read a written word, the least changed first.</summary>
    public static IEnumerable<string> Readings(string word)
    {
        var one = OneSpelling(word);
        yield return one;
        foreach (var prefix in Prefixes)
        {
            if (one.Length >= prefix.Length + Shortest && one.StartsWith(prefix, StringComparison.Ordinal)) yield return one[prefix.Length..];
        }
    }

    private static string OneSpelling(string word) => word.Replace('ة', 'ه').Replace('ى', 'ي').Replace('گ', 'ك').Replace('ک', 'ك').Replace('ی', 'ي');
}
