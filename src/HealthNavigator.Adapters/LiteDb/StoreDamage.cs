namespace HealthNavigator.Adapters.LiteDb;

/// <summary>What is wrong with a store file.</summary>
/// <param name="Code">
/// <c>store-missing</c> (gone or empty although it was backed up), <c>store-unreadable</c>, <c>store-sequence-gap</c>,
/// <c>store-version-gap</c>, <c>store-altered</c>, <c>store-cut</c>, <c>store-index</c>, <c>store-mark</c>: names a wording <c>fault.&lt;code&gt;</c>.
/// </param>
/// <param name="Detail">Where, or what LiteDB said of it.</param>
public sealed record StoreDamage(string Code, string Detail)
{
    /// <summary>
    /// LiteDB throws exceptions of any type on a damaged file. A disk that is full or fails, a file that may not be read, and want of memory
    /// are outages: the file may be sound, and restoring a backup over it would lose what it holds.
    /// </summary>
    internal static bool IsCauseOf(Exception problem) =>
        problem is EndOfStreamException or not (IOException or UnauthorizedAccessException or OutOfMemoryException);
}
