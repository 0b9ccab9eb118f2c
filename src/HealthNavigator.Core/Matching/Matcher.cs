using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// Finds the services that suit a person, best first, with a reason for every yes and every no. Pure: the same query over the same
/// directory gives the same result.
/// </summary>
public sealed class Matcher
{
    private const int MostNearMisses = 5;
    private readonly ImmutableArray<Service> services;
    private readonly ImmutableDictionary<string, ImmutableArray<Service>> byNeed;
    private readonly Func<Schedule, Instant, NextOpening> next;
    private readonly EligibilityJudge eligibility;
    private readonly ReachJudge reach;
    private readonly RankingFormula formula;
    private readonly Ranking ranking;

    /// <param name="services">The directory.</param>
    /// <param name="gazetteer">Decides membership of zones.</param>
    /// <param name="ranking">The weights.</param>
    /// <param name="next">The next opening of a schedule after an instant (from its timetable).</param>
    public Matcher(IEnumerable<Service> services, Gazetteer gazetteer, Ranking ranking, Func<Schedule, Instant, NextOpening> next)
    {
        this.services = [.. services.OrderBy(service => service.Id, StringComparer.Ordinal)];
        byNeed = this.services.SelectMany(service => service.Needs.Distinct().Select(need => (need, service)))
            .GroupBy(pair => pair.need, pair => pair.service)
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        (this.ranking, this.next, formula) = (ranking, next, new RankingFormula(ranking));
        (eligibility, reach) = (new EligibilityJudge(gazetteer), new ReachJudge(gazetteer));
    }

    public MatchResult Match(ServiceQuery query)
    {
        var offered = new List<Match>();
        var explained = new List<Match>();
        var misses = new List<(NearMiss Miss, double Order)>();
        foreach (var service in Candidates(query))
        {
            switch (Consider(service, query))
            {
                case Consideration.Suits { Match: var match }:
                    (service.Door == Door.Explained ? explained : offered).Add(match);
                    break;
                case Consideration.Misses { Miss: var miss } when miss.Reason.Code is not ("professionals-only" or "other-need" or "other-zone" or "too-far"):
                    misses.Add((miss, miss.DistanceKm ?? ranking.RadiusKm));
                    break;
            }
        }

        return new MatchResult(
            Best(offered),
            Best(explained),
            [.. misses.OrderBy(miss => miss.Order).ThenBy(miss => miss.Miss.Service.Id, StringComparer.Ordinal).Take(MostNearMisses).Select(miss => miss.Miss)]);
    }

    /// <summary>What the matcher says of one service, also of those it would not look at: the answer to "why not this one?".</summary>
    public Consideration Consider(Service service, ServiceQuery query)
    {
        var needs = query.Needs.Where(need => service.Needs.Contains(need)).ToImmutableArray();
        var where = reach.Judge(service, query.Place, ranking.RadiusKm * query.Reach);
        Consideration Miss(MatchReason reason, MatchReason? wouldNeed = null) =>
            new Consideration.Misses(new NearMiss(service, reason, wouldNeed, where.DistanceKm));

        if (query.Needs.Length > 0 && needs.IsEmpty && !query.Named.Contains(service.Id)) return Miss(new MatchReason("other-need"));
        if (service.For == ServedPeople.Professionals && !query.Professional) return Miss(new MatchReason("professionals-only"));
        if (where.Truth == Truth.No) return Miss(where.Reason);
        if (service.Lifecycle?.State == LifecycleState.Closed) return Miss(new MatchReason("closed"));

        // A professional asks for somebody, or for the system itself: rules about the person do not exclude the professional's systems.
        var verdict = service.For == ServedPeople.Professionals ? Verdict.Open : eligibility.Judge(service.Eligibility, query);
        if (verdict.Truth == Truth.No)
        {
            var rule = verdict.Of(Truth.No).First();
            return Miss(rule.Reason, rule.Reason);
        }

        var schedule = where.Permanence?.Schedule ?? service.Schedule;
        var truth = verdict.Truth.And(where.Truth);
        var placing = formula.Place(service, query, where, verdict, truth, needs.Length, at => schedule is null ? null : next(schedule, at));
        return new Consideration.Suits(new Match
        {
            Service = service,
            Reach = where,
            Verdict = verdict,
            Eligibility = truth,
            Needs = needs,
            Next = placing.Next,
            Travel = placing.Travel,
            Terms = placing.Terms,
            Cost = placing.Cost,
            Key = placing.Key,
        });
    }

    private IEnumerable<Service> Candidates(ServiceQuery query) => query switch
    {
        { Needs.IsEmpty: true, Named.IsEmpty: true } => services,
        { Needs: [var need], Named.IsEmpty: true } => byNeed.GetValueOrDefault(need, []),
        _ => query.Needs.SelectMany(need => byNeed.GetValueOrDefault(need, [])).Concat(services.Where(service => query.Named.Contains(service.Id))).Distinct(),
    };

    private static ImmutableArray<Match> Best(List<Match> matches) =>
        [.. matches.OrderBy(match => match.Key).ThenBy(match => match.Cost).ThenBy(match => match.Service.Id, StringComparer.Ordinal)];
}
