using System.Collections.Immutable;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The services that answer one need: by where their doors stand, by the zones they work in, and the few doors without a position. Persistent: a
/// change makes a new shelf that shares all but the cells and zones it touches.
/// </summary>
internal sealed class Shelf
{
    public static readonly Shelf Empty = new(
        ImmutableDictionary<int, ImmutableArray<Doorstep>>.Empty,
        ImmutableDictionary<string, ImmutableArray<IndexedService>>.Empty.WithComparers(StringComparer.Ordinal),
        ImmutableDictionary<string, ImmutableArray<IndexedService>>.Empty.WithComparers(StringComparer.Ordinal),
        ImmutableDictionary<string, IndexedService>.Empty.WithComparers(StringComparer.Ordinal));

    private readonly ImmutableDictionary<int, ImmutableArray<Doorstep>> cells;
    private readonly ImmutableDictionary<string, ImmutableArray<IndexedService>> zones;
    private readonly ImmutableDictionary<string, ImmutableArray<IndexedService>> unplaced;
    private readonly ImmutableDictionary<string, IndexedService> services;

    private Shelf(
        ImmutableDictionary<int, ImmutableArray<Doorstep>> cells,
        ImmutableDictionary<string, ImmutableArray<IndexedService>> zones,
        ImmutableDictionary<string, ImmutableArray<IndexedService>> unplaced,
        ImmutableDictionary<string, IndexedService> services) =>
        (this.cells, this.zones, this.unplaced, this.services) = (cells, zones, unplaced, services);

    public int Count => services.Count;

    public IEnumerable<IndexedService> Services => services.Values;

    /// <summary>Every door, for who is known only by an area.</summary>
    public IEnumerable<Doorstep> Doors => cells.Values.SelectMany(doors => doors);

    public ImmutableArray<Doorstep> In(int cell) => cells.TryGetValue(cell, out var doors) ? doors : [];

    public ImmutableArray<IndexedService> WorkingIn(string zone) => zones.TryGetValue(zone, out var found) ? found : [];

    /// <summary>Services with a door of which only a zone is known, and no position.</summary>
    public ImmutableArray<IndexedService> UnplacedIn(string zone) => unplaced.TryGetValue(zone, out var found) ? found : [];

    /// <summary>The shelf with some services taken out and some put in: one for an edit, all of them at start-up.</summary>
    public Shelf Changed(IEnumerable<IndexedService> removed, IEnumerable<IndexedService> added)
    {
        var (byCell, byZone, loose, all) = (new Changes<int, Doorstep>(cells), new Changes<string, IndexedService>(zones), new Changes<string, IndexedService>(unplaced), services.ToBuilder());
        foreach (var service in removed)
        {
            all.Remove(service.Service.Id);
            foreach (var (cell, _) in Placed(service)) byCell.Remove(cell, door => ReferenceEquals(door.Service, service));
            foreach (var zone in service.Service.Area) byZone.Remove(zone, other => ReferenceEquals(other, service));
            foreach (var zone in Loose(service)) loose.Remove(zone, other => ReferenceEquals(other, service));
        }

        foreach (var service in added)
        {
            all[service.Service.Id] = service;
            foreach (var (cell, door) in Placed(service)) byCell.Add(cell, door);
            foreach (var zone in service.Service.Area.Distinct()) byZone.Add(zone, service);
            foreach (var zone in Loose(service)) loose.Add(zone, service);
        }

        return new Shelf(byCell.Apply(), byZone.Apply(), loose.Apply(), all.ToImmutable());
    }

    private static IEnumerable<(int Cell, Doorstep Door)> Placed(IndexedService service) =>
        from number in Enumerable.Range(0, service.Service.Permanences.Length)
        let location = service.Service.Permanences[number].Location
        let position = location.Position
        where position is not null
        select (GridCell.Of(position.Value.Point).Number, new Doorstep(SpherePoint.Of(position.Value.Point), position.Value.Approximate, location.Place, service, number));

    private static IEnumerable<string> Loose(IndexedService service) =>
        service.Service.Permanences.Where(permanence => permanence.Location.Position is null).SelectMany(permanence => permanence.Location.Place.Zones).Distinct();

    /// <summary>Lists by key, changed in place and put back once.</summary>
    private sealed class Changes<TKey, TItem>(ImmutableDictionary<TKey, ImmutableArray<TItem>> before)
        where TKey : notnull
    {
        private readonly Dictionary<TKey, List<TItem>> touched = new(before.KeyComparer);

        public void Add(TKey key, TItem item) => List(key).Add(item);

        public void Remove(TKey key, Predicate<TItem> which) => List(key).RemoveAll(which);

        public ImmutableDictionary<TKey, ImmutableArray<TItem>> Apply()
        {
            var after = before.ToBuilder();
            foreach (var (key, list) in touched)
            {
                if (list.Count == 0) after.Remove(key);
                else after[key] = [.. list];
            }

            return after.ToImmutable();
        }

        private List<TItem> List(TKey key)
        {
            if (!touched.TryGetValue(key, out var list)) touched[key] = list = before.TryGetValue(key, out var known) ? [.. known] : [];
            return list;
        }
    }
}
