using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Learning;

/// <summary>
/// The files <c>dialogs/sentences/&lt;lang&gt;.tsv</c>: comment lines (#), then one sentence a line after five cells of codes, separated by tabs: alarm,
/// needs, refused, coverage, audience, text. An empty cell says that nothing of the kind is said, "?" that nobody decided it.
/// </summary>
public static class ExampleSentences
{
    private const string Folder = "dialogs/sentences/";
    private const string Undecided = "?";
    private const int Cells = 6;

    /// <summary>Reads them in the order of the files; a line of another number of cells is a fault and left out.</summary>
    public static IEnumerable<ExampleSentence> Load(IEnumerable<ContentFile> files, FaultList faults) => Lines(files, faults).Select(line => line.Sentence);

    /// <summary>Finds fault with lines that are none, and with codes that there are not.</summary>
    /// <param name="files">All content.</param>
    /// <param name="isAlarm">Whether there is such an alarm.</param>
    /// <param name="isNeed">Whether there is such a need.</param>
    /// <param name="isCoverage">Whether there is such a coverage.</param>
    /// <param name="isAudience">Whether there is such an audience.</param>
    /// <param name="faults">Receives a fault for each.</param>
    public static void Check(
        IEnumerable<ContentFile> files, Func<string, bool> isAlarm, Func<string, bool> isNeed, Func<string, bool> isCoverage, Func<string, bool> isAudience, FaultList faults)
    {
        foreach (var (file, line, sentence) in Lines(files, faults))
        {
            void Known(ImmutableArray<string> codes, Func<string, bool> isKnown)
            {
                foreach (var code in codes.IsDefault ? [] : codes.Where(code => !isKnown(code))) faults.Add(new Fault(file, line, "unknown-code", code));
            }

            Known(sentence.Alarms, isAlarm);
            Known(sentence.Needs, isNeed);
            Known(sentence.Refused, isNeed);
            Known(sentence.Coverage, isCoverage);
            Known(sentence.Audiences, isAudience);
        }
    }

    /// <summary>A short digest of the sentences, by which a table tells what it was learnt from. No secret: it only finds what was forgotten.</summary>
    public static string Digest(IEnumerable<ContentFile> files)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in Of(files).SelectMany(file => file.Text)) hash = (hash ^ c) * 1099511628211UL;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<ContentFile> Of(IEnumerable<ContentFile> files) =>
        files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal);

    private static IEnumerable<(string File, int Line, ExampleSentence Sentence)> Lines(IEnumerable<ContentFile> files, FaultList faults)
    {
        foreach (var file in Of(files))
        {
            var (language, number) = (Path.GetFileNameWithoutExtension(file.Path), 0);
            foreach (var line in file.Text.Split('\n'))
            {
                number++;
                if (line.Length == 0 || line.StartsWith('#')) continue;
                var cells = line.Split('\t');
                if (cells.Length == Cells && cells[^1].Trim().Length > 0) yield return (file.Path, number, Sentence(language, cells));
                else faults.Add(new Fault(file.Path, number, "not-a-sentence"));
            }
        }
    }

    private static ExampleSentence Sentence(string language, string[] cells) => new(language, cells[5])
    {
        Alarms = Codes(cells[0]),
        Needs = Codes(cells[1]),
        Refused = Codes(cells[2]),
        Coverage = Codes(cells[3]),
        Audiences = Codes(cells[4]),
    };

    private static ImmutableArray<string> Codes(string cell) =>
        cell == Undecided ? default : [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
