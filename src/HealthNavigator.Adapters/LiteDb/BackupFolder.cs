using System.Globalization;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>
/// The backups of one store: <c>&lt;store&gt;.&lt;number&gt;.&lt;UTC time&gt;.&lt;sequence&gt;.db</c>. They are ordered by their number, not by
/// their time: the clock may have been wrong.
/// </summary>
internal sealed class BackupFolder(string store, string folder, int kept)
{
    private readonly string prefix = Path.GetFileNameWithoutExtension(store) + ".";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Backup> All() => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, prefix + "*.db").Select(Named).OfType<Backup>().OrderByDescending(b => b.Number)];

    /// <summary>Copies the store, which must be at rest. The copy appears under its name only when it is complete and on disk.</summary>
    public string Add(long sequence, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        var earlier = All();
        var number = earlier.Count == 0 ? 1 : earlier[0].Number + 1;
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000000}.{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.{sequence}.db");
        var path = Path.Combine(folder, name);
        CopyDurably(store, path + ".part");
        File.Move(path + ".part", path);
        foreach (var old in earlier.Skip(kept - 1)) File.Delete(old.Path);
        return path;
    }

    public static void CopyDurably(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    private Backup? Named(string path)
    {
        var parts = Path.GetFileNameWithoutExtension(path)[prefix.Length..].Split('.');
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new Backup(path, number, sequence) : null;
    }
}

/// <param name="Path">The file.</param>
/// <param name="Number">Place among the backups of the store, from 1, growing.</param>
/// <param name="Sequence">The last revision in it.</param>
internal sealed record Backup(string Path, long Number, long Sequence);
