using System.Text.RegularExpressions;

namespace HealthNavigator.Core.Wording;

/// <summary>
/// How easily French texts are read: sentence lengths, and the Kandel–Moles score 207 − 1.015 × words per sentence − 73.6 × syllables per
/// word (L. Kandel and A. Moles, 1958). Only full sentences count: six words or more; labels and names have fewer. A colon, a semicolon and
/// a line break end a sentence, as in the lists the product writes; an elided word ("l’hôpital") is one word with its noun.
/// </summary>
public static partial class FrenchReadability
{
    /// <summary>Words in the longest sentence that is still plain.</summary>
    public const int MostWords = 12;

    /// <summary>Below this a text is too hard.</summary>
    public const double LeastScore = 70;

    private const int LeastWords = 6;

    /// <summary>The full sentences of a text.</summary>
    public static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => Words(sentence).Count() >= LeastWords);

    /// <summary>The sentences that are too long.</summary>
    public static IEnumerable<string> TooLong(string text) => Sentences(text).Where(sentence => Words(sentence).Count() > MostWords);

    /// <summary>The Kandel–Moles score over the full sentences of all the texts; null when there is none.</summary>
    public static double? Score(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(Sentences).Select(sentence => Words(sentence).ToList()).ToList();
        if (sentences.Count == 0) return null;
        double words = sentences.Sum(sentence => sentence.Count);
        return 207 - (1.015 * words / sentences.Count) - (73.6 * sentences.Sum(sentence => sentence.Sum(Syllables)) / words);
    }

    /// <summary>Groups of vowels, without a final mute e; at least one.</summary>
    internal static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = Vowels().Count(lower);
        if (groups > 1 && MuteEnding().IsMatch(lower) && !lower.EndsWith("ment", StringComparison.Ordinal)) groups--;
        return Math.Max(groups, 1);
    }

    private static IEnumerable<string> Words(string sentence) => Word().Matches(sentence).Select(match => match.Value);

    [GeneratedRegex(@"[.!?…:;\n]+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(['’\-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex("[aàâäeéèêëiîïoôöuùûüyœæ]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("[^aàâäeéèêëiîïoôöuùûüyœæ](e|es|ent)$")]
    private static partial Regex MuteEnding();
}
