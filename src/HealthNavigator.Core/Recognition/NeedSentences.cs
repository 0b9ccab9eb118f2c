using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Learning;

namespace HealthNavigator.Core.Recognition;

/// <summary>What somebody may write, and the needs it speaks of.</summary>
/// <param name="Language">Code of the language; <c>ar-Latn</c> for Arabic in Latin letters.</param>
/// <param name="Text">As written.</param>
/// <param name="Needs">Codes, without order; none when nothing is wanted.</param>
/// <param name="Refused">Codes that are named only to be refused, or as done already.</param>
public sealed record NeedSentence(string Language, string Text, ImmutableArray<string> Needs, ImmutableArray<string> Refused);

/// <summary>The example sentences of <c>dialogs/lexicon/sentences/&lt;lang&gt;.tsv</c>: needs, refused, text.</summary>
public static class NeedSentences
{
    private const string Folder = "dialogs/lexicon/sentences/";

    /// <summary>Whether a file holds such sentences.</summary>
    public static bool Is(ContentFile file) => file.Path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Reads them in the order of the files.</summary>
    public static IEnumerable<NeedSentence> Load(IEnumerable<ContentFile> files, FaultList faults)
    {
        foreach (var file in files.Where(Is).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            foreach (var (_, cells) in SentenceFile.Read(file, cells: 3, faults))
                yield return new NeedSentence(Path.GetFileNameWithoutExtension(file.Path), cells[2], Codes(cells[0]), Codes(cells[1]));
        }
    }

    private static ImmutableArray<string> Codes(string cell) => [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
