using System.Globalization;
using System.Text;

namespace HealthNavigator.Cli.Simulation;

/// <summary>How people mistype on a small keyboard: accents left out, and one slip in some of the longer words.</summary>
internal static class Misspelling
{
    private const int ShortestSlipped = 5;
    private const double Slipping = 0.3;

    public static string Of(string text, Random random) => string.Join(' ', WithoutAccents(text).Split(' ').Select(word => Slipped(word, random)));

    private static string Slipped(string word, Random random)
    {
        if (word.Length < ShortestSlipped || word.Any(char.IsDigit) || random.NextDouble() > Slipping) return word;
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private static string WithoutAccents(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
