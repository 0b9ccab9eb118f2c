using System.Collections.Immutable;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The services that answer one need: by where their doors stand, by the zones they work in, and the few that have neither a position nor a
/// zone. Never changed once made: a change makes a new shelf with tables of its own, which share all but the cells and zones it touches.
/// </summary>
internal sealed class Shelf
{
    public static readonly Shelf Empty = new(
        [],
        new Dictionary<string, ZoneServices>(StringComparer.Ordinal),
        new Dictionary<string, ImmutableArray<IndexedService>>(StringComparer.Ordinal),
        [],
        double.PositiveInfinity,
        int.MinValue);

    private readonly Dictionary<int, ImmutableArray<DoorBlock>> cells;
    private readonly Dictionary<string, ZoneServices> zones;
    private readonly Dictionary<string, ImmutableArray<IndexedService>> unplaced;

    /// <summary>Services with no door and no zone: found only by whoever says no place.</summary>
    private readonly ImmutableHashSet<IndexedService> nowhere;

    private Shelf(
        Dictionary<int, ImmutableArray<DoorBlock>> cells,
        Dictionary<string, ZoneServices> zones,
        Dictionary<string, ImmutableArray<IndexedService>> unplaced,
        ImmutableHashSet<IndexedService> nowhere,
        double floor,
        int seenOn) =>
        (this.cells, this.zones, this.unplaced, this.nowhere, Floor, SeenOn) = (cells, zones, unplaced, nowhere, floor, seenOn);

    /// <summary>See <see cref="Doorstep.Floor"/>: no more than that of any door. What has left may still count.</summary>
    public double Floor { get; }

    /// <summary>See <see cref="Doorstep.SeenOn"/>: no earlier than that of any door.</summary>
    public int SeenOn { get; }

    /// <summary>Every service; one with several doors and zones several times.</summary>
    public IEnumerable<IndexedService> Services =>
        Doors.Select(door => door.Service).Concat(zones.Values.SelectMany(zone => zone.All)).Concat(unplaced.Values.SelectMany(some => some)).Concat(nowhere);

    /// <summary>Every door, for who is known only by an area.</summary>
    public IEnumerable<Doorstep> Doors => cells.Values.SelectMany(blocks => blocks).SelectMany(block => block.Doors);

    public ImmutableArray<DoorBlock> In(int cell) => cells.TryGetValue(cell, out var blocks) ? blocks : [];

    public ZoneServices? WorkingIn(string zone) => zones.GetValueOrDefault(zone);

    /// <summary>Services with a door of which only a zone is known, and no position.</summary>
    public ImmutableArray<IndexedService> UnplacedIn(string zone) => unplaced.TryGetValue(zone, out var found) ? found : [];

    /// <summary>The shelf with some services taken out and some put in: one for an edit, all of them at start-up.</summary>
    public Shelf Changed(IEnumerable<IndexedService> removed, IEnumerable<IndexedService> added)
    {
        var byCell = new CellChanges(cells);
        var byZone = new Changes<string, ZoneServices, IndexedService>(zones, static zone => zone.All, static list => new ZoneServices(list));
        var loose = new Changes<string, ImmutableArray<IndexedService>, IndexedService>(unplaced, static all => all, static list => [.. list]);
        var (lost, floor, seenOn) = (nowhere.ToBuilder(), Floor, SeenOn);
        foreach (var service in removed)
        {
            lost.Remove(service);
            foreach (var (cell, _) in Placed(service)) byCell.Remove(cell, service);
            foreach (var zone in service.Service.Area) byZone.Remove(zone, other => ReferenceEquals(other, service));
            foreach (var zone in Loose(service)) loose.Remove(zone, other => ReferenceEquals(other, service));
        }

        foreach (var service in added)
        {
            if (service.Service is { Permanences.IsEmpty: true, Area.IsEmpty: true }) lost.Add(service);
            foreach (var (cell, door) in Placed(service))
            {
                byCell.Add(cell, door);
                (floor, seenOn) = (Math.Min(floor, door.Floor), Math.Max(seenOn, door.SeenOn));
            }

            foreach (var zone in service.Service.Area.Distinct()) byZone.Add(zone, service);
            foreach (var zone in Loose(service)) loose.Add(zone, service);
        }

        return new Shelf(byCell.Apply(), byZone.Apply(), loose.Apply(), lost.ToImmutable(), floor, seenOn);
    }

