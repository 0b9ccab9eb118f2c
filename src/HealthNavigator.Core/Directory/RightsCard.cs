using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Directory;

/// <summary>What a statement of a rights card is about.</summary>
public enum RightsPart
{
    /// <summary>What it is.</summary>
    What,

    /// <summary>For whom.</summary>
    Who,

    /// <summary>What it pays and what is left to pay.</summary>
    Pays,

    /// <summary>Where and how to ask for it.</summary>
    Where,

    /// <summary>Papers to bring.</summary>
    Papers,

    /// <summary>How long it takes or lasts.</summary>
    Time,
}

/// <summary>One thing a source says of a right, in plain words.</summary>
public sealed record RightsStatement
{
    /// <summary>Unique within its card: the key of its translations.</summary>
    public required string Id { get; init; }

    public required RightsPart Part { get; init; }

    public required LocalizedText Text { get; init; }

    /// <summary>At least one; several where they agree or are said to disagree.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Codes of the zones it holds in; empty = in the whole country.</summary>
    public ImmutableArray<string> In { get; init; } = [];

    /// <summary>The last day of the period it was given for (a ceiling, an amount), inclusive; it is never said after. Null = no period.</summary>
    public LocalDate? Until { get; init; }
}

/// <summary>
/// General information on one right to health cover, as the field's public pages give it. It never decides about a person.
/// </summary>
public sealed record RightsCard
{
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2 in lower case.</summary>
    public required string Country { get; init; }

    public required LocalizedText Label { get; init; }

    public ImmutableArray<SpokenName> Said { get; init; } = [];

    /// <summary>Codes of the coverages of people who have it: it is told first to those who say so.</summary>
    public ImmutableArray<string> Coverages { get; init; } = [];

    /// <summary>Codes of the audiences it is made for; empty = not one in particular.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>The smaller, the earlier it is named among the rights of its country.</summary>
    public int Order { get; init; }

    public required ImmutableArray<RightsStatement> Statements { get; init; }

    /// <summary>The last day on which it counts as checked, inclusive; after it every answer says that it is to be verified.</summary>
    public required LocalDate Expires { get; init; }

    /// <summary>
    /// What may be said of some parts on a day, in the order of the card. What is different where the person is comes first, whatever the
    /// part: it may change all the rest.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="parts">What is asked about.</param>
    /// <param name="isIn">Whether the person is in a zone; unknown as long as they have not said where they are.</param>
    public IEnumerable<RightsStatement> On(LocalDate day, IReadOnlyCollection<RightsPart> parts, Func<string, Truth> isIn)
    {
        var held = Statements.Where(statement => !(statement.Until < day)).ToList();
        bool Here(RightsStatement statement, Truth sure) => statement.In.Any(zone => isIn(zone) == sure);
        return held.Where(statement => Here(statement, Truth.Yes))
            .Concat(held.Where(statement => parts.Contains(statement.Part) && (statement.In.IsEmpty || Here(statement, Truth.Unknown) && !Here(statement, Truth.Yes))));
    }
}
