using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters;

/// <summary>
/// The log of revisions: append-only, in one order for all documents. What an append has acknowledged survives the death of the process
/// and of the machine. An append that throws is indeterminate: repeat it with the same idempotency key. Safe for many threads; readers
/// never wait for writers.
/// </summary>
public interface IRevisionLog
{
    public Task<AppendOutcome> AppendAsync(RevisionDraft draft, CancellationToken cancellation = default);

    /// <summary>
    /// Appends many in order and acknowledges them together, much faster than one by one: after a crash either all are there or none. A
    /// draft in conflict is left out and does not stop the others.
    /// </summary>
    /// <returns>One outcome for each draft, in order.</returns>
    public Task<ImmutableArray<AppendOutcome>> AppendAllAsync(IReadOnlyList<RevisionDraft> drafts, CancellationToken cancellation = default);

    /// <summary>The revisions after a sequence (exclusive; 0 for all), in order.</summary>
    public Task<ImmutableArray<Revision>> ReadAsync(long afterSequence, CancellationToken cancellation = default);

    /// <summary>All revisions of one document, oldest first; empty when there is no such document.</summary>
    public Task<ImmutableArray<Revision>> HistoryAsync(string documentId, CancellationToken cancellation = default);

    /// <summary>The last revision of every document, withdrawn ones included, in the order in which the documents first appeared.</summary>
    public Task<ImmutableArray<Revision>> HeadsAsync(CancellationToken cancellation = default);

    /// <summary>Remembers what the files say of a document; replaces what was remembered of it.</summary>
    public Task MarkFileAsync(FileMark mark, CancellationToken cancellation = default);

    public Task<ImmutableArray<FileMark>> FileMarksAsync(CancellationToken cancellation = default);
}
