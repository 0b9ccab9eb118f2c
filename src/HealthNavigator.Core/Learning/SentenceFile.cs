using System.Globalization;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Learning;

/// <summary>
/// Example sentences as a file: comment lines (#), then one sentence a line, its codes before it, separated by tabs. Anybody can add one;
/// <c>navigator learn</c> then learns anew.
/// </summary>
public static class SentenceFile
{
    /// <summary>The cells of each sentence, with its line; a line of another number of cells is a fault and left out.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Read(ContentFile file, int cells, FaultList faults)
    {
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#')) continue;
            var found = line.Split('\t');
            if (found.Length == cells && found[^1].Trim().Length > 0) yield return (number, found);
            else faults.Add(new Fault(file.Path, number, "not-a-sentence"));
        }
    }

    /// <summary>A short digest of files, by which a table tells what it was learnt from. No secret: it only finds what was forgotten.</summary>
    public static string Digest(IEnumerable<ContentFile> files)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in files.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => file.Text)) hash = (hash ^ c) * 1099511628211UL;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
