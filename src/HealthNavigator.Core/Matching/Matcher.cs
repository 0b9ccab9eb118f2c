using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// Finds the services that suit a person, best first, with a reason for every yes and every no. Pure: the same query over the same
/// directory gives the same result. Immutable: <see cref="With"/> gives another matcher and leaves this one to its readers.
/// </summary>
public sealed class Matcher
{
    /// <summary>How many near misses are told unless another number is asked for.</summary>
    public const int UsualMisses = 5;

    private readonly ServiceIndex index;
    private readonly Gazetteer gazetteer;
    private readonly TaxonomyBits bits;
    private readonly Func<Schedule, Timetable> compile;
    private readonly EligibilityJudge eligibility;
    private readonly RankingFormula formula;

    /// <param name="services">The directory.</param>
    /// <param name="gazetteer">Decides membership of zones.</param>
    /// <param name="taxonomies">The codes that rules and needs are written in.</param>
    /// <param name="ranking">The weights.</param>
    /// <param name="compile">The timetable of a schedule; asked once for each schedule of each service.</param>
    public Matcher(IEnumerable<Service> services, Gazetteer gazetteer, Taxonomies taxonomies, Ranking ranking, Func<Schedule, Timetable> compile)
        : this(ServiceIndex.Empty(gazetteer), gazetteer, TaxonomyBits.Of(taxonomies), new RankingFormula(ranking), compile) =>
        index = index.Changed(services.Select(Indexed), []);

    private Matcher(ServiceIndex index, Gazetteer gazetteer, TaxonomyBits bits, RankingFormula formula, Func<Schedule, Timetable> compile)
    {
        (this.index, this.gazetteer, this.bits, this.formula, this.compile) = (index, gazetteer, bits, formula, compile);
        eligibility = new EligibilityJudge(gazetteer);
    }

    /// <summary>The matcher of a directory with some services added (or put in the place of those of the same id) and some taken out.</summary>
    /// <param name="changed">New or edited services.</param>
    /// <param name="removed">Ids; unknown ones are passed over.</param>
    /// <param name="compile">The timetable of a schedule of the changed services.</param>
    public Matcher With(IEnumerable<Service> changed, IEnumerable<string> removed, Func<Schedule, Timetable> compile) =>
        new(index.Changed(changed.Select(service => new IndexedService(service, bits, formula.Weights, compile)), removed), gazetteer, bits, formula, compile);

    /// <summary>
    /// The best of what suits and of what is explained, each best first, and the nearest of what does not. Exact: the same as judging every
    /// service and sorting, in far less time when only the best are asked for.
    /// </summary>
    /// <param name="query">What is asked.</param>
    /// <param name="most">How many of each; without a limit everything is judged.</param>
    /// <param name="misses">How many near misses.</param>
    /// <param name="explained">How many of what is explained, where that is less than <paramref name="most"/>.</param>
    public MatchResult Match(ServiceQuery query, int most = int.MaxValue, int misses = UsualMisses, int explained = int.MaxValue)
    {
        var search = new Asking(index, query, WhereaboutsOf(query), new PersonMask(query, bits), formula.Weights);
        Consideration Consider(IndexedService service) => this.Consider(service, query, search.Where);
        return new MatchResult(
            new MatchSearch(search, Consider, most).Best(Door.Open),
            new MatchSearch(search, Consider, Math.Min(most, explained)).Best(Door.Explained),
            () => new MissSearch(search, Consider, misses).Nearest());
    }

    /// <summary>Only the best of what suits.</summary>
    public ImmutableArray<Match> Best(ServiceQuery query, int most)
    {
        var search = new Asking(index, query, WhereaboutsOf(query), new PersonMask(query, bits), formula.Weights);
        return new MatchSearch(search, service => Consider(service, query, search.Where), most).Best(Door.Open);
    }

    /// <summary>What the matcher says of one service, also of those it would not look at: the answer to "why not this one?".</summary>
    public Consideration Consider(Service service, ServiceQuery query) => Considering(query)(service);

    /// <summary>The same for many services, one after the other: what is asked of the place is found out once. For one thread.</summary>
    public Func<Service, Consideration> Considering(ServiceQuery query)
    {
        var where = WhereaboutsOf(query);
        return service => Consider(Known(service), query, where);
    }

