using System.Globalization;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;

namespace HealthNavigator.Adapters.Synthesis;

/// <summary>
/// Writes a synthetic territory as a folder that <c>--knowledge</c> takes: invented services beside the real taxonomies, gazetteer and dialogs, which
/// they need to be read. It never writes where knowledge stands.
/// </summary>
public static class SyntheticFiles
{
    /// <summary>Stands in the folder, and says what it is: only a folder that has it, or an empty one, is written to.</summary>
    public const string Marker = "SYNTHETIC";

    private const int OrganizationsOfAFolder = 500;

    /// <summary>Writes the services; returns false, and writes nothing, when the folder holds anything that is not synthetic.</summary>
    /// <param name="services">As drawn, in order.</param>
    /// <param name="content">The files of the repository; its services are left out.</param>
    /// <param name="folder">Where to; made when it is not there. What it held of an earlier synthetic territory is replaced.</param>
    public static async Task<bool> WriteAsync(IEnumerable<Service> services, IReadOnlyCollection<ContentFile> content, string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!MayWrite(root)) return false;
        foreach (var part in (string[])["knowledge", "dialogs"])
        {
            if (Directory.Exists(Path.Combine(root, part))) Directory.Delete(Path.Combine(root, part), recursive: true);
        }

        Directory.CreateDirectory(root);
        await File.WriteAllTextAsync(Path.Combine(root, Marker), "A synthetic territory, for load only: nothing in knowledge/services exists.\n");
        foreach (var file in content.Where(file => !file.Path.StartsWith(Core.Knowledge.DocumentSplitter.ServicesFolder, StringComparison.Ordinal)))
            await WriteAsync(root, file.Path, file.Text);
        var number = 0;
        foreach (var group in services.GroupBy(service => service.Organization.Id))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{Core.Knowledge.DocumentSplitter.ServicesFolder}{Marker.ToLowerInvariant()}-{number++ / OrganizationsOfAFolder:000}/{group.Key}.yaml");
            await WriteAsync(root, path, SyntheticText.File([.. group]));
        }

        return true;
    }

    private static bool MayWrite(string root)
    {
        // Neither the knowledge itself nor anything below or above it.
        for (var parent = new DirectoryInfo(root); parent is not null; parent = parent.Parent)
        {
            if (parent.Name is "knowledge" or "dialogs") return false;
        }

        return !Directory.Exists(root) || File.Exists(Path.Combine(root, Marker)) || !Directory.EnumerateFileSystemEntries(root).Any();
    }

    private static async Task WriteAsync(string root, string path, string text)
    {
        var target = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllTextAsync(target, text);
    }
}
