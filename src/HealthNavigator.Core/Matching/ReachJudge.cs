using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>Decides whether and how a service can be reached from a place, in three values.</summary>
internal static class ReachJudge
{
    private static readonly MatchReason InYourArea = new("in-your-area");
    private static readonly MatchReason InYourTown = new("in-your-town");
    private static readonly MatchReason NearYou = new("near-you");

    /// <summary>How the service is reached: by its nearest door, with the others that can be reached too, or by its zone.</summary>
    /// <param name="service">The service.</param>
    /// <param name="whereabouts">Where the person is; null when that is not known.</param>
    /// <param name="radiusKm">Doors that are farther are not reached.</param>
    public static Reachability Judge(Service service, Whereabouts? whereabouts, double radiusKm)
    {
        if (whereabouts is null) return new Reachability(Truth.Unknown, service.Permanences.FirstOrDefault(), null, false, new MatchReason("place-not-said"));
        var nearest = Nearest(service, whereabouts.Place, radiusKm);
        if (nearest is { } near && near.Truth == Truth.Yes && (near.DistanceKm ?? 0) <= radiusKm && !IsSomewhere(service, whereabouts)) return near;

        var (inZone, width) = (Truth.No, int.MaxValue);
        foreach (var zone in service.Area)
        {
            var one = whereabouts.Within(zone);
            if (one > inZone) (inZone, width) = (one, int.MaxValue);
            if (one == inZone) width = Math.Min(width, Width(zone));
        }

        // Its zone may hold the person although its known doors are far or not known.
        if (inZone != Truth.No)
        {
            var reason = new MatchReason(inZone == Truth.Yes ? "works-in-zone" : "zone-not-certain", [Zones(service)]);
            return new Reachability(inZone, nearest?.Permanence, nearest?.DistanceKm, nearest?.Approximate ?? false, reason)
            {
                ZoneWidth = width,
            };
        }

        return nearest is { } far
            ? far with { Truth = Truth.No, Reason = new MatchReason("too-far") }
            : new Reachability(Truth.No, null, null, false, new MatchReason("other-zone", [Zones(service)]));
    }

    /// <summary>
    /// Whether all that is said is an area, of which the service names only a part as its own: a bus for three villages stands in the
    /// département, but who is somewhere in the département may be far from it.
    /// </summary>
    private static bool IsSomewhere(Service service, Whereabouts whereabouts) =>
        IsArea(whereabouts.Place) && !service.Area.IsEmpty && service.Area.All(zone => whereabouts.Within(zone) != Truth.Yes) && service.Area.Any(zone => whereabouts.Within(zone) == Truth.Unknown);

    /// <summary>How the nearest permanence is reached, with the next ones that can be too; null when none can.</summary>
    private static Reachability? Nearest(Service service, Place place, double radiusKm)
    {
        if (service.Permanences.IsEmpty) return null;
        if (service.Permanences is [var only]) return only.Location.Place.Country == place.Country ? One(only, only.Location.Place, place)?.Reachability : null;
        var reached = ReachedOf(service, place);
        if (reached.Count == 0) return null;
        var nearest = reached[0];
        var others = ImmutableArray.CreateBuilder<Reachability>();
        for (var i = 1; i < reached.Count; i++)
        {
            if ((reached[i].Km ?? 0) <= radiusKm) others.Add(reached[i].Reachability);
        }

        return nearest.Reachability with { Others = others.ToImmutable() };
    }

    /// <summary>How each permanence in the country is reached, the nearest first; of two equally near ones the one that is written first.</summary>
    private static List<Reached> ReachedOf(Service service, Place place)
    {
        var found = new List<Reached>(service.Permanences.Length);
        foreach (var permanence in service.Permanences)
        {
            if (permanence.Location.Place.Country != place.Country || One(permanence, permanence.Location.Place, place) is not { } one) continue;
            var at = found.Count;
            while (at > 0 && one.IsBefore(found[at - 1])) at--;
            found.Insert(at, one);
        }

        return found;
    }

    private static Reached? One(Permanence permanence, Place location, Place place)
    {
        // For a département, a region or a zone, being inside it is all that can be said; a distance from its middle would mislead.
        if (IsArea(place))
        {
            return location.Zones.Contains(place.Code)
                ? new Reached(permanence, null, IsApproximate: true, InYourArea)
                : null;
        }

        if (permanence.Location.Position is null && location.Zones.Contains(place.Code))
            return new Reached(permanence, null, IsApproximate: true, InYourTown, place.Kind == PlaceKind.Quarter);
        if (permanence.Location.Position is not { } position || place.Point is not { } here) return null;
        var isInside = place.Kind != PlaceKind.Position && location.Zones.Contains(place.Code);
        return new Reached(
            permanence,
            position.Point.DistanceKm(here),
            position.Approximate || place.Approximate || place.Kind is not (PlaceKind.Position or PlaceKind.Address),
            isInside ? InYourTown : NearYou,
            isInside && place.Kind == PlaceKind.Quarter);
    }

    /// <summary>Whether the place is known only as an area, from which no distance can be told.</summary>
    public static bool IsArea(Place place) => place.Kind is PlaceKind.Department or PlaceKind.Region or PlaceKind.Epci or PlaceKind.Zone or PlaceKind.Country;

    /// <summary>See <see cref="Reachability.ZoneWidth"/>.</summary>
    public static int Width(string zone) => zone.AsSpan(0, Math.Max(0, zone.IndexOf(':', StringComparison.Ordinal))) switch
    {
        "country" => 3,
        "reg" or "dep" => 2,
        "epci" or "zone" or "bassin" => 1,
        _ => 0,
    };

    private static ReasonArgument Zones(Service service) => new("zones", ReasonArgumentKind.Zone, service.Area);

    /// <summary>One permanence that can be reached, before it is known whether it is the one to tell of.</summary>
    /// <param name="Permanence">Which one.</param>
    /// <param name="Km">Straight line; null when a position is missing.</param>
    /// <param name="IsApproximate">See <see cref="Reachability.Approximate"/>.</param>
    /// <param name="Reason">Why it can be reached.</param>
    /// <param name="IsPreferred">With positions that stand for a whole town, what tells two doors apart is the quarter the person named.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Reached(Permanence Permanence, double? Km, bool IsApproximate, MatchReason Reason, bool IsPreferred = false)
    {
        public Reachability Reachability => new(Truth.Yes, Permanence, Km, IsApproximate, Reason);

        public bool IsBefore(Reached other) => IsPreferred != other.IsPreferred ? IsPreferred : (Km ?? 0) < (other.Km ?? 0);
    }
}
