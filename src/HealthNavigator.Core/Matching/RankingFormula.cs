using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The one formula of the ranking (<c>docs/ranking.md</c>): the minutes until the person is received, and what each doubt is held to cost.
/// </summary>
internal sealed class RankingFormula(Ranking weights)
{
    private const double MinutesPerDay = 1440;
    private const double DaysPerYear = 365.25;

    /// <summary>Steps between the groups of an order: larger than any sum of minutes within a group.</summary>
    private const double NotStated = 1e7;
    public const double NoDate = 1e8;

    /// <summary>By time, a door that may turn the person away comes after all that will not: an early opening is no help to somebody it is not for.</summary>
    private const double Doubtful = 5e8;

    /// <summary>What has ended comes last in every order.</summary>
    public const double Last = 1e9;

    public Ranking Weights => weights;

    /// <summary>Places one service that suits.</summary>
    /// <param name="indexed">The service, with its timetables.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="where">How it is reached.</param>
    /// <param name="verdict">What its rules say.</param>
    /// <param name="truth">The rules and the reach together.</param>
    /// <param name="covered">How many of the needs asked for it answers.</param>
    public Placing Place(IndexedService indexed, ServiceQuery query, Reachability where, Verdict verdict, Truth truth, int covered)
    {
        var service = indexed.Service;
        var terms = new TermList();
        var travel = Travel(service, where, query);
        var isRemote = travel is null && indexed.IsRemote;
        var way = travel?.ExpectedMinutes ?? 0;
        var (how, first) = travel is not null ? ("travel", way) : isRemote ? ("remote", Remote(where.ZoneWidth)) : ("zone", Zone(where.ZoneWidth));
        terms.Add(how, first);

        // Who arrives as the doors close is not received: the opening that counts is the first one that can still be reached.
        var arrival = query.At + Duration.FromMinutes(way);
        var opening = indexed.Next(where.Permanence, travel is null ? query.At : arrival + Duration.FromMinutes(weights.Stay));
        var wait = opening?.Start is { } start ? Math.Max(0, (start - arrival).TotalMinutes) : (double?)null;
        terms.Add("wait", Wait(weights, wait));
        terms.Add("hours", Hours(weights, opening));
        if (opening is { ByAppointment: true }) terms.Add("appointment", weights.Appointment);
        terms.Add("age", Age(where.Permanence?.Source ?? service.Source, query.At));
        var (doubt, minutes) = Doubt(service, query, verdict, truth);
        terms.Add(doubt, minutes);
        terms.Add("need-not-covered", NotCovered(query, covered));
        if (OnlyLeads(service, query)) terms.Add("leads-elsewhere", weights.LeadsElsewhere);
        if (IsToPay(service, query)) terms.Add("to-pay", weights.ToPay);
        if (IsEnded(service)) terms.Add("ended", weights.Ended);
        if (IsAimedElsewhere(service, query)) terms.Add("not-aimed-at", weights.NotAimedAt);
        if (service.Source.Confidence == Confidence.Low) terms.Add("low-confidence", weights.LowConfidence);
        if (query.Professional && service.For == ServedPeople.Residents) terms.Add("not-for-professionals", weights.NotForProfessionals);
        if (SaysSomethingOfThePerson(verdict)) terms.Add("made-for-you", -weights.MadeForYou);
        if (query.Named.Contains(service.Id)) terms.Add("asked-by-name", -weights.AskedByName);
        var cost = terms.Sum;
        var key = Key(query.Order, cost, first, way, arrival, opening, service, isDoubtful: doubt == "to-confirm");
        return new Placing(opening, travel, terms.ToImmutable(), cost, key, key + (query.Order == MatchOrder.Best ? WaitPastMost(wait) : 0));
    }

