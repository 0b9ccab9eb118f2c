using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Cli.Simulation;

/// <summary>Whether a service is really for somebody.</summary>
internal enum Fit
{
    No,

    /// <summary>The knowledge itself leaves it open: a rule that the sources do not hold to, a zone without an official list, an end that was announced.</summary>
    Open,
    Yes,
}

/// <summary>
/// The judge of the simulation: straightforward, on the whole truth about a person, sharing with the matcher only the records of the
/// directory and the lists of the gazetteer. It is what the assistant is measured against, so it is never mended to please the assistant.
/// </summary>
internal sealed class SuitabilityReference(Gazetteer gazetteer, double radiusKm)
{
    /// <summary>For one need of the person: a door that answers it, can be reached, and receives them.</summary>
    public Fit For(Service service, Resident person, string need) =>
        service.Needs.Contains(need) ? Least(IsDoor(service), Least(Receives(service, person), Reaches(service, person))) : Fit.No;

    /// <summary>The conditions alone: what makes somebody travel for nothing when it is wrong.</summary>
    public Fit Receives(Service service, Resident person)
    {
        var fit = service.For == ServedPeople.Professionals ? Fit.No : Fit.Yes;
        foreach (var rule in service.Eligibility) fit = Least(fit, Holds(rule, person));
        return fit;
    }

    /// <summary>A door within the usual radius of home, or a zone of work that holds home.</summary>
    public Fit Reaches(Service service, Resident person)
    {
        foreach (var permanence in service.Permanences)
        {
            var there = permanence.Location.Place;
            if (there.Country != person.Home.Country) continue;
            if (there.Code == person.Home.Code || there.Zones.Contains(person.Home.Code)) return Fit.Yes;
            if (permanence.Location.Position is { } position && person.Home.Point is { } home && position.Point.DistanceKm(home) <= radiusKm) return Fit.Yes;
        }

        return AnyZone(service.Area, person);
    }

    private static Fit IsDoor(Service service) => service switch
    {
        { Door: Door.Explained } => Fit.No,
        { Lifecycle.State: LifecycleState.Closed } => Fit.No,
        { Lifecycle.State: LifecycleState.Ended or LifecycleState.Planned or LifecycleState.Threatened } => Fit.Open,
        _ => Fit.Yes,
    };

    private Fit Holds(EligibilityRule rule, Resident person)
    {
        var fit = rule switch
        {
            EligibilityRule.Territory territory => AnyZone(territory.Zones, person),
            EligibilityRule.Age age => person.Age >= (age.From ?? 0) && person.Age <= (age.To ?? 200) ? Fit.Yes : Fit.No,
            EligibilityRule.Audience audience => audience.AnyOf.Any(person.Audiences.Contains) ? Fit.Yes : Fit.No,
            // A missing referral is a step to take, never a refusal.
            EligibilityRule.Situation situation => situation.AnyOf.Any(code => code == "referred" || person.Situations.Contains(code)) ? Fit.Yes : Fit.No,
            EligibilityRule.Coverage coverage => coverage.AnyOf.Contains(person.Coverage) ? Fit.Yes : Fit.No,
            EligibilityRule.Any any => any.Rules.Select(part => Holds(part, person)).Append(Fit.No).Max(),
            EligibilityRule.Referral or EligibilityRule.Unconditional => Fit.Yes,
            // What the kind of structure usually asks says nothing sure of this one.
            EligibilityRule.UsualCoverage => Fit.Open,
            _ => throw new InvalidOperationException($"No judgement for {rule.GetType().Name}."),
        };
        return fit == Fit.No && !rule.Firm ? Fit.Open : fit;
    }

    private Fit AnyZone(IEnumerable<string> zones, Resident person)
    {
        var fit = Fit.No;
        foreach (var zone in zones)
        {
            if (person.Home.Zones.Contains(zone)) return Fit.Yes;
            // A home that is not in one of the quarters the gazetteer knows is outside of all of them.
            if (gazetteer.Find(zone)?.Kind == PlaceKind.Quarter) continue;
            if (gazetteer.Within(person.Home, zone) != Core.Facts.Truth.No) fit = Fit.Open;
        }

        return fit;
    }

    private static Fit Least(Fit one, Fit other) => one < other ? one : other;
}
