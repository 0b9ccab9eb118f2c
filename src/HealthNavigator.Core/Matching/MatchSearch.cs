using System.Buffers;
using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The best matches of one query, exactly, looking at as few services as possible: nearest cells first, and nothing of which even the least
/// possible cost is more than what was found already. One query, one thread.
/// </summary>
internal sealed class MatchSearch
{
    /// <summary>Sums taken in another order differ in the last digits: nothing is passed over for that.</summary>
    private const double Slack = 1e-6;
    private const double Metre = 0.001;

    private readonly ServiceIndex index;
    private readonly ServiceQuery query;
    private readonly Whereabouts? where;
    private readonly PersonMask person;
    private readonly Ranking weights;
    private readonly Func<IndexedService, Consideration> consider;
    private readonly int most;
    private readonly List<Match> best = [];
    private readonly HashSet<IndexedService> looked = [];

    public MatchSearch(ServiceIndex index, ServiceQuery query, Whereabouts? where, PersonMask person, Ranking weights, Func<IndexedService, Consideration> consider, int most) =>
        (this.index, this.query, this.where, this.person, this.weights, this.consider, this.most) = (index, query, where, person, weights, consider, most);

    /// <summary>What is more than this is not among the best.</summary>
    private double Bound => best.Count < most ? double.PositiveInfinity : most == 0 ? double.NegativeInfinity : best[^1].Key + Slack;

    /// <summary>The best of one kind of door, best first.</summary>
    public ImmutableArray<Match> Best(Door door)
    {
        foreach (var name in query.Named)
        {
            if (index.Find(name) is { } named && named.Service.Door == door) Look(named);
        }

        var shelves = index.For(query, door).ToList();
        if (where is null)
        {
            foreach (var service in shelves.SelectMany(shelf => shelf.Services)) Visit(service, ZoneWay(service, 0, service.Service.Permanences.IsEmpty ? LeastWay.Own : 0));
        }
        else if (ReachJudge.IsArea(where.Place))
        {
            foreach (var shelf in shelves) VisitArea(shelf, where.Place);
        }
        else if (where.Place.Point is { } point)
        {
            VisitDoors(shelves, where.Place, point);
        }

        if (where is not null) VisitZones(shelves);
        return [.. best];
    }

    /// <summary>Doors inside an area: being inside is all that can be said, so all of them are equally near.</summary>
    private void VisitArea(Shelf shelf, Place area)
    {
        var inside = new Dictionary<Place, bool>(ReferenceEqualityComparer.Instance);
        foreach (var door in shelf.Doors)
        {
            if (!inside.TryGetValue(door.Place, out var isIn)) inside[door.Place] = isIn = door.Place.Zones.Contains(area.Code);
            if (isIn) Visit(door.Service, ZoneWay(door.Service, 0, door.Number));
        }
    }

    private void VisitDoors(List<Shelf> shelves, Place place, GeoPoint point)
    {
        var here = SpherePoint.Of(point);
        var radius = weights.RadiusKm * query.Reach;
        var isApproximate = place.Approximate || place.Kind is not (PlaceKind.Position or PlaceKind.Address);
        var leastBeside = -weights.MadeForYou - (query.Named.IsEmpty ? 0 : weights.AskedByName);
        foreach (var (leastKm, cell) in GridCell.Around(point, radius))
        {
            if (query.Order == MatchOrder.Best && weights.Travel.LikelyMinutes(leastKm, approximate: false) + leastBeside > Bound) break;
            if (query.Order != MatchOrder.Best && weights.Travel.LikelyMinutes(leastKm, approximate: false) > Bound) break;
            foreach (var shelf in shelves)
            {
                var doors = shelf.In(cell);
                if (doors.Length > 0) VisitCell(doors, here, radius, isApproximate, query.Order == MatchOrder.Best ? leastBeside : 0);
            }
        }
    }

