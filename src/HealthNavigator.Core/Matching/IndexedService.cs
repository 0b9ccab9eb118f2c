using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Matching;

/// <summary>A service with what is worked out of it once: its timetables, its rules as bits, and what its ranking costs at least.</summary>
internal sealed class IndexedService
{
    private readonly ImmutableArray<Timetable?> timetables;
    private readonly Timetable? own;
    private readonly EligibilityMask mask;
    private readonly ulong needs;
    private readonly ulong aimedAt;
    private readonly bool isAimed;

    /// <summary>What of the service is asked about every time it is passed over stands here: then the service itself is not touched.</summary>
    private readonly ServedPeople served;
    private readonly bool isDoubtful;

    /// <summary>See <see cref="RankingFormula.LeastTime"/>: the least of all its doors, and of its own times.</summary>
    private readonly double leastTime;

    public IndexedService(Service service, TaxonomyBits bits, Ranking weights, Func<Schedule, Timetable> compile)
    {
        (Service, Weights) = (service, weights);
        (served, isDoubtful) = (service.For, service.Source.Confidence == Facts.Confidence.Low);
        timetables = [.. service.Permanences.Select(permanence => permanence.Schedule is { } schedule ? compile(schedule) : null)];
        own = service.Schedule is { } times ? compile(times) : null;
        leastTime = Enumerable.Range(LeastWay.Own, timetables.Length + 1).Min(door => RankingFormula.LeastTime(weights, TableOf(door)?.Schedule));
        // A professional's system is not judged by rules about the person.
        mask = new EligibilityMask(service.For == ServedPeople.Professionals ? [] : service.Eligibility, bits);
        needs = bits.Needs.Of(service.Needs);
        (isAimed, aimedAt) = (!service.AimedAt.IsEmpty && bits.Audiences.All(service.AimedAt) is not null, bits.Audiences.Of(service.AimedAt));
        OnlyDoor = service.Permanences is [{ Location.Position: { Point: var point } }] ? SpherePoint.Of(point) : null;
        IsRemote = RankingFormula.IsRemote(service);
        IsEnded = RankingFormula.IsEnded(service);
        IsClosed = service.Lifecycle?.State == LifecycleState.Closed;
        SeenOn = service.Permanences.Select(permanence => permanence.Source).Append(service.Source)
            .Select(source => source.SeenOn is { } day ? Period.DaysBetween(Epoch, day) : int.MinValue).Max();
    }

    private static LocalDate Epoch => new(1970, 1, 1);

    private Ranking Weights { get; }

    public Service Service { get; }

    /// <summary>Where its only door stands; null when it has none, several, or one without a position.</summary>
    public SpherePoint? OnlyDoor { get; }

    public bool IsRemote { get; }

    public bool IsEnded { get; }

    public bool IsClosed { get; }

    /// <summary>The latest day on which any of its facts was seen to be true, in days since 1970; the least number when no day is known.</summary>
    public int SeenOn { get; }

    /// <summary>The next opening at the permanence (else of the service itself) after an instant; null when it has no schedule.</summary>
    public NextOpening? Next(Permanence? permanence, Instant at)
    {
        var table = own;
        for (var i = 0; permanence is not null && i < timetables.Length; i++)
        {
            if (ReferenceEquals(Service.Permanences[i], permanence)) table = timetables[i] ?? own;
        }

        return table?.Next(at);
    }

    /// <summary>The timetable of this very schedule; null when it is not one of the service.</summary>
    public Timetable? TimetableOf(Schedule schedule)
    {
        foreach (var table in timetables)
        {
            if (ReferenceEquals(table?.Schedule, schedule)) return table;
        }

        return ReferenceEquals(own?.Schedule, schedule) ? own : null;
    }

    /// <summary>False when the judge surely finds no rule that turns the person away.</summary>
    public bool MayTurnAway(PersonMask person) => !mask.IsWhole || mask.Judge(person).IsNo;

    /// <summary>Whether it is passed over before any rule is looked at.</summary>
    public bool IsHidden(ServiceQuery query) => served == ServedPeople.Professionals && !query.Professional;

    /// <summary>
    /// The least that the terms of the ranking beside the way and the age can add up to, whoever asks and whenever: what stands in the
    /// index, so that most services are never looked at.
    /// </summary>
    /// <param name="door">Which permanence, or <see cref="LeastWay.Own"/>, or <see cref="LeastWay.AnyDoor"/>.</param>
    public double Floor(int door)
    {
        var least = door == LeastWay.AnyDoor ? leastTime : RankingFormula.LeastTime(Weights, TableOf(door)?.Schedule);
        if (IsEnded) least += Weights.Ended;
        if (isDoubtful) least += Weights.LowConfidence;
        if (mask.MayBeMadeForSomebody) least -= Weights.MadeForYou;
        return least;
    }

    /// <summary>The same with what stands for the way where it is reached by a zone of one town.</summary>
    public double FloorByZone => ZoneWay(0) + Floor(Service.Permanences.IsEmpty ? LeastWay.Own : LeastWay.AnyDoor);

