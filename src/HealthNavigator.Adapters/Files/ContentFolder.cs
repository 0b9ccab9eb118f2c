using System.Collections.Immutable;
using System.Text;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Adapters.Files;

/// <summary>Where the content stands on disk: a <c>knowledge/</c> folder and a <c>dialogs/</c> folder, which need not be neighbours.</summary>
public sealed record ContentFolder
{
    private const string KnowledgeName = "knowledge";
    private const string DialogsName = "dialogs";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Absolute path. Its files are named <c>knowledge/…</c> whatever the folder is called.</summary>
    public required string Knowledge { get; init; }

    /// <summary>Absolute path. Its files are named <c>dialogs/…</c> whatever the folder is called.</summary>
    public required string Dialogs { get; init; }

    /// <summary>The repository's content: the nearest folder above the program, else above the current directory, that holds both; or null.</summary>
    public static ContentFolder? FindDefault() =>
        FindAbove(AppContext.BaseDirectory) ?? FindAbove(Directory.GetCurrentDirectory());

    /// <summary>
    /// The content that <c>--knowledge DIR</c> means. DIR may hold <c>knowledge/</c>, or be the knowledge folder itself (it then has
    /// <c>services/</c> or <c>taxonomy/</c>). The dialogs are its neighbour, else the default's.
    /// </summary>
    /// <param name="directory">Null or empty for the default.</param>
    /// <param name="faults">Receives <c>folder-not-found</c>, <c>knowledge-not-found</c> or <c>dialogs-not-found</c>.</param>
    public static ContentFolder? Locate(string? directory, FaultList faults)
    {
        if (string.IsNullOrEmpty(directory))
        {
            var found = FindDefault();
            if (found is null) faults.Add(new Fault(KnowledgeName, 0, "knowledge-not-found", Directory.GetCurrentDirectory()));
            return found;
        }

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (!Directory.Exists(root))
        {
            faults.Add(new Fault(directory, 0, "folder-not-found", root));
            return null;
        }

        var knowledge = Path.Combine(root, KnowledgeName);
        var dialogs = Path.Combine(root, DialogsName);
        if (!Directory.Exists(knowledge))
        {
            if (!Directory.Exists(Path.Combine(root, "services")) && !Directory.Exists(Path.Combine(root, "taxonomy")))
            {
                faults.Add(new Fault(directory, 0, "knowledge-not-found", root));
                return null;
            }

            knowledge = root;
            dialogs = Path.Combine(Path.GetDirectoryName(root) ?? root, DialogsName);
        }

        if (!Directory.Exists(dialogs)) dialogs = FindDefault()?.Dialogs ?? "";
        if (dialogs.Length > 0) return new ContentFolder { Knowledge = knowledge, Dialogs = dialogs };
        faults.Add(new Fault(directory, 0, "dialogs-not-found", root));
        return null;
    }

    /// <summary>
    /// All files of content (<c>.yaml</c>, <c>.tsv</c>, <c>.chat</c>, <c>.txt</c>, <c>.bloom</c>), sorted ordinally by path, with <c>\n</c> line ends and no byte-order mark.
    /// What cannot be read is a fault (<c>file-unreadable</c>, <c>not-utf8</c>). Hidden files and folders are passed over.
    /// </summary>
    public ImmutableArray<ContentFile> Read(FaultList faults) =>
        [.. ReadBelow(Knowledge, KnowledgeName, faults).Concat(ReadBelow(Dialogs, DialogsName, faults)).OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static ContentFolder? FindAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var (knowledge, dialogs) = (Path.Combine(folder.FullName, KnowledgeName), Path.Combine(folder.FullName, DialogsName));
            if (Directory.Exists(knowledge) && Directory.Exists(dialogs)) return new ContentFolder { Knowledge = knowledge, Dialogs = dialogs };
        }

        return null;
    }

    private static IEnumerable<ContentFile> ReadBelow(string folder, string name, FaultList faults)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = $"{name}/{Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')}";
            if (Path.GetExtension(path) is not (".yaml" or ".tsv" or ".txt" or ".bloom" or ".chat") || relative.Contains("/.", StringComparison.Ordinal)) continue;
            if (ReadText(path, relative, faults) is { } text) yield return new ContentFile(relative, text);
        }
    }

    private static string? ReadText(string path, string relative, FaultList faults)
    {
        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new Fault(relative, 0, "not-utf8"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add(new Fault(relative, 0, "file-unreadable", problem.Message));
        }

        return null;
    }
}
