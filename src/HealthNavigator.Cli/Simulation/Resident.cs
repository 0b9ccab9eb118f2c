using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Cli.Simulation;

/// <summary>
/// A simulated person of whom everything is decided: the hidden truth that the assistant has to find out, and the manner in which the
/// person talks. What is not in a list is not true of the person.
/// </summary>
internal sealed record Resident
{
    public required int Number { get; init; }

    /// <summary>ISO 639-1 of what they write.</summary>
    public required string Language { get; init; }

    /// <summary>A commune, an arrondissement or a quarter: never anything coarser.</summary>
    public required Place Home { get; init; }

    public required ImmutableArray<string> Needs { get; init; }

    /// <summary>In whole years.</summary>
    public required int Age { get; init; }

    /// <summary>What they really have, never "unknown".</summary>
    public required string Coverage { get; init; }

    public required ImmutableHashSet<string> Audiences { get; init; }

    public required ImmutableHashSet<string> Situations { get; init; }

    public required Manner Manner { get; init; }

    /// <summary>Everything about them, as somebody would ask who knew it.</summary>
    public ServiceQuery Truth(Instant at, Taxonomies taxonomies) => new()
    {
        At = at,
        Needs = Needs,
        Place = Home,
        Age = Age,
        Coverage = Coverage,
        Audiences = Audiences,
        NotAudiences = [.. taxonomies.Audiences.Codes.Except(Audiences)],
        Situations = Situations,
        NotSituations = [.. taxonomies.Situations.Codes.Except(Situations)],
    };
}

/// <summary>Something said wrongly first and put right in the next message.</summary>
internal enum Change
{
    None,
    Place,
    Age,
    Need,
}

/// <summary>How somebody talks.</summary>
internal sealed record Manner
{
    /// <summary>Says the town, and perhaps more, before being asked.</summary>
    public required bool SaysPlaceAtOnce { get; init; }

    /// <summary>Says age and cover before being asked.</summary>
    public required bool OverAnswers { get; init; }

    /// <summary>Taps buttons where there are any.</summary>
    public required bool Taps { get; init; }

    /// <summary>Gives the position of the telephone instead of a town.</summary>
    public required bool GivesPosition { get; init; }

    /// <summary>Makes mistakes in words and town names.</summary>
    public required bool Misspells { get; init; }

    /// <summary>Leaves a question about cover, papers or situation, politely or not.</summary>
    public required bool KeepsPrivate { get; init; }

    /// <summary>Does not know which cover they have.</summary>
    public required bool DoesNotKnowCover { get; init; }

    /// <summary>Asks once why a question is asked.</summary>
    public required bool AsksWhy { get; init; }

    public required Change Change { get; init; }
}
