using System.Collections.Immutable;
using System.Diagnostics;
using System.Formats.Tar;
using System.Text;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Cli.Lexicons;

/// <summary>The lexicons and alarm rules as they stood before: in a revision of the repository, or in another folder.</summary>
internal static class WordsBefore
{
    private static readonly ImmutableArray<string> Folders = ["dialogs/lexicon/", "dialogs/safety/"];

    public static bool Holds(ContentFile file) => Folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The files, with the paths they have now; null when there is neither such a folder nor such a revision.</summary>
    /// <param name="folder">Where the words of now stand.</param>
    /// <param name="against">A folder, or what git takes for a revision.</param>
    public static async Task<ImmutableArray<ContentFile>?> ReadAsync(ContentFolder folder, string against)
    {
        if (Directory.Exists(against)) return ContentFolder.Locate(against, new FaultList())?.Read(new FaultList()).RemoveAll(file => !Holds(file));
        var start = new ProcessStartInfo("git", ["archive", "--format=tar", against, "lexicon", "safety"])
        {
            WorkingDirectory = folder.Dialogs,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var archive = new MemoryStream();
            var complaint = git.StandardError.ReadToEndAsync();
            await git.StandardOutput.BaseStream.CopyToAsync(archive);
            await complaint;
            await git.WaitForExitAsync();
            archive.Position = 0;
            return git.ExitCode == 0 ? await FilesAsync(archive) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static async Task<ImmutableArray<ContentFile>> FilesAsync(MemoryStream archive)
    {
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        await using var tar = new TarReader(archive);
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            if (entry.DataStream is not { } data) continue;
            using var reader = new StreamReader(data, Encoding.UTF8);
            files.Add(new ContentFile("dialogs/" + entry.Name, (await reader.ReadToEndAsync()).ReplaceLineEndings("\n")));
        }

        return files.ToImmutable();
    }
}
