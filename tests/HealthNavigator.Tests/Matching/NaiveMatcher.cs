using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Tests.Matching;

/// <summary>
/// The matcher as one would write it on a sheet of paper, from docs/ranking.md and docs/knowledge-format.md: every service is judged, then all are sorted.
/// It shares nothing with the product but the taxonomy of what a service is, the gazetteer and the timetables.
/// </summary>
internal sealed class NaiveMatcher(IReadOnlyCollection<Service> services, Gazetteer gazetteer, Ranking weights, Func<Schedule, Timetable> compile)
{
    public sealed record Found(string Id, Truth Truth, double Cost, double Key);

    public List<Found> Offered(ServiceQuery query, Door door) =>
    [
        .. services.Where(service => service.Door == door).Select(service => Judge(service, query)).OfType<Found>()
            .OrderBy(found => found.Key).ThenBy(found => found.Cost).ThenBy(found => found.Id, StringComparer.Ordinal),
    ];

    public List<string> Misses(ServiceQuery query, int most) =>
    [
        .. services.Where(service => IsAsked(service, query) && !IsHidden(service, query)).Select(service => (service, Reach: Reach(service, query)))
            .Where(pair => pair.Reach.Truth != Truth.No && (pair.service.Lifecycle?.State == LifecycleState.Closed || Rules(pair.service, query).Truth == Truth.No))
            .OrderBy(pair => pair.Reach.Km ?? weights.RadiusKm).ThenBy(pair => pair.service.Id, StringComparer.Ordinal).Take(most).Select(pair => pair.service.Id),
    ];

    private static bool IsAsked(Service service, ServiceQuery query) =>
        query.Named.Contains(service.Id) || (query.Needs.IsEmpty ? query.Named.IsEmpty : query.Needs.Any(need => service.Needs.Contains(need)));

    private static bool IsHidden(Service service, ServiceQuery query) => service.For == ServedPeople.Professionals && !query.Professional;

    private Found? Judge(Service service, ServiceQuery query)
    {
        if (!IsAsked(service, query) || IsHidden(service, query) || service.Lifecycle?.State == LifecycleState.Closed) return null;
        // Of the stops with a date, the one at which one is received first, the whole wait counted; it and those without a date as services are ranked.
        var stops = Reaches(service, query).Select(reach => JudgeAt(reach, service, query)).OfType<(Found Found, double? Whole)>().ToList();
        var soonest = stops.Where(stop => stop.Whole is not null).OrderBy(stop => stop.Whole).FirstOrDefault().Found;
        return stops.Where(stop => stop.Whole is null || ReferenceEquals(stop.Found, soonest)).OrderBy(stop => stop.Found.Key).FirstOrDefault().Found;
    }

