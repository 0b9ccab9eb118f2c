using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters.Files;

/// <summary>What is known of each document from before: its head, and what the files were last seen to say.</summary>
internal sealed class FileLedger
{
    private readonly Dictionary<string, Revision> heads;
    private readonly Dictionary<string, FileMark> marks;

    /// <summary>The last revision that the files made of a document.</summary>
    private readonly Dictionary<string, Revision> lastOfFiles;

    private FileLedger(IEnumerable<Revision> heads, IEnumerable<FileMark> marks, IEnumerable<Revision> lastOfFiles) =>
        (this.heads, this.marks, this.lastOfFiles) = (
            heads.ToDictionary(r => r.DocumentId, StringComparer.Ordinal),
            marks.ToDictionary(m => m.DocumentId, StringComparer.Ordinal),
            lastOfFiles.ToDictionary(r => r.DocumentId, StringComparer.Ordinal));

    public static async Task<FileLedger> ReadAsync(IRevisionLog log, CancellationToken cancellation)
    {
        var heads = await log.HeadsAsync(cancellation);
        var lastOfFiles = new List<Revision>();
        foreach (var head in heads)
        {
            var last = head.Author == RevisionAuthor.Files ? head
                : (await log.HistoryAsync(head.DocumentId, cancellation)).LastOrDefault(r => r.Author == RevisionAuthor.Files);
            if (last is not null) lastOfFiles.Add(last);
        }

        return new FileLedger(heads, await log.FileMarksAsync(cancellation), lastOfFiles);
    }

    /// <summary>The documents of the log that the files do not have.</summary>
    public IEnumerable<string> GoneFrom(IEnumerable<KnowledgeDocument> documents) =>
        heads.Keys.Except(documents.Select(d => d.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <param name="id">The document.</param>
    /// <param name="said">What the files say of it; null when they do not have it.</param>
    public FileDecision Decide(string id, KnowledgeDocument? said)
    {
        if (!heads.TryGetValue(id, out var head)) return Append(id, FileVerdict.Added, Draft(said!, 0, RevisionReason.FileAdded));
        if (said is null ? head.Withdrawn : said.SaysTheSameAs(head)) return Agreed(id, said, head);
        if (SaidBefore(id, said)) return NotInFiles(id, said, head);
        if (!FilesMadeOrAgreedTo(head)) return HeldBack(id, said, head);
        if (said is null) return Append(id, FileVerdict.Withdrawn, Withdrawal(head));
        return Append(id, FileVerdict.Updated, Draft(said, head.Version, head.Withdrawn ? RevisionReason.FileAdded : RevisionReason.FileChanged));
    }

    private static RevisionDraft Draft(KnowledgeDocument document, int version, string why) => new()
    {
        DocumentId = document.Id,
        BaseVersion = version,
        Author = RevisionAuthor.Files,
        Why = why,
        Text = document.Text,
        Path = document.Path,
    };

    private static RevisionDraft Withdrawal(Revision head) => new()
    {
        DocumentId = head.DocumentId,
        BaseVersion = head.Version,
        Author = RevisionAuthor.Files,
        Why = RevisionReason.FileGone,
        Text = head.Text,
        Path = head.Path,
        Withdrawn = true,
    };

    private static FileDecision Append(string id, FileVerdict verdict, RevisionDraft draft) => new() { DocumentId = id, Verdict = verdict, Draft = draft };

    /// <summary>Where the head is an operator's, the agreement is marked: from here on a change of the file is a change of that head.</summary>
    private FileDecision Agreed(string id, KnowledgeDocument? said, Revision head)
    {
        var known = head.Author == RevisionAuthor.Files || MarkOf(id) is { HeldBack: false } mark && mark.Sequence == head.Sequence && Says(mark, said);
        return new() { DocumentId = id, Verdict = FileVerdict.Unchanged, Mark = known ? null : Mark(id, said, head, heldBack: false) };
    }

    /// <summary>A change that was held back and is now taken back from the file leaves a settled mark in the place of the unsettled one.</summary>
    private FileDecision NotInFiles(string id, KnowledgeDocument? said, Revision head) => new()
    {
        DocumentId = id,
        Verdict = FileVerdict.NotInFiles,
        Mark = MarkOf(id) is { HeldBack: true } ? Mark(id, said, head, heldBack: false) : null,
    };

    private FileDecision HeldBack(string id, KnowledgeDocument? said, Revision head) => new()
    {
        DocumentId = id,
        Verdict = FileVerdict.HeldBack,
        Mark = MarkOf(id) is { HeldBack: true } mark && Says(mark, said) ? null : Mark(id, said, head, heldBack: true),
    };

    private static FileMark Mark(string id, KnowledgeDocument? said, Revision head, bool heldBack) => new()
    {
        DocumentId = id,
        Path = said?.Path ?? head.Path,
        Text = said?.Text,
        Sequence = head.Sequence,
        At = default,
        HeldBack = heldBack,
    };

    private FileMark? MarkOf(string id) => marks.GetValueOrDefault(id);

    private static bool Says(FileMark mark, KnowledgeDocument? said) => mark.Text == said?.Text && (said is null || mark.Path == said.Path);

    /// <summary>Whether the files say what they were last seen to say, by a settled mark or by their last revision, whichever is later.</summary>
    private bool SaidBefore(string id, KnowledgeDocument? said)
    {
        var last = lastOfFiles.GetValueOrDefault(id);
        if (MarkOf(id) is { HeldBack: false } mark && mark.Sequence > (last?.Sequence ?? 0)) return Says(mark, said);
        return said is null ? last is null or { Withdrawn: true } : last is not null && said.SaysTheSameAs(last);
    }

    private bool FilesMadeOrAgreedTo(Revision head) =>
        head.Author == RevisionAuthor.Files
        || MarkOf(head.DocumentId) is { HeldBack: false } mark && mark.Sequence == head.Sequence
            && (head.Withdrawn ? mark.Text is null : mark.Text == head.Text && mark.Path == head.Path);
}