    private static IEnumerable<(int Cell, Doorstep Door)> Placed(IndexedService service) =>
        from number in Enumerable.Range(0, service.Service.Permanences.Length)
        let location = service.Service.Permanences[number].Location
        let position = location.Position
        where position is not null
        select (GridCell.Of(position.Value.Point).Number,
            new Doorstep(SpherePoint.Of(position.Value.Point), position.Value.Approximate, service.Floor(number), service.SeenOn, service, number));

    private static IEnumerable<string> Loose(IndexedService service) =>
        service.Service.Permanences.Where(permanence => permanence.Location.Position is null).SelectMany(permanence => permanence.Location.Place.Zones).Distinct();

    /// <summary>What leaves and comes, by cell. An edit touches a block or two of a cell; many changes pack it anew.</summary>
    private sealed class CellChanges(Dictionary<int, ImmutableArray<DoorBlock>> before)
    {
        private readonly Dictionary<int, (HashSet<IndexedService> Leaving, List<Doorstep> Coming)> touched = [];

        public void Add(int cell, Doorstep door) => Of(cell).Coming.Add(door);

        public void Remove(int cell, IndexedService service) => Of(cell).Leaving.Add(service);

        public Dictionary<int, ImmutableArray<DoorBlock>> Apply()
        {
            if (touched.Count == 0) return before;
            var after = new Dictionary<int, ImmutableArray<DoorBlock>>(before);
            foreach (var (cell, (leaving, coming)) in touched)
            {
                var blocks = before.GetValueOrDefault(cell, []);
                var packed = coming.Count > blocks.Length
                    ? DoorBlock.Of([.. blocks.SelectMany(block => block.Doors).Where(door => !leaving.Contains(door.Service)), .. coming])
                    : DoorBlock.Changed(blocks, leaving, coming);
                if (packed.IsEmpty) after.Remove(cell);
                else after[cell] = packed;
            }

            return after;
        }

        private (HashSet<IndexedService> Leaving, List<Doorstep> Coming) Of(int cell)
        {
            if (!touched.TryGetValue(cell, out var changes)) touched[cell] = changes = (new HashSet<IndexedService>(ReferenceEqualityComparer.Instance), []);
            return changes;
        }
    }

    /// <summary>Lists by key, changed in place and packed once.</summary>
    private sealed class Changes<TKey, TPacked, TItem>(Dictionary<TKey, TPacked> before, Func<TPacked, IEnumerable<TItem>> unpack, Func<List<TItem>, TPacked> pack)
        where TKey : notnull
    {
        private readonly Dictionary<TKey, List<TItem>> touched = new(before.Comparer);

        public void Add(TKey key, TItem item) => List(key).Add(item);

        public void Remove(TKey key, Predicate<TItem> which) => List(key).RemoveAll(which);

        public Dictionary<TKey, TPacked> Apply()
        {
            if (touched.Count == 0) return before;
            var after = new Dictionary<TKey, TPacked>(before, before.Comparer);
            foreach (var (key, list) in touched)
            {
                if (list.Count == 0) after.Remove(key);
                else after[key] = pack(list);
            }

            return after;
        }

        private List<TItem> List(TKey key)
        {
            if (!touched.TryGetValue(key, out var list)) touched[key] = list = before.TryGetValue(key, out var known) ? [.. unpack(known)] : [];
            return list;
        }
    }
}
