using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Web.Desk;

/// <summary>A service that is nearer than one that is offered, or works in the zone, and is not offered.</summary>
/// <param name="Miss">Its name and why it is not offered.</param>
/// <param name="DistanceKm">To its nearest permanence; null when it is in the zone without a known distance.</param>
internal sealed record PassedOver(NearMissCard Miss, double? DistanceKm)
{
    /// <summary>How many of each kind are written out; of the others only the number is said.</summary>
    public const int AtOnce = 8;

    private const string OtherNeed = "other-need";

    /// <summary>True when it would simply answer something else.</summary>
    public bool AnswersAnotherNeed => Miss.Reason.Code == OtherNeed;

    /// <summary>
    /// The answers to "why not this nearer one?": first those that answer the need, then by distance. Those shown as near misses already
    /// are not repeated. Without a place nothing is nearer.
    /// </summary>
    public static ImmutableArray<PassedOver> Of(ServiceQuery query, MatchResult found, KnowledgeSnapshot knowledge, string language)
    {
        if (query.Place is not { } place) return [];
        var told = found.NearMisses.Select(miss => miss.Service.Id).ToHashSet();
        var farthest = found.Offered.Max(match => match.Reach.DistanceKm) ?? double.MaxValue;
        var (where, consider) = (new Whereabouts(knowledge.Gazetteer, place), knowledge.Matcher.Considering(query));
        bool WorksHere(NearMiss miss) => miss.Service.Area.Any(zone => where.Within(zone) == Truth.Yes);
        return
        [
            .. knowledge.Services.Values.Where(service => !told.Contains(service.Id))
                .Select(consider).OfType<Consideration.Misses>().Select(misses => misses.Miss)
                .Where(miss => miss.Reason.Code is not ("too-far" or "other-zone") && (WorksHere(miss) || miss.DistanceKm <= farthest && IsReachable(miss, query, knowledge)))
                .OrderBy(miss => miss.Reason.Code == OtherNeed).ThenBy(miss => miss.DistanceKm ?? 0).ThenBy(miss => miss.Service.Id, StringComparer.Ordinal)
                .Select(miss => new PassedOver(knowledge.MatchWording.Miss(language, miss), miss.DistanceKm is { } km ? Math.Round(km, 1) : null)),
        ];
    }

    /// <summary>Whether it would be in reach if it answered the need: the matcher looks at the need first.</summary>
    private static bool IsReachable(NearMiss miss, ServiceQuery query, KnowledgeSnapshot knowledge) =>
        miss.Reason.Code is not (OtherNeed or "professionals-only")
        || knowledge.Matcher.Consider(miss.Service, query with { Needs = [], Professional = true })
            is not Consideration.Misses { Miss.Reason.Code: "too-far" or "other-zone" };
}
