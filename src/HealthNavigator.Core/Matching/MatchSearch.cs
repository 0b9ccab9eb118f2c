using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The best matches of one query, exactly, judging as few services as possible: what lies ahead is ordered by the least it can come to, looked
/// into only as far as that is not more than what was found already, and judged last. One query, one thread.
/// </summary>
internal sealed class MatchSearch
{
    /// <summary>Sums taken in another order differ in the last digits: nothing is passed over for that.</summary>
    private const double Slack = 1e-6;

    private readonly Asking asking;
    private readonly ServiceIndex index;
    private readonly ServiceQuery query;
    private readonly Whereabouts? where;
    private readonly PersonMask person;
    private readonly Ranking weights;
    private readonly Func<IndexedService, Consideration> consider;
    private readonly int most;
    private readonly List<Match> best = [];
    private readonly HashSet<IndexedService> looked = [];
    private readonly double radius;
    private readonly bool isBest;
    private readonly SpherePoint here;

    /// <summary>The same; null when no distance can be told from where the person is.</summary>
    private readonly SpherePoint? point;

    private readonly bool isApproximate;

    public MatchSearch(Asking asking, Func<IndexedService, Consideration> consider, int most)
    {
        (this.asking, this.consider, this.most) = (asking, consider, most);
        (index, query, where, person, weights) = (asking.Index, asking.Query, asking.Where, asking.Person, asking.Weights);
        (radius, isBest) = (asking.RadiusKm, query.Order == MatchOrder.Best);
        if (where?.Place is not { Point: { } known } place || ReachJudge.IsArea(place)) return;
        here = SpherePoint.Of(known);
        (point, isApproximate) = (here, place.Approximate || place.Kind is not (PlaceKind.Position or PlaceKind.Address));
    }

    /// <summary>Everything is asked for: then nothing has to be put in order before it was judged.</summary>
    private bool IsAll => most == int.MaxValue;

    /// <summary>What is more than this is not among the best.</summary>
    private double Bound => best.Count < most ? double.PositiveInfinity : best[^1].Key + Slack;

    /// <summary>The best of one kind of door, best first.</summary>
    public ImmutableArray<Match> Best(Door door)
    {
        if (most == 0) return [];
        foreach (var name in query.Named)
        {
            if (index.Find(name) is { } named && named.Service.Door == door) Look(named);
        }

        // A way that is known better may be shorter than the least the index expects: these are judged in every case. Who asks for no need but
        // by name has been given what they named.
        foreach (var walk in query.Needs.IsEmpty && !query.Named.IsEmpty ? [] : query.Walks)
        {
            if (index.Find(walk.Service) is { } near && near.Service.Door == door) Look(near);
        }

        using var ahead = new Frontier();
        foreach (var shelf in index.For(query, door)) Begin(shelf, ahead);
        while (ahead.Take(out var next) && next.Key <= Bound) Enter(next.What, next.At, ahead);
        if (IsAll) best.Sort(MatchComparer.Instance);
        return [.. best];
    }

    private void Begin(Shelf shelf, Frontier ahead)
    {
        if (where is null)
        {
            foreach (var service in shelf.Services) Visit(service, ZoneWay(service, 0, service.Service.Permanences.IsEmpty ? LeastWay.Own : 0), ahead);
            return;
        }

        if (ReachJudge.IsArea(where.Place)) BeginArea(shelf, where.Place, ahead);
        else if (point is not null) GridCell.Around(where.Place.Point!.Value, radius, (km, cell) => Add(DoorKey(km, isApproximate, shelf.Floor, shelf.SeenOn), shelf, cell, ahead));
        var inTown = new LeastWay(weights.Travel.LikelyMinutes(0, approximate: true), LeastWay.AnyDoor, IsTravelled: true);
        foreach (var service in shelf.UnplacedIn(where.Place.Code)) Visit(service, ReachJudge.IsArea(where.Place) ? ZoneWay(service, 0, LeastWay.AnyDoor) : inTown, ahead);
        foreach (var (zone, _) in asking.Zones)
        {
            if (shelf.WorkingIn(zone) is { } working) Begin(new ZoneAhead(working, ReachJudge.Width(zone)), ahead);
        }
    }

    private void Begin(ZoneAhead zone, Frontier ahead) => Add(ZoneKey(zone.Width, zone.Services[0].Floor, zone.Services.SeenOn), zone, 0, ahead);

