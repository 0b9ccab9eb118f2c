using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// Sorted stretches in little memory: starts and ends as 16-bit minutes in blocks of 45 days, and per stretch one byte that points into a
/// short list of kinds (left out when there is only one).
/// </summary>
internal sealed class CompiledStretches
{
    private const int Block = 45 * 1440;

    private readonly ushort[] edges;
    private readonly byte[]? kindOf;
    private readonly Kind[] kinds;
    private readonly int[] blockStarts;

    private CompiledStretches(long start, long end, ushort[] edges, int[] blockStarts, byte[]? kindOf, Kind[] kinds) =>
        (Start, End, this.edges, this.blockStarts, this.kindOf, this.kinds) = (start, end, edges, blockStarts, kindOf, kinds);

    /// <summary>Minutes since 1970-01-01T00:00Z.</summary>
    public long Start { get; }

    public long End { get; }

    public int Count => edges.Length / 2;

    public Stretch this[int index]
    {
        get
        {
            var kind = kinds[kindOf is null ? 0 : kindOf[index]];
            return new Stretch(Start + Edge(2 * index), Start + Edge((2 * index) + 1), kind.State, kind.Layer, kind.Vague);
        }
    }

    public static CompiledStretches From(IEnumerable<Stretch> stretches, long start, long end)
    {
        var (edges, kindOf, kinds, blocks) = (new List<ushort>(), new List<byte>(), new List<Kind>(), new List<int> { 0 });
        foreach (var stretch in stretches)
        {
            var kind = new Kind(stretch.State, stretch.Layer, stretch.Vague);
            var at = kinds.IndexOf(kind);
            if (at < 0)
            {
                at = kinds.Count;
                kinds.Add(kind);
            }

            kindOf.Add(checked((byte)at));
            foreach (var minute in (ReadOnlySpan<long>)[Math.Max(stretch.Start, start), Math.Min(stretch.End, end)])
            {
                var offset = (int)(minute - start);
                while (offset >= blocks.Count * Block) blocks.Add(edges.Count);
                edges.Add((ushort)(offset - ((blocks.Count - 1) * Block)));
            }
        }

        return new CompiledStretches(start, end, [.. edges], [.. blocks], kinds.Count > 1 ? [.. kindOf] : null, [.. kinds]);
    }

    /// <summary>The first stretch that ends after a minute (it may start after it); <see cref="Count"/> when there is none.</summary>
    public int FirstEndingAfter(long minute)
    {
        var offset = minute - Start;
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Edge((2 * middle) + 1) <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Edge(int index)
    {
        var block = blockStarts.Length - 1;
        while (block > 0 && index < blockStarts[block]) block--;
        return edges[index] + (block * Block);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Kind(OpeningState State, int Layer, bool Vague);
}
