using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// Sorted stretches in little memory: starts and ends as 16-bit minutes, counted anew after 45 days, and per stretch one byte that points
/// into a short list of kinds (left out when there is only one). The search gallops from the start, because nearly every question is of now.
/// </summary>
internal sealed class CompiledStretches
{
    /// <summary>There is no change after the end of what is compiled.</summary>
    public const long NoEdge = long.MaxValue;

    /// <summary>Remembered once found, 0 until then: a hundred thousand timetables have no room for a Lazy each.</summary>
    private long edgeAfter;

    /// <summary>The longest time that two blocks of 45 days hold.</summary>
    public const int MostDays = 90;

    private const int Block = 45 * 1440;
    private static readonly Kind[] OpenOnly = [new Kind(OpeningState.Open, 0, false)];

    private readonly ushort[] edges;
    private readonly byte[]? kindOf;
    private readonly Kind[] kinds;
    private readonly int secondBlock;

    private CompiledStretches(long start, long end, ushort[] edges, int secondBlock, byte[]? kindOf, Kind[] kinds) =>
        (Start, End, this.edges, this.secondBlock, this.kindOf, this.kinds) = (start, end, edges, secondBlock, kindOf, kinds);

    /// <summary>Minutes since 1970-01-01T00:00Z.</summary>
    public long Start { get; }

    public long End { get; }

    public int Count => edges.Length >> 1;

    public Stretch this[int index]
    {
        get
        {
            var kind = KindOf(index);
            return new Stretch(Start + Edge(2 * index), Start + Edge((2 * index) + 1), kind.State, kind.Layer, kind.Vague);
        }
    }

    /// <param name="stretches">Sorted and disjoint.</param>
    /// <param name="start">What is before is cut.</param>
    /// <param name="end">What is after is cut; at most <see cref="MostDays"/> and the hour of a clock change after the start.</param>
    public static CompiledStretches From(IEnumerable<Stretch> stretches, long start, long end)
    {
        var (edges, kindOf, kinds, second) = (new List<ushort>(), new List<byte>(), new List<Kind>(), int.MaxValue);
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
                if (offset >= Block) second = Math.Min(second, edges.Count);
                edges.Add(checked((ushort)(offset >= Block ? offset - Block : offset)));
            }
        }

        Kind[] list = kinds is [var only] && only == OpenOnly[0] ? OpenOnly : [.. kinds];
        return new CompiledStretches(start, end, [.. edges], second, kinds.Count > 1 ? [.. kindOf] : null, list);
    }

    /// <summary>The first stretch that ends after a minute (it may start after it); <see cref="Count"/> when there is none.</summary>
    public int FirstEndingAfter(long minute)
    {
        var offset = minute - Start;
        var (low, high, count) = (0, 1, Count);
        while (high < count && Edge((2 * high) - 1) <= offset) (low, high) = (high, high * 2);
        high = Math.Min(high, count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Edge((2 * middle) + 1) <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The state of a minute within the compiled time.</summary>
    public OpeningState StateAt(long minute)
    {
        var index = FirstEndingAfter(minute);
        return index < Count && Start + Edge(2 * index) <= minute ? KindOf(index).State : OpeningState.Closed;
    }

    /// <summary>The first start or end after a minute; null when it is past what is compiled.</summary>
    public long? NextEdge(long minute)
    {
        var index = FirstEndingAfter(minute);
        if (index >= Count) return null;
        var start = Start + Edge(2 * index);
        if (start > minute) return start;
        var end = Start + Edge((2 * index) + 1);
        return end >= End ? null : end;
    }

    private Kind KindOf(int index) => kinds[kindOf is null ? 0 : kindOf[index]];

    private int Edge(int index) => index < secondBlock ? edges[index] : edges[index] + Block;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Kind(OpeningState State, int Layer, bool Vague);

    /// <summary>The first change after the end, in minutes, or <see cref="NoEdge"/>; looked for when it is first asked, by whichever thread.</summary>
    public long EdgeAfter(Func<long> find)
    {
        var known = Volatile.Read(ref edgeAfter);
        if (known != 0) return known;
        known = find();
        Volatile.Write(ref edgeAfter, known);
        return known;
    }
}
