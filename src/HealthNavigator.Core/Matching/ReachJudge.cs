using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>Decides whether and how a service can be reached from a place, in three values.</summary>
internal sealed class ReachJudge(Gazetteer gazetteer)
{
    private const int MostOthers = 3;

    public Reachability Judge(Service service, Place? place, double radiusKm)
    {
        if (place is null) return new Reachability(Truth.Unknown, service.Permanences.FirstOrDefault(), null, false, new MatchReason("place-not-said"));
        var reached = Reached(service, place);
        var nearest = reached.Count == 0 ? null : reached[0] with
        {
            Others = [.. reached.Skip(1).Where(other => (other.DistanceKm ?? 0) <= radiusKm).Take(MostOthers).Select(other => other.Permanence!)],
        };
        var zones = service.Area.Select(zone => (Zone: zone, Truth: gazetteer.Within(place, zone))).ToList();
        var inZone = zones.Aggregate(Truth.No, (any, zone) => any.Or(zone.Truth));
        if (nearest is { } near && near.Truth == Truth.Yes && (near.DistanceKm ?? 0) <= radiusKm) return near;

        // Its zone may hold the person although its known doors are far or not known.
        if (inZone != Truth.No)
        {
            var reason = new MatchReason(inZone == Truth.Yes ? "works-in-zone" : "zone-not-certain", [Zones(service)]);
            return new Reachability(inZone, nearest?.Permanence, nearest?.DistanceKm, nearest?.Approximate ?? false, reason)
            {
                ZoneWidth = zones.Where(zone => zone.Truth == inZone).Min(zone => Width(zone.Zone)),
            };
        }

        return nearest is { } far
            ? far with { Truth = Truth.No, Reason = new MatchReason("too-far") }
            : new Reachability(Truth.No, null, null, false, new MatchReason("other-zone", [Zones(service)]));
    }

    /// <summary>How each permanence in the country is reached, the nearest first.</summary>
    private static List<Reachability> Reached(Service service, Place place) =>
    [
        .. service.Permanences
            .Where(permanence => permanence.Location.Place.Country == place.Country)
            .Select(permanence => One(permanence, permanence.Location.Place, place))
            .OfType<Reachability>()
            // With positions that stand for a whole town, what tells two doors apart is the quarter the person named.
            .OrderByDescending(reach => reach.Permanence!.Location.Place.Zones.Contains(place.Code) && place.Kind == PlaceKind.Quarter)
            .ThenBy(reach => reach.DistanceKm ?? 0),
    ];

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
            Truth.Yes, permanence, position.Point.DistanceKm(here), position.Approximate || place.Approximate || place.Kind is not (PlaceKind.Position or PlaceKind.Address), new MatchReason(reason));
    }

    private static int Width(string zone) => zone.Split(':')[0] switch
    {
        "country" => 3,
        "reg" or "dep" => 2,
        "epci" or "zone" or "bassin" => 1,
        _ => 0,
    };

    private static ReasonArgument Zones(Service service) => new("zones", ReasonArgumentKind.Zone, service.Area);
}
