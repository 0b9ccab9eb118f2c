using System.Collections.Immutable;

namespace HealthNavigator.Core.Places;

/// <summary>What is known beside the text when a place is looked for in it.</summary>
public sealed record PlaceContext
{
    public static readonly PlaceContext Anywhere = new();

    /// <summary>True when the text answers "where are you?": a bare word may then be a place although it is also a common word.</summary>
    public bool Answering { get; init; }

    /// <summary>The place known so far: homonyms in its département or country come first.</summary>
    public Place? Known { get; init; }

    /// <summary>
    /// Places of one name that were offered to choose from: a place named beside them ("celle à côté de Paris", "dans le 93") chooses among them.
    /// </summary>
    public ImmutableArray<Place> Candidates { get; init; } = [];

    /// <summary>Language of the conversation (ISO 639-1).</summary>
    public string Language { get; init; } = "fr";
}
