using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>Decides whether and how a service can be reached from a place, in three values.</summary>
internal static class ReachJudge
{
    private const int MostOthers = 3;

    /// <summary>How the service is reached.</summary>
    /// <param name="service">The service.</param>
    /// <param name="whereabouts">Where the person is; null when that is not known.</param>
    /// <param name="radiusKm">Doors that are farther are not reached.</param>
    public static Reachability Judge(Service service, Whereabouts? whereabouts, double radiusKm)
    {
        if (whereabouts is null) return new Reachability(Truth.Unknown, service.Permanences.FirstOrDefault(), null, false, new MatchReason("place-not-said"));
        var nearest = Nearest(service, whereabouts.Place, radiusKm);
        if (nearest is { } near && near.Truth == Truth.Yes && (near.DistanceKm ?? 0) <= radiusKm) return near;

        var inZone = Truth.No;
        foreach (var zone in service.Area) inZone = inZone.Or(whereabouts.Within(zone));
        // Its zone may hold the person although its known doors are far or not known.
        if (inZone != Truth.No)
        {
            var reason = new MatchReason(inZone == Truth.Yes ? "works-in-zone" : "zone-not-certain", [Zones(service)]);
            return new Reachability(inZone, nearest?.Permanence, nearest?.DistanceKm, nearest?.Approximate ?? false, reason)
            {
                ZoneWidth = service.Area.Where(zone => whereabouts.Within(zone) == inZone).Min(Width),
            };
        }

        return nearest is { } far
            ? far with { Truth = Truth.No, Reason = new MatchReason("too-far") }
            : new Reachability(Truth.No, null, null, false, new MatchReason("other-zone", [Zones(service)]));
    }

    /// <summary>How the nearest permanence is reached, with the next ones that can be too; null when none can.</summary>
    private static Reachability? Nearest(Service service, Place place, double radiusKm)
    {
        if (service.Permanences.IsEmpty) return null;
        if (service.Permanences is [var only]) return only.Location.Place.Country == place.Country ? One(only, only.Location.Place, place) : null;
        var reached = Reached(service, place);
        return reached.Count == 0 ? null : reached[0] with
        {
            Others = [.. reached.Skip(1).Where(other => (other.DistanceKm ?? 0) <= radiusKm).Take(MostOthers).Select(other => other.Permanence!)],
        };
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
        if (IsArea(place))
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

    /// <summary>Whether the place is known only as an area, from which no distance can be told.</summary>
    public static bool IsArea(Place place) => place.Kind is PlaceKind.Department or PlaceKind.Region or PlaceKind.Epci or PlaceKind.Zone or PlaceKind.Country;

    /// <summary>See <see cref="Reachability.ZoneWidth"/>.</summary>
    public static int Width(string zone) => zone.Split(':')[0] switch
    {
        "country" => 3,
        "reg" or "dep" => 2,
        "epci" or "zone" or "bassin" => 1,
        _ => 0,
    };

    private static ReasonArgument Zones(Service service) => new("zones", ReasonArgumentKind.Zone, service.Area);
}
