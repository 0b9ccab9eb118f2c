namespace HealthNavigator.Web.Desk;

/// <summary>
/// What the form of the desk holds, as it was typed and as it is shown again. It travels in the body of a POST only: nothing about a person
/// stands in an address or a log.
/// </summary>
internal sealed record DeskForm
{
    /// <summary>Value of a ticked box.</summary>
    public const string Yes = "yes";

    public const string Farther = "farther";

    /// <summary>Codes of needs; none = everything at the place.</summary>
    public string[] Needs { get; init; } = [];

    public string? Place { get; init; }

    /// <summary>Which of the places called <see cref="Place"/> is meant.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>The text for which <see cref="PlaceCode"/> was chosen: another text makes the choice void.</summary>
    public string? PlaceFor { get; init; }

    public string? Coverage { get; init; }

    public string? Age { get; init; }

    public string[] Audiences { get; init; } = [];

    public string[] Situations { get; init; } = [];

    /// <summary>Date and time on the clock of Paris; null = now.</summary>
    public string? At { get; init; }

    public string? Professional { get; init; }

    public string? Reach { get; init; }

    /// <summary>What the person says, in their words.</summary>
    public string? Sentence { get; init; }

    /// <summary>The sentence that has filled the form already: what was corrected by hand since is not filled again.</summary>
    public string? Heard { get; init; }

    /// <summary>Whether anything is chosen among what the form keeps folded.</summary>
    public bool HasMore => Audiences.Length > 0 || Situations.Length > 0 || At is not null || Reach == Farther;
}
