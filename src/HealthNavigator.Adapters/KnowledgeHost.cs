using System.Collections.Immutable;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Recognition;
using NodaTime;

namespace HealthNavigator.Adapters;

/// <summary>
/// The knowledge of a running host: the log, and the snapshot folded from it, swapped in one assignment. Readers take
/// <see cref="Current"/> and never wait; writers go one at a time. A change that would bring a fault is refused and nothing moves.
/// </summary>
public sealed class KnowledgeHost : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SnapshotBuilder builder;
    private readonly TimeProvider time;
    private readonly ImmutableArray<ContentFile> files;
    private volatile BuiltSnapshot built;

    private KnowledgeHost(IRevisionLog log, TimeProvider time, ImmutableArray<ContentFile> files, SyncReport sync, ImmutableArray<KnowledgeDocument> documents, IRecognizer? behind)
    {
        builder = new SnapshotBuilder(behind);
        (Log, this.time, this.files, Sync) = (log, time, files, sync);
        built = builder.Build(files, documents, Now);
    }

    public IRevisionLog Log { get; }

    /// <summary>What comparing the files with the log came to at start-up.</summary>
    public SyncReport Sync { get; }

    public KnowledgeSnapshot Current => built.Snapshot;

    /// <summary>Everything wrong in what is published; normally nothing.</summary>
    public ImmutableArray<Fault> Faults => built.Faults;

    private Instant Now => Instant.FromUnixTimeTicks(time.GetUtcNow().Ticks - DateTimeOffset.UnixEpoch.Ticks);

    /// <summary>Brings the files into the log and folds the first snapshot.</summary>
    /// <param name="folder">Where the content stands.</param>
    /// <param name="log">The open log; it stays the caller's to close.</param>
    /// <param name="time">The clock of the host.</param>
    /// <param name="behind">Asked about times and ages behind the own tables; null for none.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static async Task<KnowledgeHost> StartAsync(
        ContentFolder folder, IRevisionLog log, TimeProvider time, IRecognizer? behind = null, CancellationToken cancellation = default)
    {
        var faults = new FaultList();
        var files = folder.Read(faults);
        // What the files say wrong must not replace what stands; only the very first start publishes whatever can be read.
        if (!(await log.HeadsAsync(cancellation)).IsEmpty)
            faults.AddRange(new SnapshotBuilder().Build([.. files.Where(file => !DocumentSplitter.IsKnowledge(file))], DocumentSplitter.Split(files, faults), Instant.FromDateTimeOffset(time.GetUtcNow())).Faults);
        var sync = await new KnowledgeFileSync(log, time).RunAsync(files, faults, cancellation);
        var documents = await PublishedDocuments.ReadAsync(log, cancellation);
        return new KnowledgeHost(log, time, [.. files.Where(file => !DocumentSplitter.IsKnowledge(file))], sync, documents, behind);
    }

    /// <summary>Appends an edit if what it says is sound, and publishes it before returning.</summary>
    public async Task<EditOutcome> EditAsync(RevisionDraft draft, CancellationToken cancellation = default)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            // This host is the only writer: what it holds is what is in the log, and nothing is read again for an edit.
            var edited = draft.Withdrawn ? null : new KnowledgeDocument { Id = draft.DocumentId, Path = draft.Path, Text = draft.Text };
            var trial = DocumentIds.IsService(draft.DocumentId) ? SnapshotBuilder.Edit(built, draft.DocumentId, edited) : Whole(draft.DocumentId, edited);
            var added = trial.Faults.Except(built.Faults).ToImmutableArray();
            if (added.Length > 0) return new EditOutcome.Faulty(added);
            switch (await Log.AppendAsync(draft, cancellation))
            {
                case AppendOutcome.Appended { Revision: var revision }:
                    built = trial;
                    return new EditOutcome.Accepted(revision);
                case AppendOutcome.AlreadyAppended { Revision: var earlier }:
                    // The first try may have failed after the log had it: what is in the log is what is published.
                    built = builder.Build(files, await PublishedDocuments.ReadAsync(Log, cancellation), Now);
                    return new EditOutcome.Accepted(earlier);
                case AppendOutcome.Conflict { Head: var head }:
                    return new EditOutcome.Conflict(head);
                default:
                    throw new InvalidOperationException("An append is acknowledged, known already, or in conflict.");
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What services are read with changed, so all of them are read again.</summary>
    private BuiltSnapshot Whole(string id, KnowledgeDocument? edited)
    {
        var documents = built.Snapshot.Documents;
        return builder.Build(files, [.. (edited is null ? documents.Remove(id) : documents.SetItem(id, edited)).Values], Now);
    }

    /// <summary>Folds the log again from now: the timetables are compiled anew (every night).</summary>
    public async Task RefreshAsync(CancellationToken cancellation = default)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            built = builder.Build(files, await PublishedDocuments.ReadAsync(Log, cancellation), Now);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
