using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>Decides whether and how a service can be reached from a place, in three values.</summary>
internal sealed class ReachJudge(Gazetteer gazetteer)
{
    public Reachability Judge(Service service, Place? place, double radiusKm)
    {
        if (place is null) return new Reachability(Truth.Yes, service.Permanences.FirstOrDefault(), null, false, new MatchReason("place-not-said"));
        var nearest = Nearest(service, place);
        var inZone = service.Area.Aggregate(Truth.No, (any, zone) => any.Or(gazetteer.Within(place, zone)));
        if (nearest is { } near && near.Truth == Truth.Yes && (near.DistanceKm ?? 0) <= radiusKm) return near;

        // Its zone may hold the person although its known doors are far or not known.
        if (inZone != Truth.No)
        {
            var reason = new MatchReason(inZone == Truth.Yes ? "works-in-zone" : "zone-not-certain", [Zones(service)]);
            return new Reachability(inZone, nearest?.Permanence, nearest?.DistanceKm, nearest?.Approximate ?? false, reason);
        }

        return nearest is { } far
            ? far with { Truth = Truth.No, Reason = new MatchReason("too-far") }
            : new Reachability(Truth.No, null, null, false, new MatchReason("other-zone", [Zones(service)]));
    }

    private static Reachability? Nearest(Service service, Place place)
    {
        Reachability? best = null;
        foreach (var permanence in service.Permanences)
        {
            var location = permanence.Location.Place;
            if (location.Country != place.Country) continue;
            var reach = One(permanence, location, place);
            if (reach is not null && (best is null || (reach.DistanceKm ?? 0) < (best.DistanceKm ?? double.MaxValue))) best = reach;
        }

        return best;
    }

    private static Reachability? One(Permanence permanence, Place location, Place place)
    {
        // For a département, a region or a zone, being inside it is all that can be said; a distance from its middle would mislead.
        var isArea = place.Kind is PlaceKind.Department or PlaceKind.Region or PlaceKind.Epci or PlaceKind.Zone or PlaceKind.Country;
        if (isArea)
        {
            return location.Zones.Contains(place.Code)
                ? new Reachability(Truth.Yes, permanence, null, true, new MatchReason("in-your-area"))
                : null;
        }

        if (location.Zones.Contains(place.Code) && permanence.Location.Position is null)
            return new Reachability(Truth.Yes, permanence, null, true, new MatchReason("in-your-town"));
        if (permanence.Location.Position is not { } position || place.Point is not { } here) return null;
        var reason = place.Kind != PlaceKind.Position && location.Zones.Contains(place.Code) ? "in-your-town" : "near-you";
        return new Reachability(
            Truth.Yes, permanence, position.Point.DistanceKm(here), position.Approximate || place.Approximate || place.Kind != PlaceKind.Position, new MatchReason(reason));
    }

    private static ReasonArgument Zones(Service service) => new("zones", ReasonArgumentKind.Zone, service.Area);
}
