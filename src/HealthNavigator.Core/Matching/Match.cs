using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Core.Matching;

/// <summary>How a service can be reached from where the person is.</summary>
/// <param name="Truth">Yes, no, or unknown (a zone without an official list, a place that is too coarse).</param>
/// <param name="Permanence">The permanence to go to; null when it is reached otherwise.</param>
/// <param name="DistanceKm">Straight line in kilometres; null when a position is missing.</param>
/// <param name="Approximate">True when one of the two positions stands for an area.</param>
/// <param name="Reason">Why it can or cannot be reached.</param>
public sealed record Reachability(Truth Truth, Permanence? Permanence, double? DistanceKm, bool Approximate, MatchReason Reason)
{
    /// <summary>How the other permanences of the service that can be reached too are, the nearest first; their own list is empty.</summary>
    public ImmutableArray<Reachability> Others { get; init; } = [];

    /// <summary>
    /// How wide the narrowest zone is by which the service reaches the person: 0 for a town or quarter, 1 for what joins towns, 2 for a
    /// département or region, 3 for a country.
    /// </summary>
    public int ZoneWidth { get; init; }
}

/// <summary>One answer of the matcher: a service that is, or may be, for the person.</summary>
public sealed record Match
{
    public required Service Service { get; init; }

    public required Reachability Reach { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Yes when every rule and the reach are certain; else unknown, "to confirm". Never no.</summary>
    public required Truth Eligibility { get; init; }

    /// <summary>The needs asked for that it answers, in the order asked.</summary>
    public required ImmutableArray<string> Needs { get; init; }

    /// <summary>
    /// When it next receives somebody who sets out now, as far as known: what closes before they can be there does not count. Null when
    /// nothing is known of its times.
    /// </summary>
    public NextOpening? Next { get; init; }

    /// <summary>The likely way to it; null when no distance can be told.</summary>
    public TravelEstimate? Travel { get; init; }

    /// <summary>Every term of the ranking, the way first; together they are <see cref="Cost"/>.</summary>
    public ImmutableArray<RankingTerm> Terms { get; init; } = [];

    /// <summary>What the ranking adds up, in minutes, lower is better (see <see cref="Ranking"/>).</summary>
    public required double Cost { get; init; }

    /// <summary>What the order asked for compares before the cost.</summary>
    internal double Key { get; init; }

    public Permanence? Permanence => Reach.Permanence;
}

/// <summary>A service that would answer the need and is not offered, with the reason and what would make it suit.</summary>
/// <param name="Service">The service.</param>
/// <param name="Reason">Why it is not offered.</param>
/// <param name="WouldNeed">What would make it suit; null when nothing would.</param>
/// <param name="DistanceKm">To its nearest permanence; null when unknown.</param>
public sealed record NearMiss(Service Service, MatchReason Reason, MatchReason? WouldNeed, double? DistanceKm);

/// <summary>What the matcher found.</summary>
/// <param name="Offered">What the person may go to, best first.</param>
/// <param name="Explained">What comes to the person or is met elsewhere: explained, never offered as a door.</param>
public sealed record MatchResult(ImmutableArray<Match> Offered, ImmutableArray<Match> Explained)
{
    private readonly Lazy<ImmutableArray<NearMiss>> nearMisses = new([]);

    /// <param name="offered">What the person may go to, best first.</param>
    /// <param name="explained">What is explained only.</param>
    /// <param name="lookForMisses">Looks for the near misses when somebody wants them: most turns ask a question, and tell none.</param>
    internal MatchResult(ImmutableArray<Match> offered, ImmutableArray<Match> explained, Func<ImmutableArray<NearMiss>> lookForMisses)
        : this(offered, explained) => nearMisses = new(lookForMisses);

    /// <summary>What would answer the need and is not offered, the nearest first; looked for when first read.</summary>
    public ImmutableArray<NearMiss> NearMisses { get => nearMisses.Value; init => nearMisses = new(value); }
}
