using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters.Files;

internal enum FileVerdict
{
    Unchanged,
    Added,
    Updated,
    Withdrawn,
    HeldBack,
    NotInFiles,
}

/// <summary>What is to be done about one document: a revision to append, or a mark to leave, or neither.</summary>
internal sealed record FileDecision
{
    public required string DocumentId { get; init; }

    public required FileVerdict Verdict { get; init; }

    public RevisionDraft? Draft { get; init; }

    public FileMark? Mark { get; init; }

    /// <summary>The same change, after an operator was quicker.</summary>
    public FileDecision HoldBack(Revision head) => this with
    {
        Verdict = FileVerdict.HeldBack,
        Draft = null,
        Mark = new FileMark
        {
            DocumentId = DocumentId,
            Path = Draft!.Path,
            Text = Draft.Withdrawn ? null : Draft.Text,
            Sequence = head.Sequence,
            At = default,
            HeldBack = true,
        },
    };
}