    private (Found Found, double? Whole)? JudgeAt((Truth Truth, Permanence? Door, double? Km, double? Way, int Width) reach, Service service, ServiceQuery query)
    {
        var (rules, isForThem) = Rules(service, query);
        if (reach.Truth == Truth.No || rules == Truth.No) return null;

        var way = reach.Way ?? 0;
        var isRemote = reach.Way is null && service.Permanences.IsEmpty && service.Schedule is { Layers.IsEmpty: false } hours
            && hours.Layers.All(layer => layer.Mode is ContactMode.Telephone or ContactMode.Online);
        var first = reach.Way ?? (isRemote ? weights.Remote : weights.ZoneWithoutPosition) + (weights.WideZone * reach.Width);
        var schedule = reach.Door?.Schedule ?? service.Schedule;
        var arrival = query.At + Duration.FromMinutes(way);
        var next = schedule is null ? null : compile(schedule).Next(reach.Way is null ? query.At : arrival + Duration.FromMinutes(weights.Stay));
        double? wait = next?.Start is { } start ? Math.Max(0, (start - arrival).TotalMinutes) : null;
        var seen = (reach.Door?.Source ?? service.Source) is var source && source.Date is null && source.VerifiedOn is null ? (LocalDate?)null
            : new[] { source.Date?.Latest, source.VerifiedOn }.Max();
        var doubtful = rules != Truth.Yes && !(query.Professional && service.For == ServedPeople.Both);
        var isSoft = service.Eligibility.All(rule => Rule(rule, query) != Truth.Unknown || IsStep(rule, query) || IsSoft(rule, query));
        var ended = service.Lifecycle?.State is LifecycleState.Ended or LifecycleState.Planned or LifecycleState.Threatened;
        var covered = query.Needs.Count(need => service.Needs.Contains(need));
        double[] terms =
        [
            first,
            wait is { } minutes ? Math.Min(weights.WaitMost, minutes / 1440 * weights.WaitPerDay) : weights.WaitNotKnown,
            next?.Certainty switch { Certainty.Stated => 0, Certainty.Partial => weights.HoursPartlyKnown, _ => weights.HoursUnknown },
            next?.ByAppointment == true ? weights.Appointment : 0,
            seen is { } day ? Math.Clamp((query.At - day.AtMidnight().InUtc().ToInstant()).TotalDays / 365.25 * weights.OlderPerYear, 0, weights.OlderMost) : weights.OlderMost,
            doubtful ? (isSoft ? weights.ToConfirmSoftly : weights.ToConfirm) : reach.Truth != Truth.Yes || rules != Truth.Yes ? weights.ZoneToConfirm : 0,
            (query.Needs.Length - covered) * weights.NeedNotCovered,
            query.Needs.Where(need => service.Needs.Contains(need)).ToList() is [_, ..] met && met.TrueForAll(need => service.LeadsTo.Contains(need)) ? weights.LeadsElsewhere : 0,
            service.Cost?.Rule == CostRule.Charged && (query.Coverage is "none" or "pending") ? weights.ToPay : 0,
            ended ? weights.Ended : 0,
            service.AimedAt.IsEmpty || service.AimedAt.Any(query.Audiences.Contains) ? 0 : weights.NotAimedAt,
            service.Source.Confidence == Confidence.Low ? weights.LowConfidence : 0,
            query.Professional && service.For == ServedPeople.Residents ? weights.NotForProfessionals : 0,
            isForThem ? -weights.MadeForYou : 0,
            query.Named.Contains(service.Id) ? -weights.AskedByName : 0,
        ];
        var cost = terms.Sum();
        var key = query.Order switch
        {
            MatchOrder.Best => cost,
            MatchOrder.Nearest => first,
            _ => (wait is null ? 1e8 : way + wait.Value + (next!.Certainty == Certainty.Stated ? 0 : 1e7)) + (doubtful && !isSoft ? 5e8 : 0),
        };
        double? whole = wait is not { } waited ? null : query.Order == MatchOrder.Best ? cost - terms[1] + (waited / 1440 * weights.WaitPerDay) : key;
        return (new Found(service.Id, rules < reach.Truth ? rules : reach.Truth, cost, key + (ended && query.Order != MatchOrder.Best ? 1e9 : 0)), whole);
    }

    private (Truth Truth, Permanence? Door, double? Km, double? Way, int Width) Reach(Service service, ServiceQuery query) => Reaches(service, query)[0];

