using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Matching;

/// <summary>Takes numbers out of two arrays, the least key first: a heap, because mostly only a few are taken.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct LeastFirst
{
    private readonly Span<double> keys;
    private readonly Span<int> items;
    private int count;

    /// <param name="keys">Is put in another order, with <paramref name="items"/>.</param>
    /// <param name="items">As many as keys.</param>
    public LeastFirst(Span<double> keys, Span<int> items)
    {
        this.keys = keys;
        this.items = items;
        count = keys.Length;
        for (var i = (count / 2) - 1; i >= 0; i--) Sink(i);
    }

    public bool Take(out double key, out int item)
    {
        if (count == 0)
        {
            (key, item) = (0, 0);
            return false;
        }

        (key, item) = (keys[0], items[0]);
        count--;
        (keys[0], items[0]) = (keys[count], items[count]);
        Sink(0);
        return true;
    }

    private readonly void Sink(int at)
    {
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= count) return;
            if (child + 1 < count && keys[child + 1] < keys[child]) child++;
            if (keys[at] <= keys[child]) return;
            (keys[at], keys[child]) = (keys[child], keys[at]);
            (items[at], items[child]) = (items[child], items[at]);
            at = child;
        }
    }
}