    /// <summary>What the terms of a match that depend on what the person said would add up to, had they said something else; the rest stays.</summary>
    /// <param name="service">The service.</param>
    /// <param name="query">What would be said.</param>
    /// <param name="verdict">What its rules would say then.</param>
    /// <param name="truth">The rules and the reach together.</param>
    public double OfThePerson(Service service, ServiceQuery query, Verdict verdict, Truth truth) =>
        Doubt(service, query, verdict, truth).Minutes
        + (IsToPay(service, query) ? weights.ToPay : 0)
        + (IsAimedElsewhere(service, query) ? weights.NotAimedAt : 0)
        - (SaysSomethingOfThePerson(verdict) ? weights.MadeForYou : 0);

    /// <summary>The same as the ranking counted it.</summary>
    public static double OfThePerson(ImmutableArray<RankingTerm> terms)
    {
        var sum = 0.0;
        foreach (var term in terms)
        {
            if (term.Code is "to-confirm" or "to-confirm-softly" or "zone-to-confirm" or "to-pay" or "not-aimed-at" or "made-for-you") sum += term.Minutes;
        }

        return sum;
    }

    private (string Code, double Minutes) Doubt(Service service, ServiceQuery query, Verdict verdict, Truth truth)
    {
        // A professional asks for patients to come: what depends on each of them is no doubt about the service.
        var isDoubtful = verdict.Truth != Truth.Yes && !(query.Professional && service.For == ServedPeople.Both);
        if (isDoubtful) return verdict.IsDoubtfulOnlySoftly ? ("to-confirm-softly", weights.ToConfirmSoftly) : ("to-confirm", weights.ToConfirm);
        return ("zone-to-confirm", truth == Truth.Yes ? 0 : weights.ZoneToConfirm);
    }

    private static bool IsToPay(Service service, ServiceQuery query) => query.HasNoCover && service.Cost is { Rule: CostRule.Charged };

    /// <summary>All that the times of a service count: the wait after the arrival, how sure the hours are, the appointment.</summary>
    public static double Time(Ranking weights, NextOpening? opening, Instant arrival) =>
        Wait(weights, opening?.Start is { } start ? Math.Max(0, (start - arrival).TotalMinutes) : null)
        + Hours(weights, opening)
        + (opening is { ByAppointment: true } ? weights.Appointment : 0);

    /// <summary>The least that <see cref="Time"/> can come to for a schedule, whenever it is asked.</summary>
    public static double LeastTime(Ranking weights, Schedule? schedule)
    {
        if (schedule is null || schedule.Layers.IsEmpty) return weights.WaitNotKnown + weights.HoursUnknown;
        var notStated = Math.Min(weights.HoursPartlyKnown, weights.HoursUnknown);
        var dated = schedule.Layers.Where(static layer => layer.IsDated && layer.State != OpeningState.Closed).ToList();
        if (dated.Count == 0) return weights.WaitNotKnown + notStated;
        // What nobody saw at a known date is never stated.
        if (schedule.SeenOn is null) return notStated;
        return dated.TrueForAll(static layer => layer.State != OpeningState.Open) ? Math.Min(weights.Appointment, notStated) : 0;
    }

    /// <summary>What the order by time compares first: stated openings before others, and those before what has no date.</summary>
    public static double UntilReceived(double way, NextOpening? opening, Instant arrival) => opening?.Start is { } start
        ? way + Math.Max(0, (start - arrival).TotalMinutes) + (opening.Certainty == Certainty.Stated ? 0 : NotStated)
        : NoDate;

    private static double Wait(Ranking weights, double? minutes) =>
        minutes is { } known ? Math.Min(weights.WaitMost, known / MinutesPerDay * weights.WaitPerDay) : weights.WaitNotKnown;

    /// <summary>
    /// What the most a wait counts leaves out. Between services a wait of two months is as good as one of three days, since the hours of most are
    /// not known; between the stops of one mobile unit it is not.
    /// </summary>
    private double WaitPastMost(double? minutes) => minutes is { } known ? Math.Max(0, (known / MinutesPerDay * weights.WaitPerDay) - weights.WaitMost) : 0;

