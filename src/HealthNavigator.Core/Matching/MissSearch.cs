using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The near misses of one query, exactly: the nearest services that would answer the need and turn the person away. One query, one thread.
/// </summary>
internal sealed class MissSearch
{
    /// <summary>Distances worked out in two ways differ in the last digits.</summary>
    private const double Slack = 1e-6;

    private readonly Asking asking;
    private readonly ServiceIndex index;
    private readonly ServiceQuery query;
    private readonly Whereabouts? where;
    private readonly PersonMask person;
    private readonly Ranking weights;
    private readonly Func<IndexedService, Consideration> consider;
    private readonly int most;
    private readonly SortedSet<(double Order, string Id)> order = new(Comparer<(double Order, string Id)>.Create(static (one, other) =>
        one.Order.CompareTo(other.Order) is var first and not 0 ? first : string.CompareOrdinal(one.Id, other.Id)));

    private readonly Dictionary<string, NearMiss> misses = new(StringComparer.Ordinal);
    private readonly HashSet<IndexedService> looked = [];

    public MissSearch(Asking asking, Func<IndexedService, Consideration> consider, int most)
    {
        (this.asking, this.consider, this.most) = (asking, consider, most);
        (index, query, where, person, weights) = (asking.Index, asking.Query, asking.Where, asking.Person, asking.Weights);
    }

    public ImmutableArray<NearMiss> Nearest()
    {
        if (most == 0) return [];
        foreach (var name in query.Named)
        {
            if (index.Find(name) is { } named) Look(named);
        }

        var shelves = index.For(query, Door.Open).Concat(index.For(query, Door.Explained)).ToList();
        var radius = asking.RadiusKm;
        if (where is { Place: { Point: { } point } place } && !ReachJudge.IsArea(place)) LookAround(shelves, point, radius);
        // Without a distance they stand as far away as the radius, and between them the id decides.
        var least = Math.Min(weights.RadiusKm, radius);
        if (order.Count < most || order.Max.Order >= least) LookWithoutDistance(shelves, least);
        return [.. order.Select(one => misses[one.Id])];
    }

    /// <summary>What has a door around the person, the nearest door first.</summary>
    private void LookAround(List<Shelf> shelves, GeoPoint point, double radius)
    {
        var here = SpherePoint.Of(point);
        using var ahead = new Frontier();
        foreach (var shelf in shelves) GridCell.Around(point, radius, (km, cell) => ahead.Add(km, shelf, cell));
        while (ahead.Take(out var next) && !IsBeyond(next.Key))
        {
            switch (next.What)
            {
                case IndexedService service:
                    Look(service);
                    break;
                case Shelf shelf:
                    foreach (var block in shelf.In(next.At))
                    {
                        if (block.LeastKm(here) is var km && !IsBeyond(km)) ahead.Add(km, block, 0);
                    }

                    break;
                case DoorBlock block:
                    foreach (ref readonly var door in block.Doors.AsSpan())
                    {
                        var km = door.Point.Km(here) - Slack;
                        if (km <= radius && !IsBeyond(km) && MayMiss(door.Service)) ahead.Add(km, door.Service, 0);
                    }

                    break;
            }
        }
    }

    private void LookWithoutDistance(List<Shelf> shelves, double least)
    {
        foreach (var service in WithoutDistance(shelves).Where(service => !looked.Contains(service)).Distinct().OrderBy(service => service.Service.Id, StringComparer.Ordinal))
        {
            if (order.Count == most && (order.Max.Order < least || (order.Max.Order == least && string.CompareOrdinal(order.Max.Id, service.Service.Id) < 0))) return;
            Look(service);
        }
    }

    private IEnumerable<IndexedService> WithoutDistance(List<Shelf> shelves)
    {
        if (where is null) return shelves.SelectMany(shelf => shelf.Services);
        var place = where.Place;
        var found = shelves.SelectMany(shelf => asking.Zones.SelectMany(zone => shelf.WorkingIn(zone.Zone)?.All ?? []).Concat(shelf.UnplacedIn(place.Code)));
        return ReachJudge.IsArea(place)
            ? found.Concat(shelves.SelectMany(shelf => shelf.Doors.Where(door => door.Place.Zones.Contains(place.Code)).Select(door => door.Service)))
            : found;
    }

    private bool IsBeyond(double km) => order.Count == most && km > order.Max.Order;

    private void Look(IndexedService service)
    {
        if (!looked.Add(service) || !MayMiss(service) || consider(service) is not Consideration.Misses { Miss: var miss }) return;
        if (miss.Reason.Code is "professionals-only" or "other-need" or "other-zone" or "too-far") return;
        misses[service.Service.Id] = miss;
        order.Add((miss.DistanceKm ?? weights.RadiusKm, service.Service.Id));
        if (order.Count > most) order.Remove(order.Max);
    }

    /// <summary>False when it is certain, without judging it, that it is offered or hidden.</summary>
    private bool MayMiss(IndexedService service) => !service.IsHidden(query) && (service.IsClosed || service.MayTurnAway(person));
}
