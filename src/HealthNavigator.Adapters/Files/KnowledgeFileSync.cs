using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using NodaTime;

namespace HealthNavigator.Adapters.Files;

/// <summary>
/// Brings what changed in the knowledge files into the log, as revisions by <see cref="RevisionAuthor.Files"/>. A file never overwrites an
/// operator: if somebody else has revised the document since the files last agreed with it, the change is held back, remembered beside the
/// log, and reported at each run until the files and the head agree, the file takes its change back, or an operator keeps the head.
/// </summary>
public sealed class KnowledgeFileSync(IRevisionLog log, TimeProvider time)
{
    /// <param name="files">All content, as <see cref="ContentFolder.Read"/> gives it.</param>
    /// <param name="faults">
    /// The faults found in the files so far. The caller checks what the documents say; with any fault, here or there, nothing is appended.
    /// </param>
    /// <param name="cancellation">Stops between writes; a run that was stopped is completed by the next.</param>
    public async Task<SyncReport> RunAsync(IEnumerable<ContentFile> files, FaultList faults, CancellationToken cancellation = default)
    {
        var documents = DocumentSplitter.Split(files, faults);
        if (documents.IsEmpty && faults.Count == 0) faults.Add(new Fault("knowledge", 0, "no-knowledge"));
        if (faults.Count > 0) return new SyncReport { Faults = faults.Sorted() };

        var ledger = await FileLedger.ReadAsync(log, cancellation);
        var decisions = documents.Select(d => ledger.Decide(d.Id, d)).Concat(ledger.GoneFrom(documents).Select(id => ledger.Decide(id, null))).ToList();

        var drafts = decisions.Where(d => d.Draft is not null).ToList();
        var outcomes = await log.AppendAllAsync([.. drafts.Select(d => d.Draft!)], cancellation);
        // Somebody revised the document between our reading and our append.
        var overtaken = drafts.Zip(outcomes).Where(pair => pair.Second is AppendOutcome.Conflict).ToDictionary(pair => pair.First, pair => pair.Second);
        var settled = decisions.Select(d => overtaken.TryGetValue(d, out var outcome) ? d.HoldBack(((AppendOutcome.Conflict)outcome).Head!) : d).ToList();

        var now = Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var mark in settled.Select(d => d.Mark).OfType<FileMark>()) await log.MarkFileAsync(mark with { At = now }, cancellation);

        ImmutableArray<string> Ids(FileVerdict verdict) =>
            [.. settled.Where(d => d.Verdict == verdict).Select(d => d.DocumentId).Order(StringComparer.Ordinal)];
        return new SyncReport
        {
            Added = Ids(FileVerdict.Added),
            Updated = Ids(FileVerdict.Updated),
            Withdrawn = Ids(FileVerdict.Withdrawn),
            HeldBack = Ids(FileVerdict.HeldBack),
            NotInFiles = Ids(FileVerdict.NotInFiles),
            Unchanged = settled.Count(d => d.Verdict == FileVerdict.Unchanged),
        };
    }

    /// <summary>Settles a held-back change in favour of the head: it is not reported again until the file says yet another thing.</summary>
    /// <returns>False when nothing was held back for the document.</returns>
    public async Task<bool> KeepHeadAsync(string documentId, CancellationToken cancellation = default)
    {
        if ((await log.FileMarksAsync(cancellation)).FirstOrDefault(m => m.DocumentId == documentId) is not { HeldBack: true } mark) return false;
        await log.MarkFileAsync(mark with { HeldBack = false }, cancellation);
        return true;
    }
}
