namespace HealthNavigator.Adapters.LiteDb;

/// <summary>
/// Keeps a second process away from a store. On Linux LiteDB does not: a second one opens the same file without complaint, and both
/// destroy it. The operating system lets go of the lock when the process dies, however it dies.
/// </summary>
internal sealed class ProcessLock : IDisposable
{
    private readonly FileStream stream;

    private ProcessLock(FileStream stream) => this.stream = stream;

    /// <summary>Null when another holder has it. The file stays behind empty, and means nothing without a holder.</summary>
    public static ProcessLock? TryTake(string path)
    {
        try
        {
            return new ProcessLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public void Dispose() => stream.Dispose();
}