    /// <summary>By each door that can be reached, the nearest first; else by the zone, or not.</summary>
    private List<(Truth Truth, Permanence? Door, double? Km, double? Way, int Width)> Reaches(Service service, ServiceQuery query)
    {
        if (query.Place is not { } place) return [(Truth.Unknown, service.Permanences.FirstOrDefault(), null, null, 0)];
        var isArea = place.Kind is PlaceKind.Department or PlaceKind.Region or PlaceKind.Epci or PlaceKind.Zone or PlaceKind.Country;
        List<(Permanence Door, double? Km, bool IsRough, bool Preferred)> found = [];
        foreach (var door in service.Permanences.Where(door => door.Location.Place.Country == place.Country))
        {
            var isInside = door.Location.Place.Zones.Contains(place.Code);
            (Permanence Door, double? Km, bool IsRough, bool Preferred)? reached = null;
            if (isArea)
            {
                if (isInside) reached = (door, null, true, false);
            }
            else if (isInside && door.Location.Position is null)
            {
                reached = (door, null, true, place.Kind == PlaceKind.Quarter);
            }
            else if (door.Location.Position is { } position && place.Point is { } here)
            {
                reached = (door, position.Point.DistanceKm(here), position.Approximate || place.Approximate || place.Kind is not (PlaceKind.Position or PlaceKind.Address), isInside && place.Kind == PlaceKind.Quarter);
            }

            if (reached is { } one) found.Add(one);
        }

        // In a quarter that was named only its own doors count.
        if (found.Exists(one => one.Preferred)) found.RemoveAll(one => !one.Preferred);
        found = [.. found.OrderBy(one => one.Km ?? 0)];
        var near = found.Where(one => (one.Km ?? 0) <= weights.RadiusKm * query.Reach).ToList();
        var zones = service.Area.Select(zone => (Zone: zone, Truth: gazetteer.Within(place, zone))).ToList();
        // Somewhere in a département, and the service works in a part of it only.
        var isSomewhere = isArea && zones.Exists(zone => zone.Truth == Truth.Unknown) && !zones.Exists(zone => zone.Truth == Truth.Yes);
        if (near.Count > 0 && !isSomewhere)
        {
            double? WayTo((Permanence Door, double? Km, bool IsRough, bool Preferred) one) => isArea ? null
                : Way(one.Km ?? 0, one.Km is null || one.IsRough, one.Km is null ? null : query.Walks.FirstOrDefault(walk => walk.Service == service.Id && walk.Permanence == one.Door.Id)?.Way);
            return [.. near.Select(one => (Truth.Yes, (Permanence?)one.Door, one.Km, WayTo(one), 0))];
        }

        var best = found.Count > 0 ? found[0] : default;
        var truth = zones.Count == 0 ? Truth.No : zones.Max(zone => zone.Truth);
        return truth == Truth.No ? [(Truth.No, null, null, null, 0)]
            : [(truth, best.Door, best.Km, null, zones.Where(zone => zone.Truth == truth).Min(zone => Width(zone.Zone)))];
    }

    private double Way(double km, bool isRough, TravelEstimate? routed)
    {
        var line = isRough ? Math.Sqrt((km * km) + (weights.Travel.AreaKm * weights.Travel.AreaKm)) : km;
        double Middle(TravelPace pace) => ((pace.StartLeast + (pace.PerKmLeast * line)) + (pace.StartMost + (pace.PerKmMost * line))) / 2;
        return Math.Min(routed is { } known ? (known.MinMinutes + known.MaxMinutes) / 2 : Middle(weights.Travel.Walk), Middle(weights.Travel.Transit));
    }

    private static int Width(string zone) => zone.StartsWith("country:", StringComparison.Ordinal) ? 3
        : zone.StartsWith("dep:", StringComparison.Ordinal) || zone.StartsWith("reg:", StringComparison.Ordinal) ? 2
        : zone.StartsWith("epci:", StringComparison.Ordinal) || zone.StartsWith("zone:", StringComparison.Ordinal) || zone.StartsWith("bassin:", StringComparison.Ordinal) ? 1
        : 0;

    private (Truth Truth, bool IsForThem) Rules(Service service, ServiceQuery query)
    {
        if (service.For == ServedPeople.Professionals) return (Truth.Yes, false);
        var judged = service.Eligibility.Select(rule => (rule, Truth: Rule(rule, query), IsStep: Rule(rule, query) == Truth.Unknown && IsStep(rule, query))).ToList();
        var truth = judged.Where(one => !one.IsStep).Select(one => one.Truth).Append(Truth.Yes).Min();
        return (truth, judged.Any(one => one.Truth == Truth.Yes && TellingRule(one.rule, query) is not (EligibilityRule.Territory or EligibilityRule.Unconditional)));
    }

    /// <summary>Of alternatives, the first that gave the answer is the one that is told.</summary>
    private EligibilityRule TellingRule(EligibilityRule rule, ServiceQuery query) =>
        rule is EligibilityRule.Any any ? TellingRule(any.Rules.First(part => Rule(part, query) == Truth.Yes), query) : rule;

