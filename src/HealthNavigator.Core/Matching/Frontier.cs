using System.Buffers;
using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// What a search has not looked at yet, the least key first: cells, blocks of doors, single doors, services. What is taken out may be put
/// back in finer parts. Made for one query, used by one thread.
/// </summary>
internal sealed class Frontier : IDisposable
{
    private const int First = 256;
    private Step[] heap = ArrayPool<Step>.Shared.Rent(First);
    private int count;
    private int most;

    /// <summary>The least key; infinite when nothing is left.</summary>
    public double Least => count == 0 ? double.PositiveInfinity : heap[0].Key;

    /// <param name="key">Never more than the key of anything that <paramref name="what"/> stands for.</param>
    /// <param name="what">A shelf (then a cell of it is meant), a block, a list of a zone, or a service.</param>
    /// <param name="at">Which part of it.</param>
    public void Add(double key, object what, int at)
    {
        if (count == heap.Length) Grow();
        var hole = count++;
        most = Math.Max(most, count);
        while (hole > 0)
        {
            var parent = (hole - 1) >> 1;
            if (heap[parent].Key <= key) break;
            heap[hole] = heap[parent];
            hole = parent;
        }

        heap[hole] = new Step(key, what, at);
    }

    /// <summary>Takes the least out; false when nothing is left.</summary>
    public bool Take(out Step least)
    {
        if (count == 0)
        {
            least = default;
            return false;
        }

        least = heap[0];
        var last = heap[--count];
        var hole = 0;
        for (var child = 1; child < count; child = (2 * hole) + 1)
        {
            if (child + 1 < count && heap[child + 1].Key < heap[child].Key) child++;
            if (last.Key <= heap[child].Key) break;
            heap[hole] = heap[child];
            hole = child;
        }

        heap[hole] = last;
        return true;
    }

    public void Dispose()
    {
        // The pool must not keep an old directory alive.
        Array.Clear(heap, 0, most);
        ArrayPool<Step>.Shared.Return(heap);
        (heap, count, most) = ([], 0, 0);
    }

    private void Grow()
    {
        var wider = ArrayPool<Step>.Shared.Rent(heap.Length * 2);
        heap.AsSpan(0, count).CopyTo(wider);
        Array.Clear(heap, 0, most);
        ArrayPool<Step>.Shared.Return(heap);
        heap = wider;
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Step(double Key, object What, int At);
}
