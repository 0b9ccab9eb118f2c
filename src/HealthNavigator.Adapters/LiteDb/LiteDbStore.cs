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

    private string Beside(string suffix) => Path.ChangeExtension(path, null) + suffix + Path.GetExtension(path);

    public async Task<StoreOpening> OpenAsync(CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (ProcessLock.TryTake(path + ".lock") is not { } processLock) return new StoreOpening.InUse();
        var opening = Open(processLock);
        if (Log(opening) is not { } log)
        {
            processLock.Dispose();
            return opening;
        }

        var sequence = (await log.HeadsAsync(cancellation)).Select(head => head.Sequence).DefaultIfEmpty().Max();
        if (sequence > 0 && (backups.All() is not [var last, ..] || last.Sequence != sequence)) await log.BackupAsync(cancellation);
        return opening;
    }

    private static LiteDbRevisionLog? Log(StoreOpening opening) => opening switch
    {
        StoreOpening.Opened opened => opened.Log,
        StoreOpening.Restored restored => restored.Log,
        _ => null,
    };

    private StoreOpening Open(ProcessLock processLock)
    {
        StoreDamage damage;
        var newest = backups.All() is [var last, ..] ? last.Sequence : 0;
        if (newest > 0 && new FileInfo(path) is { Exists: false } or { Length: 0 })
        {
            damage = new StoreDamage("store-missing", path);
        }
        else if (TryOpen(path, out damage) is var (file, state))
        {
            if (state.Sequence < newest)
                logger.LogWarning("The store {Path} ends at revision {Sequence}, before its last backup ({Newest})", path, state.Sequence, newest);
            return new StoreOpening.Opened(new LiteDbRevisionLog(file, state, backups, processLock, time));
        }

        logger.LogCritical("The store {Path} is damaged: {Code} {Detail}", path, damage.Code, damage.Detail);
        foreach (var backup in backups.All())
        {
            var candidate = Beside(".restoring");
            BackupFolder.CopyDurably(backup.Path, candidate);
            if (TryOpen(candidate, out var fault) is not var (trial, held))
            {
                logger.LogCritical("The backup {Path} is damaged too: {Code} {Detail}", backup.Path, fault.Code, fault.Detail);
                continue;
            }

            trial.Dispose();
            if (held.Sequence != backup.Sequence)
            {
                logger.LogCritical("The backup {Path} ends at revision {Sequence}, not as named", backup.Path, held.Sequence);
                continue;
            }

            var aside = SetAside();
            File.Move(candidate, path);
            if (TryOpen(path, out _) is not var (file, state)) break;
            logger.LogCritical(
                "Restored the backup {Backup}, which ends at revision {Sequence}; later revisions are lost unless {Damaged} yields them",
                backup.Path, state.Sequence, aside);
            return new StoreOpening.Restored(
                new LiteDbRevisionLog(file, state, backups, processLock, time), damage, aside, backup.Path, state.Sequence);
        }

        logger.LogCritical("No backup of {Path} is sound", path);
        return new StoreOpening.Unusable(damage);
    }

    private static (LiteDbFile File, LogState State)? TryOpen(string path, out StoreDamage damage)
    {
        // LiteDB takes a file that is shorter than a page for a new one, and overwrites it.
        if (new FileInfo(path) is { Exists: true, Length: > 0 and < PageSize and var length })
        {
            damage = new StoreDamage("store-unreadable", length.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        LiteDbFile? file = null;
        try
        {
            file = LiteDbFile.Open(
                path,
                new LiteDbCollection(RevisionBson.Collection, RevisionBson.Document, RevisionBson.Key),
                new LiteDbCollection(FileMarkBson.Collection));
        }
        catch (Exception problem) when (StoreDamage.IsCauseOf(problem))
        {
            damage = new StoreDamage("store-unreadable", problem.Message);
            return null;
        }

        var verification = LogVerification.Of(file);
        if (verification is LogVerification.Sound sound)
        {
            damage = new StoreDamage("", "");
            return (file, sound.State);
        }

        damage = ((LogVerification.Damaged)verification).Damage;
        try
        {
            file.Dispose();
        }
        catch (Exception problem) when (StoreDamage.IsCauseOf(problem))
        {
            // Damaged, as is known already.
        }

        return null;
    }

    /// <summary>The damaged file is kept, with its write-ahead log: it may still yield what no backup has.</summary>
    private string? SetAside()
    {
        var stamp = time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var aside = Beside($".damaged-{stamp}");
        if (File.Exists(Beside("-log"))) File.Move(Beside("-log"), Beside($".damaged-{stamp}-log"), overwrite: true);
        if (!File.Exists(path)) return null;
        File.Move(path, aside, overwrite: true);
        return aside;
    }
}
