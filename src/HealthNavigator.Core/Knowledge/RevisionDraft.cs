namespace HealthNavigator.Core.Knowledge;

/// <summary>A revision that is asked for; the log gives it its sequence, version and time.</summary>
public sealed record RevisionDraft
{
    /// <summary>In characters: many times the largest file of the knowledge, and well within what a store takes in one piece.</summary>
    public const int MaxTextLength = 4_000_000;

    /// <summary>In characters, of an author, a reason, a path or an idempotency key. Stores may index them.</summary>
    public const int MaxFieldLength = 1_000;

    /// <summary>In characters: as <see cref="DocumentIds.MaxLength"/>.</summary>
    public const int MaxKeyLength = 255;

    /// <exception cref="ArgumentException">It is not a document id.</exception>
    public required string DocumentId
    {
        get;
        init => field = DocumentIds.IsValid(value) ? value : throw new ArgumentException("Not a document id.", nameof(DocumentId));
    }

    /// <summary>The version the author had before them; 0 for a new document.</summary>
    public required int BaseVersion { get; init; }

    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public required string Author
    {
        get;
        init => field = Stated(value, nameof(Author));
    }

    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public required string Why
    {
        get;
        init => field = Stated(value, nameof(Why));
    }

    /// <summary>YAML; kept as <see cref="DocumentText.Normalize"/> leaves it.</summary>
    /// <exception cref="ArgumentException">It is too long.</exception>
    public required string Text
    {
        get;
        init => field = value.Length <= MaxTextLength
            ? DocumentText.Normalize(value)
            : throw new ArgumentException("The text is too long.", nameof(Text));
    }

    public bool Withdrawn { get; init; }

    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public required string Path
    {
        get;
        init => field = Stated(value, nameof(Path));
    }

    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public string? IdempotencyKey
    {
        get;
        init => field = value is null or { Length: > 0 and <= MaxKeyLength }
            ? value is null ? null : DocumentText.Storable(value)
            : throw new ArgumentException("Not an idempotency key.", nameof(IdempotencyKey));
    }

    private static string Stated(string value, string name) =>
        value.Length <= MaxFieldLength && !string.IsNullOrWhiteSpace(value)
            ? DocumentText.Storable(value)
            : throw new ArgumentException("Empty or too long.", name);
}
