namespace HealthNavigator.Adapters.LiteDb;

/// <summary>What opening a store came to.</summary>
public abstract record StoreOpening
{
    private StoreOpening()
    {
    }

    /// <summary>The log, however it was come by; null when there is none.</summary>
    public LiteDbRevisionLog? UsableLog => this switch
    {
        Opened opened => opened.Log,
        Restored restored => restored.Log,
        Rewritten rewritten => rewritten.Log,
        _ => null,
    };

    /// <summary>It was verified and is whole.</summary>
    public sealed record Opened(LiteDbRevisionLog Log) : StoreOpening;

    /// <summary>
    /// It was damaged, and the last sound backup stands in its place: revisions acknowledged after <paramref name="Sequence"/> are lost
    /// unless the damaged file yields them. This has to be said to an operator, not only logged.
    /// </summary>
    /// <param name="Log">The log as restored.</param>
    /// <param name="Damage">What was wrong.</param>
    /// <param name="DamagedFile">Where the damaged file was put; null when there was none.</param>
    /// <param name="Backup">The backup that was restored.</param>
    /// <param name="Sequence">The last revision in it.</param>
    public sealed record Restored(LiteDbRevisionLog Log, StoreDamage Damage, string? DamagedFile, string Backup, long Sequence) : StoreOpening;

    /// <summary>It was damaged only where nothing of its own is kept, and was written anew: nothing is lost.</summary>
    public sealed record Rewritten(LiteDbRevisionLog Log, StoreDamage Damage, string? DamagedFile) : StoreOpening;

    /// <summary>It is damaged and no backup is sound. The file is left as it is.</summary>
    public sealed record Unusable(StoreDamage Damage) : StoreOpening;

    /// <summary>Another process, or another log in this one, has it open.</summary>
    public sealed record InUse : StoreOpening;
}
