using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Matching;

/// <summary>A few doors that stand close together, with what is true of all of them: a search passes over a block without looking into it.</summary>
internal sealed class DoorBlock
{
    private const int Most = 16;

    private DoorBlock(ReadOnlySpan<Doorstep> doors)
    {
        Doors = [.. doors];
        var (low, high) = Corners(doors);
        Centre = SpherePoint.Middle(low, high);
        (Floor, SeenOn) = (doors[0].Floor, doors[0].SeenOn);
        foreach (ref readonly var door in doors)
        {
            RadiusKm = Math.Max(RadiusKm, Centre.Km(door.Point));
            Floor = Math.Min(Floor, door.Floor);
            SeenOn = Math.Max(SeenOn, door.SeenOn);
        }
    }

    public ImmutableArray<Doorstep> Doors { get; }

    public SpherePoint Centre { get; }

    /// <summary>No door of the block is farther from its centre.</summary>
    public double RadiusKm { get; }

    /// <summary>See <see cref="Doorstep.Floor"/>: the least of them.</summary>
    public double Floor { get; }

    /// <summary>See <see cref="Doorstep.SeenOn"/>: the latest of them.</summary>
    public int SeenOn { get; }

    /// <summary>The doors of one cell in blocks: halved across the wider side until a block is small.</summary>
    public static ImmutableArray<DoorBlock> Of(List<Doorstep> doors)
    {
        var blocks = ImmutableArray.CreateBuilder<DoorBlock>((doors.Count / Most * 2) + 1);
        Split(CollectionsMarshal.AsSpan(doors), blocks);
        return blocks.ToImmutable();
    }

    /// <summary>The blocks of a cell without the doors of some services and with some more; all but the blocks they stand in are shared.</summary>
    public static ImmutableArray<DoorBlock> Changed(ImmutableArray<DoorBlock> blocks, IReadOnlySet<IndexedService> leaving, List<Doorstep> coming)
    {
        var after = ImmutableArray.CreateBuilder<DoorBlock>(blocks.Length + coming.Count);
        foreach (var block in blocks)
        {
            var staying = leaving.Count == 0 ? block.Doors : block.Doors.RemoveAll(door => leaving.Contains(door.Service));
            if (staying.Length == block.Doors.Length) after.Add(block);
            else if (!staying.IsEmpty) after.Add(new DoorBlock(staying.AsSpan()));
        }

        foreach (var door in coming)
        {
            var (nearest, least) = (-1, double.PositiveInfinity);
            for (var i = 0; i < after.Count; i++)
            {
                if (after[i].Centre.Km(door.Point) is var km && km < least) (nearest, least) = (i, km);
            }

            List<Doorstep> together = nearest < 0 ? [door] : [.. after[nearest].Doors, door];
            if (nearest >= 0) after.RemoveAt(nearest);
            Split(CollectionsMarshal.AsSpan(together), after);
        }

        return after.ToImmutable();
    }

    /// <summary>No door of the block is nearer to a point. A little less than the difference: on a ball arcs do not add up as on a sheet.</summary>
    public double LeastKm(SpherePoint point) => Math.Max(0, (Centre.Km(point) - RadiusKm) * 0.995);

    private static void Split(Span<Doorstep> doors, ImmutableArray<DoorBlock>.Builder blocks)
    {
        if (doors.Length == 0) return;
        if (doors.Length <= Most)
        {
            blocks.Add(new DoorBlock(doors));
            return;
        }

        var (low, high) = Corners(doors);
        var (x, y, z) = (high.X - low.X, high.Y - low.Y, high.Z - low.Z);
        if (x >= y && x >= z) doors.Sort(static (one, other) => one.Point.X.CompareTo(other.Point.X));
        else if (y >= z) doors.Sort(static (one, other) => one.Point.Y.CompareTo(other.Point.Y));
        else doors.Sort(static (one, other) => one.Point.Z.CompareTo(other.Point.Z));
        Split(doors[..(doors.Length / 2)], blocks);
        Split(doors[(doors.Length / 2)..], blocks);
    }

    private static (SpherePoint Low, SpherePoint High) Corners(ReadOnlySpan<Doorstep> doors)
    {
        var (low, high) = (doors[0].Point, doors[0].Point);
        foreach (ref readonly var door in doors) (low, high) = (SpherePoint.Lower(low, door.Point), SpherePoint.Upper(high, door.Point));
        return (low, high);
    }
}