    /// <summary>The doors of a cell, the nearest first, until none can be among the best.</summary>
    private void VisitCell(ImmutableArray<Doorstep> doors, SpherePoint here, double radius, bool isApproximate, double leastBeside)
    {
        var ways = ArrayPool<double>.Shared.Rent(doors.Length);
        var numbers = ArrayPool<int>.Shared.Rent(doors.Length);
        var (count, bound) = (0, Bound - leastBeside);
        for (var i = 0; i < doors.Length; i++)
        {
            ref readonly var door = ref doors.ItemRef(i);
            var km = door.Point.Km(here);
            if (km > radius + Slack) continue;
            var way = weights.Travel.LikelyMinutes(km, isApproximate || door.Approximate);
            if (way > bound) continue;
            (ways[count], numbers[count++]) = (way, i);
        }

        var heap = new LeastFirst(ways.AsSpan(0, count), numbers.AsSpan(0, count));
        while (heap.Take(out var way, out var number) && way + leastBeside <= Bound) Visit(doors[number].Service, new LeastWay(way, doors[number].Number, IsTravelled: true));
        ArrayPool<double>.Shared.Return(ways);
        ArrayPool<int>.Shared.Return(numbers);
    }

    /// <summary>What works in a zone that may hold the person, and doors of which no position is known.</summary>
    private void VisitZones(List<Shelf> shelves)
    {
        var place = where!.Place;
        var inTown = weights.Travel.LikelyMinutes(0, approximate: true);
        foreach (var shelf in shelves)
        {
            foreach (var service in shelf.UnplacedIn(place.Code)) Visit(service, ReachJudge.IsArea(place) ? ZoneWay(service, 0, LeastWay.AnyDoor) : new LeastWay(inTown, LeastWay.AnyDoor, IsTravelled: true));
        }

        SpherePoint? here = !ReachJudge.IsArea(place) && place.Point is { } point ? SpherePoint.Of(point) : null;
        foreach (var (zone, _) in index.Zones.Holding(where))
        {
            var width = ReachJudge.Width(zone);
            foreach (var shelf in shelves)
            {
                foreach (var service in shelf.WorkingIn(zone))
                {
                    if (DoorByZone(service, here) is { } door) Visit(service, ZoneWay(service, width, door));
                }
            }
        }
    }

    /// <summary>Whose times count for a service reached by its zone; null when it is reached by its only door, where it was visited already.</summary>
    private int? DoorByZone(IndexedService service, SpherePoint? here)
    {
        if (service.Service.Permanences.IsEmpty) return LeastWay.Own;
        if (here is not { } point || service.OnlyDoor is not { } door) return LeastWay.AnyDoor;
        if (service.Service.Permanences[0].Location.Place.Country != where!.Place.Country) return LeastWay.Own;
        // Within the last metre either may be said.
        return (door.Km(point) - (weights.RadiusKm * query.Reach)) switch
        {
            < -Metre => null,
            < Metre => LeastWay.AnyDoor,
            _ => 0,
        };
    }

    private LeastWay ZoneWay(IndexedService service, int width, int door) => new(
        query.Order == MatchOrder.Soonest ? 0 : (service.IsRemote ? weights.Remote : weights.ZoneWithoutPosition) + (weights.WideZone * width),
        door,
        IsTravelled: false);

    private void Visit(IndexedService service, LeastWay way)
    {
        var bound = Bound;
        if (way.Minutes - weights.MadeForYou - weights.AskedByName > bound) return;
        var beside = service.LeastBesideTheWay(person, weights, way);
        if (double.IsPositiveInfinity(beside)) return;
        var least = way.Minutes + (query.Order == MatchOrder.Best ? beside : service.IsEnded ? RankingFormula.Last : 0);
        if (least <= bound) Look(service);
    }

    private void Look(IndexedService service)
    {
        if (!looked.Add(service) || consider(service) is not Consideration.Suits { Match: var match }) return;
        var at = best.BinarySearch(match, MatchComparer.Instance);
        if (at < 0) best.Insert(~at, match);
        if (best.Count > most) best.RemoveAt(best.Count - 1);
    }
}