    private static double Hours(Ranking weights, NextOpening? opening) => opening?.Certainty switch
    {
        Certainty.Stated => 0,
        Certainty.Partial => weights.HoursPartlyKnown,
        _ => weights.HoursUnknown,
    };

    /// <summary>What is compared first; the cost decides between equals.</summary>
    private static double Key(MatchOrder order, double cost, double first, double way, Instant arrival, NextOpening? opening, Service service, bool isDoubtful)
    {
        if (order == MatchOrder.Best) return cost;
        var key = order == MatchOrder.Nearest ? first : UntilReceived(way, opening, arrival) + (isDoubtful ? Doubtful : 0);
        return key + (IsEnded(service) ? Last : 0);
    }

    /// <summary>The way to a door; null for what is reached by its zone, and where the person is known only by an area.</summary>
    private TravelEstimate? Travel(Service service, Reachability where, ServiceQuery query) => where switch
    {
        { Reason.Code: "works-in-zone" or "zone-not-certain" } => null,
        { DistanceKm: { } km } when Walk(service, where, query) is { } walk => weights.Travel.Likely(km, where.Approximate, walk),
        { DistanceKm: { } km } => weights.Travel.Likely(km, where.Approximate),
        { Reason.Code: "in-your-town" } => weights.Travel.Likely(0, approximate: true),
        _ => null,
    };

    private static TravelEstimate? Walk(Service service, Reachability where, ServiceQuery query)
    {
        foreach (var walk in query.Walks)
        {
            if (walk.Service == service.Id && walk.Permanence == where.Permanence?.Id) return walk.Way;
        }

        return null;
    }

    public double Zone(int width) => weights.ZoneWithoutPosition + (weights.WideZone * width);

    public double Remote(int width) => weights.Remote + (weights.WideZone * width);

    public static bool IsEnded(Service service) => service.Lifecycle is { State: LifecycleState.Ended or LifecycleState.Planned or LifecycleState.Threatened };

    public static bool IsAimedElsewhere(Service service, ServiceQuery query)
    {
        foreach (var audience in service.AimedAt)
        {
            if (query.Audiences.Contains(audience)) return false;
        }

        return !service.AimedAt.IsEmpty;
    }

    /// <summary>Whether every time stated is by telephone or online.</summary>
    public static bool IsRemote(Service service) => service is { Permanences.IsEmpty: true, Schedule: { Layers.IsEmpty: false } schedule }
        && schedule.Layers.All(layer => layer.Mode is ContactMode.Telephone or ContactMode.Online);

    /// <summary>Whether it answers none of the needs asked for itself, but leads people to who does.</summary>
    private static bool OnlyLeads(Service service, ServiceQuery query) =>
        !service.LeadsTo.IsEmpty && query.Needs.Any(service.LeadsTo.Contains) && query.Needs.All(need => service.LeadsTo.Contains(need) || !service.Needs.Contains(need));

    public double NotCovered(ServiceQuery query, int covered) => (query.Needs.Length - covered) * weights.NeedNotCovered;

    public double Age(Source source, Instant at) => source.SeenOn is { } seen
        ? Math.Clamp((at - seen.AtMidnight().InUtc().ToInstant()).TotalDays / DaysPerYear * weights.OlderPerYear, 0, weights.OlderMost)
        : weights.OlderMost;

    private static bool SaysSomethingOfThePerson(Verdict verdict)
    {
        foreach (var rule in verdict.Rules)
        {
            if (rule.Truth == Truth.Yes && rule.SaysSomethingOfThePerson) return true;
        }

        return false;
    }

    /// <summary>The terms that count, added up in the order they came: the same sum every time.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct TermList()
    {
        private const int Most = 18;
        private readonly RankingTerm[] terms = new RankingTerm[Most];
        private int count;

        public double Sum { get; private set; }

        public void Add(string code, double minutes)
        {
            if (minutes == 0) return;
            terms[count++] = new RankingTerm(code, minutes);
            Sum += minutes;
        }

        public readonly ImmutableArray<RankingTerm> ToImmutable() => [.. terms.AsSpan(0, count)];
    }
}
