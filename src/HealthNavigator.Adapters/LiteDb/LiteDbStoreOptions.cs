namespace HealthNavigator.Adapters.LiteDb;

public sealed record LiteDbStoreOptions
{
    /// <summary>The store file; its folder is created.</summary>
    public required string Path { get; init; }

    /// <summary>Left out, <c>backups</c> beside the store. Better on another disk.</summary>
    public string? BackupFolder { get; init; }

    /// <summary>How many backups are kept, the newest; at least 1.</summary>
    public int BackupsKept { get; init; } = 7;
}