    /// <summary>Doors inside an area: being inside is all that can be said, so all of them are equally near.</summary>
    private void BeginArea(Shelf shelf, Place area, Frontier ahead)
    {
        var inside = new Dictionary<Place, bool>(ReferenceEqualityComparer.Instance);
        foreach (var door in shelf.Doors)
        {
            if (!inside.TryGetValue(door.Place, out var isIn)) inside[door.Place] = isIn = door.Place.Zones.Contains(area.Code);
            if (isIn) Visit(door.Service, ZoneWay(door.Service, 0, door.Number), ahead);
        }
    }

    private void Enter(object what, int at, Frontier ahead)
    {
        switch (what)
        {
            case IndexedService service:
                Look(service);
                break;
            case DoorBlock block when at >= 0:
                ref readonly var door = ref block.Doors.ItemRef(at);
                Visit(door.Service, new LeastWay(weights.Travel.LikelyMinutes(door.Point.Km(here), isApproximate || door.Approximate), door.Number, IsTravelled: true), ahead);
                break;
            case DoorBlock block:
                EnterBlock(block, ahead);
                break;
            case Shelf shelf:
                foreach (var block in shelf.In(at))
                {
                    if (block.LeastKm(here) is var km && km <= radius + Slack) Add(DoorKey(km, isApproximate, block.Floor, block.SeenOn), block, -1, ahead);
                }

                break;
            case ZoneAhead zone:
                EnterZone(zone, at, ahead);
                break;
        }
    }

    private void EnterBlock(DoorBlock block, Frontier ahead)
    {
        for (var i = 0; i < block.Doors.Length; i++)
        {
            ref readonly var door = ref block.Doors.ItemRef(i);
            if (door.Point.Km(here) is var km && km <= radius + Slack) Add(DoorKey(km, isApproximate || door.Approximate, door.Floor, door.SeenOn), block, i, ahead);
        }
    }

    private void EnterZone(ZoneAhead zone, int at, Frontier ahead)
    {
        for (; at < zone.Services.Count; at++)
        {
            ref readonly var step = ref zone.Services[at];
            var least = ZoneKey(zone.Width, step.Floor, zone.Services.SeenOn);
            if (!IsAll && least > ahead.Least)
            {
                Add(least, zone, at, ahead);
                return;
            }

            if (least > Bound) return;
            if (ZoneKey(zone.Width, step.Floor, step.SeenOn) > Bound || step.Door(point, where!.Place.Country, radius) is not { } door) continue;
            Visit(step.Service, ZoneWay(step.Service, zone.Width, door), ahead);
        }
    }

    private double ZoneKey(int width, double floor, int seenOn) => isBest ? floor + (weights.WideZone * width) + IndexedService.Age(weights, seenOn, query.At) : 0;

    private double DoorKey(double km, bool approximate, double floor, int seenOn)
    {
        var way = weights.Travel.LikelyMinutes(km, approximate);
        return isBest ? way + floor + IndexedService.Age(weights, seenOn, query.At) : way;
    }

    private LeastWay ZoneWay(IndexedService service, int width, int door) => new(query.Order == MatchOrder.Soonest ? 0 : service.ZoneWay(width), door, IsTravelled: false);

    private void Visit(IndexedService service, LeastWay way, Frontier ahead)
    {
        var key = service.LeastKey(person, way);
        if (double.IsPositiveInfinity(key) || looked.Contains(service)) return;
        if (IsAll || key <= ahead.Least && key <= Bound) Look(service);
        else if (key <= Bound) ahead.Add(key, service, 0);
    }

    private void Add(double key, object what, int at, Frontier ahead)
    {
        if (IsAll) Enter(what, at, ahead);
        else if (key <= Bound) ahead.Add(key, what, at);
    }

    private void Look(IndexedService service)
    {
        if (!looked.Add(service) || consider(service) is not Consideration.Suits { Match: var match }) return;
        if (IsAll)
        {
            best.Add(match);
            return;
        }

        var at = best.BinarySearch(match, MatchComparer.Instance);
        if (at < 0) best.Insert(~at, match);
        if (best.Count > most) best.RemoveAt(best.Count - 1);
    }

    /// <summary>The services of one zone that holds the person; see <see cref="Reachability.ZoneWidth"/>.</summary>
    private sealed record ZoneAhead(ZoneServices Services, int Width);
}
