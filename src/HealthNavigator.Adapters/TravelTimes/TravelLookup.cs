using System.Collections.Immutable;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Adapters.TravelTimes;

/// <summary>
/// What a host does with an utterance before its turn: the ways on foot to the best doors near the person are asked of the engine that the operator
/// chose. The turn is pure, so it is tried first without them; only when it shows doors, and the person's own position is known, is anybody
/// asked. Without an engine, or without an answer in time, the utterance goes on as it came and ways are estimated from the straight line.
/// </summary>
/// <param name="engine">Null when none is chosen, which is the default.</param>
public sealed class TravelLookup(ITravelTimes? engine)
{
    /// <summary>How many doors are asked about: several pages of results.</summary>
    private const int MostDoors = 25;

    /// <summary>To what is farther nobody walks who can ride.</summary>
    private const double FarthestKm = 5;

    /// <summary>Whether positions leave this machine: people are told so before they write.</summary>
    public bool IsOn => engine is not null;

    /// <exception cref="OperationCanceledException">The person has gone.</exception>
    public async Task<Utterance> TimeAsync(Utterance utterance, Conversation conversation, KnowledgeSnapshot knowledge, Instant at, CancellationToken cancellation = default)
    {
        if (engine is null) return utterance;
        var tried = Assistant.Turn(conversation, utterance, knowledge, at);
        // Somebody in danger does not wait for a map.
        if (tried.Alarm is not null || tried.Replies.All(reply => reply.Matches.IsEmpty)) return utterance;
        var query = QueryBuilder.Query(tried.Conversation, knowledge.Gazetteer, at);
        if (query.Place is not { Kind: PlaceKind.Position or PlaceKind.Address, Point: { } here }) return utterance;
        var near = knowledge.Matcher.Best(query, MostDoors).Where(match => match.Reach.DistanceKm <= FarthestKm && match.Permanence?.Location.Position is { Approximate: false }).ToImmutableArray();
        if (near.IsEmpty) return utterance;
        var minutes = await engine.WalksAsync(here, [.. near.Select(match => match.Permanence!.Location.Position!.Value.Point)], cancellation).ConfigureAwait(false);
        return minutes?.Count == near.Length ? utterance with { Walks = [.. near.Zip(minutes, Walk).OfType<RoutedWalk>()] } : utterance;
    }

    private RoutedWalk? Walk(Match match, double? minutes) =>
        minutes is { } known && WalkMinutes.Range(known, match.Reach.DistanceKm!.Value, engine!.Name) is { } way ? new RoutedWalk(match.Service.Id, match.Permanence!.Id, way) : null;
}