    /// <summary>What stands for the way where it is reached by a zone; see <see cref="Reachability.ZoneWidth"/>.</summary>
    public double ZoneWay(int width) => (IsRemote ? Weights.Remote : Weights.ZoneWithoutPosition) + (Weights.WideZone * width);

    /// <summary>
    /// The least that a match can come to in the order asked for, by this way; infinite when it is surely not offered. Never more than what
    /// the judge and the formula find.
    /// </summary>
    /// <param name="person">Who asks.</param>
    /// <param name="way">How it is reached, as far as known.</param>
    public double LeastKey(PersonMask person, LeastWay way)
    {
        var query = person.Query;
        if (IsHidden(query)) return double.PositiveInfinity;
        var verdict = mask.Judge(person);
        if (verdict.IsNo) return double.PositiveInfinity;
        var ended = IsEnded && query.Order != MatchOrder.Best ? RankingFormula.Last : 0;
        return query.Order switch
        {
            MatchOrder.Best => way.Minutes + LeastBesideTheWay(person, verdict, way),
            MatchOrder.Nearest => way.Minutes + ended,
            _ => LeastUntilReceived(query.At, way) + ended,
        };
    }

    private double LeastBesideTheWay(PersonMask person, MaskVerdict verdict, LeastWay way)
    {
        var query = person.Query;
        var least = Age(Weights, SeenOn, query.At) + LeastTime(query.At, way);
        if (verdict.Doubt != Doubt.None && !(query.Professional && served == ServedPeople.Both))
            least += verdict.Doubt == Doubt.Full ? Weights.ToConfirm : Math.Min(Weights.ToConfirm, Weights.ToConfirmSoftly);
        if (IsEnded) least += Weights.Ended;
        if (isAimed && (aimedAt & person.Audiences) == 0) least += Weights.NotAimedAt;
        if (isDoubtful) least += Weights.LowConfidence;
        if (query.Professional && served == ServedPeople.Residents) least += Weights.NotForProfessionals;
        if (person.CountsNeeds) least += (query.Needs.Length - System.Numerics.BitOperations.PopCount(needs & person.Needs)) * Weights.NeedNotCovered;
        if (verdict.MayBeMadeForThem) least -= Weights.MadeForYou;
        return least;
    }

    /// <summary>The wait, the certainty of the hours and the appointment, where it is known whose times count.</summary>
    private double LeastTime(Instant at, LeastWay way)
    {
        if (way.Door == LeastWay.AnyDoor) return leastTime;
        if (TableOf(way.Door) is not { } table) return RankingFormula.Time(Weights, null, at);
        var arrival = at + Duration.FromMinutes(way.IsTravelled ? way.Minutes : 0);
        var (soon, late) = Around(table, arrival, way);
        var time = RankingFormula.Time(Weights, soon, arrival);
        return ReferenceEquals(soon, late) ? time : Math.Min(time, RankingFormula.Time(Weights, late, arrival));
    }

    /// <summary>The least of what the order by time compares.</summary>
    private double LeastUntilReceived(Instant at, LeastWay way)
    {
        var minutes = way.IsTravelled ? way.Minutes : 0;
        if (way.Door == LeastWay.AnyDoor) return minutes;
        if (TableOf(way.Door) is not { } table) return RankingFormula.NoDate;
        var arrival = at + Duration.FromMinutes(minutes);
        var (soon, late) = Around(table, arrival, way);
        return Math.Min(RankingFormula.UntilReceived(minutes, soon, arrival), RankingFormula.UntilReceived(minutes, late, arrival));
    }

    /// <summary>The same way worked out differently may differ in the last digits, and an opening end in between: both sides of the doubt.</summary>
    private (NextOpening Soon, NextOpening Late) Around(Timetable table, Instant arrival, LeastWay way)
    {
        var reached = way.IsTravelled ? arrival + Duration.FromMinutes(Weights.Stay) : arrival;
        if (!way.IsTravelled)
        {
            var only = table.Next(reached);
            return (only, only);
        }

        var (before, after) = (reached - LastDigits, reached + LastDigits);
        var soon = table.Next(before);
        return before.ToUnixTimeSeconds() / 60 == after.ToUnixTimeSeconds() / 60 ? (soon, soon) : (soon, table.Next(after));
    }

    private Timetable? TableOf(int door) => door >= 0 ? timetables[door] ?? own : own;

    private static Duration LastDigits => Duration.FromMilliseconds(1);

    /// <summary>The least of the age: a day less than what it is, for the hours of the day and the time zone.</summary>
    public static double Age(Ranking weights, int seenOn, Instant at)
    {
        if (seenOn == int.MinValue) return weights.OlderMost;
        var days = (at.ToUnixTimeSeconds() / 86400) - seenOn - 1;
        return Math.Clamp(days / 365.25 * weights.OlderPerYear, 0, weights.OlderMost);
    }
}