    /// <summary>
    /// What a match of this query would cost if something else were said, by its rules alone: the way and the times stay as they are. Null when
    /// it would turn the person away. For one thread.
    /// </summary>
    public Func<Match, ServiceQuery, double?> Supposing(ServiceQuery query)
    {
        var where = WhereaboutsOf(query);
        return (match, supposed) =>
        {
            // A professional asks for patients to come: what depends on each of them turns nobody away yet.
            if (match.Service.For == ServedPeople.Professionals || (query.Professional && match.Service.For == ServedPeople.Both)) return match.Cost;
            var verdict = eligibility.Judge(match.Service.Eligibility, supposed, ReferenceEquals(supposed.Place, query.Place) ? where : WhereaboutsOf(supposed));
            if (verdict.Truth == Truth.No) return null;
            return match.Cost - RankingFormula.OfThePerson(match.Terms) + formula.OfThePerson(match.Service, supposed, verdict, verdict.Truth.And(match.Reach.Truth));
        };
    }

    /// <summary>The timetable of one of the schedules of a service; null when the service has another one, or none.</summary>
    public Timetable? TimetableOf(Service service, Schedule schedule) => Known(service).TimetableOf(schedule);

    private Consideration Consider(IndexedService indexed, ServiceQuery query, Whereabouts? place)
    {
        var service = indexed.Service;
        var needs = Covered(service, query);
        var where = ReachJudge.Judge(service, place, formula.Weights.RadiusKm * query.Reach);
        Consideration Miss(MatchReason reason, MatchReason? wouldNeed = null) =>
            new Consideration.Misses(new NearMiss(service, reason, wouldNeed, where.DistanceKm));

        if (query.Needs.Length > 0 && needs.IsEmpty && !query.Named.Contains(service.Id)) return Miss(new MatchReason("other-need"));
        if (indexed.IsHidden(query)) return Miss(new MatchReason("professionals-only"));
        if (where.Truth == Truth.No) return Miss(where.Reason);
        if (indexed.IsClosed) return Miss(new MatchReason("closed"));

        // A professional asks for somebody, or for the system itself: rules about the person do not exclude the professional's systems.
        var verdict = service.For == ServedPeople.Professionals ? Verdict.Open : eligibility.Judge(service.Eligibility, query, place);
        if (verdict.Truth == Truth.No)
        {
            var rule = verdict.Of(Truth.No).First();
            return Miss(rule.Reason, rule.Reason);
        }

        var truth = verdict.Truth.And(where.Truth);
        var placing = formula.Place(indexed, query, where, verdict, truth, needs.Length);
        if (!where.Others.IsEmpty) (where, placing) = FirstDoor(where, placing, other => formula.Place(indexed, query, other, verdict, truth, needs.Length), query);
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

    /// <summary>
    /// Of several doors or stops, the one at which the person is expected to be received first: of those with a date by the whole wait, and that one
    /// against those without a date as between services; of two equal ones the nearer. In a quarter that was named only its own doors compete.
    /// </summary>
    private static (Reachability Where, Placing Placing) FirstDoor(Reachability nearest, Placing placing, Func<Reachability, Placing> place, ServiceQuery query)
    {
        var doors = nearest.Others
            .Where(other => query.Place is not { Kind: PlaceKind.Quarter } || other.Reason.Code == nearest.Reason.Code)
            .Select(other => (Where: other, Placing: place(other))).Prepend((Where: nearest, Placing: placing)).ToList();
        var dated = doors.Where(door => door.Placing.IsDated).OrderBy(door => door.Placing.DoorKey).Take(1).Select(door => door.Where).FirstOrDefault();
        var (first, best) = doors.Where(door => !door.Placing.IsDated || ReferenceEquals(door.Where, dated)).MinBy(door => door.Placing.Key);
        if (ReferenceEquals(first, nearest)) return (nearest, placing);
        return (first with { Others = [nearest with { Others = [] }, .. nearest.Others.Where(other => !ReferenceEquals(other, first))] }, best);
    }

    private static ImmutableArray<string> Covered(Service service, ServiceQuery query) => query.Needs switch
    {
        [] => [],
        [var need] => service.Needs.Contains(need) ? query.Needs : [],
        _ => [.. query.Needs.Where(need => service.Needs.Contains(need))],
    };

    private Whereabouts? WhereaboutsOf(ServiceQuery query) => query.Place is { } place ? new Whereabouts(gazetteer, place) : null;

    private IndexedService Known(Service service) => index.Find(service.Id) is { } known && ReferenceEquals(known.Service, service) ? known : Indexed(service);

    private IndexedService Indexed(Service service) => new(service, bits, formula.Weights, compile);
}
