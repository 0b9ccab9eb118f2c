using System.Globalization;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>The files beside a store: LiteDB's write-ahead log, and what is put aside or prepared to take the store's place.</summary>
internal static class StoreFiles
{
    /// <summary><c>store.db</c> with <c>.x</c> gives <c>store.x.db</c>.</summary>
    public static string Beside(string path, string suffix) => Path.ChangeExtension(path, null) + suffix + Path.GetExtension(path);

    /// <summary>Where LiteDB keeps what it has not yet moved into the file.</summary>
    public static string WriteAheadLog(string path) => Beside(path, "-log");

    public static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(WriteAheadLog(path));
    }

    /// <summary>Keeps a damaged file, with its write-ahead log, under a name of its own: it may still yield what nothing else has.</summary>
    /// <returns>The new name; null when there is no file.</returns>
    public static string? SetAside(string path)
    {
        string aside;
        var number = 1;
        do aside = Beside(path, string.Create(CultureInfo.InvariantCulture, $".damaged-{number++}"));
        while (File.Exists(aside) || File.Exists(WriteAheadLog(aside)));

        if (File.Exists(WriteAheadLog(path))) File.Move(WriteAheadLog(path), WriteAheadLog(aside));
        if (!File.Exists(path)) return null;
        File.Move(path, aside);
        return aside;
    }
}
