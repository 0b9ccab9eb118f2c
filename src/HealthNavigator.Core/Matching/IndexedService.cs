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
    private readonly int seenOn;

    public IndexedService(Service service, TaxonomyBits bits, Func<Schedule, Timetable> compile)
    {
        Service = service;
        timetables = [.. service.Permanences.Select(permanence => permanence.Schedule is { } schedule ? compile(schedule) : null)];
        own = service.Schedule is { } times ? compile(times) : null;
        // A professional's system is not judged by rules about the person.
        mask = new EligibilityMask(service.For == ServedPeople.Professionals ? [] : service.Eligibility, bits);
        needs = bits.Needs.Of(service.Needs);
        (isAimed, aimedAt) = (!service.AimedAt.IsEmpty && bits.Audiences.All(service.AimedAt) is not null, bits.Audiences.Of(service.AimedAt));
        OnlyDoor = service.Permanences is [{ Location.Position: { Point: var point } }] ? SpherePoint.Of(point) : null;
        IsRemote = RankingFormula.IsRemote(service);
        IsEnded = RankingFormula.IsEnded(service);
        seenOn = service.Permanences.Select(permanence => permanence.Source).Append(service.Source)
            .Select(source => source.SeenOn is { } day ? Period.DaysBetween(Epoch, day) : int.MinValue).Max();
    }

    private static LocalDate Epoch => new(1970, 1, 1);

    public Service Service { get; }

    /// <summary>Where its only door stands; null when it has none, several, or one without a position.</summary>
    public SpherePoint? OnlyDoor { get; }

    public bool IsRemote { get; }

    public bool IsEnded { get; }

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

    /// <summary>What the rules say, as far as bits can.</summary>
    public Facts.Truth Judge(PersonMask person, out bool isAll) => mask.Judge(person, out isAll, out _);

    /// <summary>Whether it is passed over before any rule is looked at.</summary>
    public bool IsHidden(ServiceQuery query) => Service.For == ServedPeople.Professionals && !query.Professional;

    /// <summary>
    /// The least that the terms of the ranking beside the way there can add up to; infinite when it is surely not offered. Never more than the
    /// true sum.
    /// </summary>
    /// <param name="person">Who asks.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="way">How it is reached, as far as known.</param>
    public double LeastBesideTheWay(PersonMask person, Ranking weights, LeastWay way)
    {
        var query = person.Query;
        if (IsHidden(query)) return double.PositiveInfinity;
        var truth = mask.Judge(person, out _, out var mayBeMadeForThem);
        if (truth == Facts.Truth.No) return double.PositiveInfinity;
        var least = Age(query.At, weights) + LeastTime(query.At, weights, way);
        if (truth == Facts.Truth.Unknown && !(query.Professional && Service.For == ServedPeople.Both)) least += weights.ToConfirm;
        if (IsEnded) least += weights.Ended;
        if (isAimed && (aimedAt & person.Audiences) == 0) least += weights.NotAimedAt;
        if (Service.Source.Confidence == Facts.Confidence.Low) least += weights.LowConfidence;
        if (query.Professional && Service.For == ServedPeople.Residents) least += weights.NotForProfessionals;
        if (person.CountsNeeds) least += (query.Needs.Length - System.Numerics.BitOperations.PopCount(needs & person.Needs)) * weights.NeedNotCovered;
        if (mayBeMadeForThem) least -= weights.MadeForYou;
        if (query.Named.Count > 0 && query.Named.Contains(Service.Id)) least -= weights.AskedByName;
        return least;
    }

    /// <summary>The wait, the certainty of the hours and the appointment, where it is known whose times count.</summary>
    private double LeastTime(Instant at, Ranking weights, LeastWay way)
    {
        if (way.Door == LeastWay.AnyDoor) return 0;
        var table = way.Door >= 0 ? timetables[way.Door] ?? own : own;
        if (table is null) return RankingFormula.Time(weights, null, at);
        if (!way.IsTravelled) return RankingFormula.Time(weights, table.Next(at), at);
        var arrival = at + Duration.FromMinutes(way.Minutes);
        var there = arrival + Duration.FromMinutes(weights.Stay);
        var (soon, late) = (table.Next(there - Doubt), table.Next(there + Doubt));
        var time = RankingFormula.Time(weights, soon, arrival);
        return ReferenceEquals(soon, late) ? time : Math.Min(time, RankingFormula.Time(weights, late, arrival));
    }

    /// <summary>The same way worked out differently may differ in the last digits, and an opening end in between.</summary>
    private static Duration Doubt => Duration.FromMilliseconds(1);

    /// <summary>A day less than what it is, for the hours of the day and the time zone.</summary>
    private double Age(Instant at, Ranking weights)
    {
        if (seenOn == int.MinValue) return weights.OlderMost;
        var days = (at.ToUnixTimeSeconds() / 86400) - seenOn - 1;
        return Math.Clamp(days / 365.25 * weights.OlderPerYear, 0, weights.OlderMost);
    }
}
