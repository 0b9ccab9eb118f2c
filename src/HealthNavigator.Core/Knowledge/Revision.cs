using NodaTime;

namespace HealthNavigator.Core.Knowledge;

/// <summary>One edit of one document, appended to the log and never changed.</summary>
public sealed record Revision
{
    /// <summary>Place in the whole log, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>See <see cref="DocumentIds"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Place in the history of the document, from 1, without gaps.</summary>
    public required int Version { get; init; }

    /// <summary>The version the author had before them; 0 for a new document. Always <c>Version - 1</c>: anything else was a conflict.</summary>
    public required int BaseVersion { get; init; }

    /// <summary>When the store acknowledged it, by the store's clock, to the millisecond. For reading only: order is <see cref="Sequence"/>.</summary>
    public required Instant At { get; init; }

    /// <summary>The operator's name, or one of <see cref="RevisionAuthor"/>.</summary>
    public required string Author { get; init; }

    /// <summary>The operator's words, or for <see cref="RevisionAuthor.Files"/> a code of <see cref="RevisionReason"/>.</summary>
    public required string Why { get; init; }

    /// <summary>YAML; of a withdrawn document the last text it had.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the document no longer holds from this revision on. A later revision may bring it back.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>The file it came from or belongs to, relative to the content root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What the author's client called this edit, so that a repeated request is recognised; null when it gave none.</summary>
    public string? IdempotencyKey { get; init; }

    public KnowledgeDocument ToDocument() => new() { Id = DocumentId, Path = Path, Text = Text };
}
