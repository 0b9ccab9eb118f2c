using System.Collections.Immutable;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Core.Matching;

/// <summary>What is asked of the matcher. What is absent is unknown; nothing is assumed.</summary>
public sealed record ServiceQuery
{
    /// <summary>Codes of needs; empty = any (the desk only).</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Ids of services the person asked for by name.</summary>
    public ImmutableHashSet<string> Named { get; init; } = [];

    public Place? Place { get; init; }

    public string? Coverage { get; init; }

    /// <summary>A guess where <see cref="Coverage"/> is not known: it is told and ranked by, and never decides.</summary>
    public string? ProbableCoverage { get; init; }

    /// <summary>Whether the person said to have no cover, or none yet.</summary>
    public bool HasNoCover => Coverage is "none" or "pending";

    /// <summary>In whole years.</summary>
    public int? Age { get; init; }

    public ImmutableHashSet<string> Audiences { get; init; } = [];

    /// <summary>Audiences the person said not to belong to.</summary>
    public ImmutableHashSet<string> NotAudiences { get; init; } = [];

    public ImmutableHashSet<string> Situations { get; init; } = [];

    public ImmutableHashSet<string> NotSituations { get; init; } = [];

    /// <summary>Zones (quarters) the person said not to live in.</summary>
    public ImmutableHashSet<string> NotZones { get; init; } = [];

    /// <summary>When the person asks.</summary>
    public required Instant At { get; init; }

    /// <summary>True when a professional asks: the systems for professionals are then included.</summary>
    public bool Professional { get; init; }

    /// <summary>How many times the usual radius is searched; 1 = as usual.</summary>
    public double Reach { get; init; } = 1;

    /// <summary>Ways on foot that are better known than by the straight line; they count instead of the estimate, the others are estimated.</summary>
    public ImmutableArray<RoutedWalk> Walks { get; init; } = [];

    public MatchOrder Order { get; init; }
}