    private bool IsStep(EligibilityRule rule, ServiceQuery query) => rule switch
    {
        EligibilityRule.Referral => true,
        EligibilityRule.UsualCoverage usual => query.Coverage is { } coverage && usual.AnyOf.Contains(coverage),
        // Alternatives are a step when only steps are left open.
        EligibilityRule.Any any => any.Rules.Where(part => Rule(part, query) == Truth.Unknown).ToList() is [_, ..] open && open.TrueForAll(part => IsStep(part, query)),
        EligibilityRule.Situation { AnyOf: var codes } => codes.Contains("referred") && !codes.Any(query.Situations.Contains) && codes.All(code => IsDenied(code, query)),
        _ => false,
    };

    /// <summary>Unknown of itself, and not because a no was weakened; of alternatives, when every open one is.</summary>
    private bool IsSoft(EligibilityRule rule, ServiceQuery query) =>
        (rule is EligibilityRule.UsualCoverage && (query.Coverage is null or "unknown"))
        || (!rule.Firm && Rule(rule with { Firm = true }, query) == Truth.Unknown)
        || (rule is EligibilityRule.Any { Firm: true } any && any.Rules.Where(part => Rule(part, query) == Truth.Unknown).ToList() is [_, ..] open && open.TrueForAll(part => IsSoft(part, query)));

    private Truth Rule(EligibilityRule rule, ServiceQuery query)
    {
        var truth = rule switch
        {
            EligibilityRule.Territory territory => query.Place is { } place
                ? territory.Zones.Where(zone => !query.NotZones.Contains(zone)).Select(zone => gazetteer.Within(place, zone)).Append(Truth.No).Max()
                : Truth.Unknown,
            EligibilityRule.Age age => Age(age, query),
            EligibilityRule.Audience audience => audience.AnyOf.Max(code => Belongs(code, query)),
            EligibilityRule.Situation { AnyOf: var codes } => codes.Any(query.Situations.Contains) ? Truth.Yes
                : codes.All(code => IsDenied(code, query)) && !codes.Contains("referred") ? Truth.No : Truth.Unknown,
            EligibilityRule.Coverage coverage => query.Coverage is null or "unknown" ? Truth.Unknown : coverage.AnyOf.Contains(query.Coverage) ? Truth.Yes : Truth.No,
            EligibilityRule.Referral or EligibilityRule.UsualCoverage => Truth.Unknown,
            EligibilityRule.Unconditional => Truth.Yes,
            EligibilityRule.Any any => any.Rules.Max(part => Rule(part, query)),
            _ => throw new InvalidOperationException(rule.GetType().Name),
        };
        return truth == Truth.No && !rule.Firm ? Truth.Unknown : truth;
    }

    private static bool IsDenied(string situation, ServiceQuery query) => query.NotSituations.Contains(situation) || (situation == "professional" && !query.Professional);

    private static Truth Age(EligibilityRule.Age rule, ServiceQuery query)
    {
        bool Holds(int age) => age >= (rule.From ?? 0) && age <= (rule.To ?? int.MaxValue);
        if (query.Age is { } years) return Holds(years) ? Truth.Yes : Truth.No;
        foreach (var (audience, least, most) in (ReadOnlySpan<(string, int, int)>)[("children", 0, 17), ("youth-18-25", 18, 25), ("elderly", 65, 150)])
        {
            if (!query.Audiences.Contains(audience)) continue;
            var ages = Enumerable.Range(least, most - least + 1).ToList();
            if (ages.All(Holds)) return Truth.Yes;
            if (!ages.Any(Holds)) return Truth.No;
        }

        return Truth.Unknown;
    }

    private static Truth Belongs(string audience, ServiceQuery query) => query.Audiences.Contains(audience) ? Truth.Yes
        : query.NotAudiences.Contains(audience) ? Truth.No
        : (audience, query.Age) switch
        {
            ("children", { } age) => age < 18 ? Truth.Yes : Truth.No,
            ("youth-18-25", { } age) => age is >= 18 and <= 25 ? Truth.Yes : Truth.No,
            ("elderly", { } age) => age >= 65 ? Truth.Yes : Truth.No,
            _ => Truth.Unknown,
        };
}
