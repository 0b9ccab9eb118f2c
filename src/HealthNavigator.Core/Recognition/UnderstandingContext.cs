using System.Collections.Immutable;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Recognition;

/// <summary>What is known beside the text when somebody is to be understood.</summary>
public sealed record UnderstandingContext
{
    public static readonly UnderstandingContext Start = new();

    /// <summary>Id of the question just asked (<c>need</c>, <c>place</c>, <c>coverage</c>, <c>age</c>…), or null.</summary>
    public string? Asked { get; init; }

    /// <summary>Language of the conversation so far: short texts never switch it. Null when there is none yet, so that any text may set it.</summary>
    public string? Language { get; init; } = "fr";

    /// <summary>The place known so far: tells homonyms apart, and Belgium from France.</summary>
    public Place? KnownPlace { get; init; }

    /// <summary>The places offered to choose from, while a choice is asked: what is said beside them chooses one.</summary>
    public ImmutableArray<Place> PlaceCandidates { get; init; } = [];
}
