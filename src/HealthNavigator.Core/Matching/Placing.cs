using System.Collections.Immutable;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Core.Matching;

/// <summary>Where the ranking puts a match, and why.</summary>
/// <param name="Next">The next opening that can be reached; null when nothing is known of its times.</param>
/// <param name="Travel">The likely way; null when no distance can be told.</param>
/// <param name="Terms">What adds up to <paramref name="Cost"/>, in the order of <c>docs/ranking.md</c>.</param>
/// <param name="Cost">In minutes; lower is better.</param>
/// <param name="Key">What is compared first: the cost itself, or what the order asked for puts before it.</param>
/// <param name="DoorKey">What is compared between the doors of one service: the key, with the whole wait.</param>
internal sealed record Placing(NextOpening? Next, TravelEstimate? Travel, ImmutableArray<RankingTerm> Terms, double Cost, double Key, double DoorKey)
{
    /// <summary>Whether it is known when it next receives somebody.</summary>
    public bool IsDated => Next?.Start is not null;
}
