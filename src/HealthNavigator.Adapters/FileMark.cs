using NodaTime;

namespace HealthNavigator.Adapters;

/// <summary>
/// What the knowledge files were seen to say of a document that an operator has edited, beside the log: the log holds what is in force,
/// and this did not enter it.
/// </summary>
public sealed record FileMark
{
    public required string DocumentId { get; init; }

    /// <summary>Relative to the content root; of a document that is gone, where it was last.</summary>
    public required string Path { get; init; }

    /// <summary>YAML as a document; null when the document was gone from the files.</summary>
    public required string? Text { get; init; }

    /// <summary>The head of the document at the time.</summary>
    public required long Sequence { get; init; }

    /// <summary>When the files were first seen to say this, to the millisecond.</summary>
    public required Instant At { get; init; }

    /// <summary>True while somebody has to decide between the file and the head; false once that is settled.</summary>
    public required bool HeldBack { get; init; }
}
