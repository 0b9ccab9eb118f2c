using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;
using LiteDB;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>The revision log in one LiteDB file. Opened by <see cref="LiteDbStore"/>; one per file and process.</summary>
public sealed class LiteDbRevisionLog : IRevisionLog, IDisposable
{
    private readonly LiteDbFile file;
    private readonly BackupFolder backups;
    private readonly ProcessLock processLock;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private volatile LogState state;
    private int disposed;

    internal LiteDbRevisionLog(
        LiteDbFile file, LogState state, BackupFolder backups, ProcessLock processLock, TimeProvider time, ILogger logger) =>
        (this.file, this.state, this.backups, this.processLock, this.time, this.logger) = (file, state, backups, processLock, time, logger);

    public async Task<AppendOutcome> AppendAsync(RevisionDraft draft, CancellationToken cancellation = default) =>
        (await AppendAllAsync([draft], cancellation))[0];

    public Task<ImmutableArray<AppendOutcome>> AppendAllAsync(
        IReadOnlyList<RevisionDraft> drafts, CancellationToken cancellation = default) =>
        WriteAsync(
            (writer, before) =>
            {
                var now = Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
                var after = before;
                var outcomes = ImmutableArray.CreateBuilder<AppendOutcome>(drafts.Count);
                foreach (var draft in drafts) outcomes.Add(Append(writer, draft, now, ref after));
                if (after.Sequence > before.Sequence) writer.Upsert(RevisionBson.EndCollection, RevisionBson.WriteEnd(after));
                return (outcomes.MoveToImmutable(), after);
            },
            cancellation);

    public Task<ImmutableArray<Revision>> ReadAsync(long afterSequence, CancellationToken cancellation = default)
    {
        var last = state.Sequence;
        return Task.FromResult(Find(last - afterSequence, r => r.Sequence > afterSequence && r.Sequence <= last, [Query.GT("_id", afterSequence)]));
    }

    public Task<ImmutableArray<Revision>> HistoryAsync(string documentId, CancellationToken cancellation = default)
    {
        var sequences = state.SequencesOf(documentId);
        return Task.FromResult(Find(
            sequences.Length, r => r.DocumentId == documentId && sequences.Contains(r.Sequence), sequences.Select(sequence => Query.EQ("_id", sequence))));
    }

    public Task<ImmutableArray<Revision>> HeadsAsync(CancellationToken cancellation = default) =>
        Task.FromResult(state.Heads.ToImmutableArray());

    public Task MarkFileAsync(FileMark mark, CancellationToken cancellation = default) =>
        WriteAsync(
            (writer, unchanged) =>
            {
                writer.Upsert(FileMarkBson.Collection, FileMarkBson.Write(mark));
                return (true, unchanged);
            },
            cancellation);

    public Task<ImmutableArray<FileMark>> FileMarksAsync(CancellationToken cancellation = default) =>
        Task.FromResult(file.Find(FileMarkBson.Collection, new Query()).Select(FileMarkBson.Read).ToImmutableArray());

    /// <summary>Copies the store into the backup folder, under the gate, and drops the oldest backups beyond the number kept.</summary>
    /// <returns>The path of the new backup.</returns>
    public Task<string> BackupAsync(CancellationToken cancellation = default) =>
        file.AtRestAsync(() => backups.Add(state.Sequence, time.GetUtcNow()), cancellation);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        file.Dispose();
        processLock.Dispose();
    }

    private static AppendOutcome Append(LiteDbFile.Writer writer, RevisionDraft draft, Instant now, ref LogState state)
    {
        if (draft.IdempotencyKey is { } key && state.AppendedAs(key) is { } earlier)
            return new AppendOutcome.AlreadyAppended(RevisionBson.Read(writer.Find(RevisionBson.Collection, ById(Query.EQ("_id", earlier)))[0]));

        var head = state.HeadOf(draft.DocumentId);
        if (draft.BaseVersion != (head?.Version ?? 0)) return new AppendOutcome.Conflict(head);

        var revision = new Revision
        {
            Sequence = state.Sequence + 1,
            DocumentId = draft.DocumentId,
            Version = draft.BaseVersion + 1,
            BaseVersion = draft.BaseVersion,
            At = now,
            Author = draft.Author,
            Why = draft.Why,
            Text = draft.Text,
            Withdrawn = draft.Withdrawn,
            Path = draft.Path,
            IdempotencyKey = draft.IdempotencyKey,
        };
        var digest = RevisionBson.DigestAfter(state.Digest, revision);
        writer.Insert(RevisionBson.Collection, RevisionBson.Write(revision, digest));
        state = state.After(revision, digest);
        return new AppendOutcome.Appended(revision);
    }

    private static Query ById(BsonExpression condition) => new() { Where = { condition }, OrderBy = BsonExpression.Create("$._id") };

    /// <summary>The new state is seen by readers only once it is safe on disk.</summary>
    private async Task<T> WriteAsync<T>(Func<LiteDbFile.Writer, LogState, (T Result, LogState State)> body, CancellationToken cancellation)
    {
        var written = await file.WriteAsync(writer => body(writer, state), done => state = done.State, ReadState, cancellation);
        return written.Result;
    }

    private void ReadState(string? damagedFile)
    {
        if (damagedFile is not null) logger.LogCritical("The store could not be written and was rewritten; the damaged file is {Path}", damagedFile);
        state = LogVerification.Of(file) is LogVerification.Sound sound ? sound.State
            : throw new IOException("The store is damaged: it has to be opened anew to be restored.");
    }

    /// <summary>
    /// Looks revisions up and checks that they are what was asked for. If they are not, LiteDB's way to them is damaged, and the walk through
    /// all of them, which was verified at the start, is taken.
    /// </summary>
    private ImmutableArray<Revision> Find(long count, Func<Revision, bool> asked, IEnumerable<BsonExpression> conditions)
    {
        ImmutableArray<Revision> found = [];
        try
        {
            found = [.. conditions.SelectMany(condition => file.Find(RevisionBson.Collection, ById(condition))).Select(RevisionBson.Read).Where(asked)];
        }
        catch (Exception problem) when (StoreDamage.IsCauseOf(problem))
        {
            logger.LogError(problem, "A revision could not be looked up");
        }

        if (found.Length >= count) return found;
        found = [.. file.Find(RevisionBson.Collection, new Query { OrderBy = BsonExpression.Create("$._id") }).Select(RevisionBson.Read).Where(asked)];
        return found.Length >= count ? found : throw new IOException("The store is damaged: it has to be opened anew to be restored.");
    }
}
