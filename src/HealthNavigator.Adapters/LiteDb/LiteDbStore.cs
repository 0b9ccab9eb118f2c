using System.Globalization;
using Microsoft.Extensions.Logging;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>Opens a store: takes it for this process, verifies it, restores it when it is damaged, and backs it up when it has grown.</summary>
public sealed class LiteDbStore(LiteDbStoreOptions options, TimeProvider time, ILogger<LiteDbStore> logger)
{
    private const int PageSize = 8192;

    private readonly string path = Path.GetFullPath(options.Path);
    private readonly BackupFolder backups = new(
        Path.GetFullPath(options.Path),
        Path.GetFullPath(options.BackupFolder ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.Path))!, "backups")),
        Math.Max(1, options.BackupsKept));

    /// <exception cref="IOException">The disk is full or fails, which says nothing of the store: try again later.</exception>
    /// <exception cref="UnauthorizedAccessException">The store or its folder may not be written.</exception>
    public async Task<StoreOpening> OpenAsync(CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (ProcessLock.TryTake(path + ".lock") is not { } processLock) return new StoreOpening.InUse();
        StoreOpening? opening = null;
        try
        {
            opening = Open(processLock);
            if (opening.UsableLog is { } log) await BackUpIfGrownAsync(log, cancellation);
            return opening;
        }
        finally
        {
            if (opening?.UsableLog is null) processLock.Dispose();
        }
    }

    private async Task BackUpIfGrownAsync(LiteDbRevisionLog log, CancellationToken cancellation)
    {
        var sequence = (await log.HeadsAsync(cancellation)).Select(head => head.Sequence).DefaultIfEmpty().Max();
        if (sequence == 0 || (backups.All() is [var last, ..] && last.Sequence == sequence)) return;
        try
        {
            await log.BackupAsync(cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            logger.LogError(problem, "The store {Path} could not be backed up", path);
        }
    }

    private StoreOpening Open(ProcessLock processLock)
    {
        var newest = backups.All() is [var last, ..] ? last.Sequence : 0;
        if (newest > 0 && new FileInfo(path) is { Exists: false } or { Length: 0 })
            return Restore(processLock, new StoreDamage("store-missing", path));

        var (file, verification) = TryOpen(path);
        if (verification is LogVerification.Sound { State.Sequence: 0 } && newest > 0)
        {
            Close(file);
            return Restore(processLock, new StoreDamage("store-missing", path));
        }

        if (verification is LogVerification.Sound sound)
        {
            if (sound.State.Sequence < newest)
                logger.LogWarning("The store {Path} ends at revision {Sequence}, before its last backup ({Newest})", path, sound.State.Sequence, newest);
            return new StoreOpening.Opened(LogOf(file!, sound.State, processLock));
        }

        var damaged = (LogVerification.Damaged)verification;
        logger.LogCritical("The store {Path} is damaged: {Code} {Detail}", path, damaged.Damage.Code, damaged.Damage.Detail);
        var rewritten = damaged.CanBeRewritten ? Rewrite(file!, damaged.Damage, processLock) : null;
        if (rewritten is not null) return rewritten;
        Close(file);
        return Restore(processLock, damaged.Damage);
    }

    private StoreOpening.Rewritten? Rewrite(LiteDbFile file, StoreDamage damage, ProcessLock processLock)
    {
        try
        {
            var aside = file.Rewrite();
            if (LogVerification.Of(file) is not LogVerification.Sound { State: var state }) return null;
            logger.LogCritical("The store {Path} was written anew and nothing is lost; the damaged file is {Damaged}", path, aside);
            return new StoreOpening.Rewritten(LogOf(file, state, processLock), damage, aside);
        }
        catch (Exception problem) when (StoreDamage.IsCauseOf(problem))
        {
            return null;
        }
    }

    private StoreOpening Restore(ProcessLock processLock, StoreDamage damage)
    {
        var candidate = StoreFiles.Beside(path, ".restoring");
        foreach (var backup in backups.All())
        {
            StoreFiles.Delete(candidate);
            BackupFolder.CopyDurably(backup.Path, candidate);
            var (trial, verification) = TryOpen(candidate);
            Close(trial);
            if (verification is not LogVerification.Sound sound || sound.State.Sequence != backup.Sequence)
            {
                logger.LogCritical("The backup {Path} is damaged too", backup.Path);
                continue;
            }

            var aside = StoreFiles.SetAside(path);
            File.Move(candidate, path);
            var file = LiteDbFile.Open(path, RevisionBson.Collection, RevisionBson.EndCollection, FileMarkBson.Collection);
            logger.LogCritical(
                "Restored the backup {Backup}, which ends at revision {Sequence}; later revisions are lost unless {Damaged} yields them",
                backup.Path, backup.Sequence, aside);
            return new StoreOpening.Restored(LogOf(file, sound.State, processLock), damage, aside, backup.Path, backup.Sequence);
        }

        StoreFiles.Delete(candidate);
        logger.LogCritical("No backup of {Path} is sound", path);
        return new StoreOpening.Unusable(damage);
    }

    private LiteDbRevisionLog LogOf(LiteDbFile file, LogState state, ProcessLock processLock) =>
        new(file, state, backups, processLock, time, logger);

    private static (LiteDbFile? File, LogVerification Verification) TryOpen(string path)
    {
        // LiteDB takes a file that is shorter than a page for a new one, and overwrites it.
        if (new FileInfo(path) is { Exists: true, Length: > 0 and < PageSize and var length })
            return (null, new LogVerification.Damaged(new StoreDamage("store-unreadable", length.ToString(CultureInfo.InvariantCulture))));

        try
        {
            var file = LiteDbFile.Open(path, RevisionBson.Collection, RevisionBson.EndCollection, FileMarkBson.Collection);
            return (file, LogVerification.Of(file));
        }
        catch (Exception problem) when (StoreDamage.IsCauseOf(problem))
        {
            return (null, new LogVerification.Damaged(new StoreDamage("store-unreadable", problem.Message)));
        }
    }

    private static void Close(LiteDbFile? file)
    {
        try
        {
            file?.Dispose();
        }
        catch (Exception problem) when (StoreDamage.IsCauseOf(problem))
        {
            // Damaged, as is known already.
        }
    }
}
