using NodaTime;

namespace HealthNavigator.Core.Facts;

/// <summary>How far the reader of a public page trusted what it says.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>
/// Where a fact comes from: a document or a public page, its section, the date it gives itself, and when the fact was last verified.
/// </summary>
public sealed record Source
{
    /// <summary>The file name of a document or the address of a public page. Never empty.</summary>
    public required string Document { get; init; }

    public string? Title { get; init; }

    public string? Section { get; init; }

    /// <summary>Older than this many years, what a source says is shown as old.</summary>
    public const int OldYears = 2;

    /// <summary>The date the document gives for itself; null when it shows none, which counts as old.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The day the fact was last read or checked there; null when nobody has since the document.</summary>
    public LocalDate? VerifiedOn { get; init; }

    /// <summary>The last day on which it was seen to be true: verified, or dated by itself, whichever is later; null when neither is known.</summary>
    public LocalDate? SeenOn => (VerifiedOn, Date?.Latest) switch
    {
        ({ } verified, { } dated) => LocalDate.Max(verified, dated),
        var (verified, dated) => verified ?? dated,
    };

    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>
    /// Whether it is older than <see cref="OldYears"/> on a day, or shows no date, which counts as old: a page that was read later is no younger
    /// for it.
    /// </summary>
    public bool IsOldOn(LocalDate today) => Date is not { } date || date.Latest.PlusYears(OldYears) < today;
}
