namespace HealthNavigator.Core.Places;

/// <summary>
/// Numbers by hash, in two flat arrays: filled in two passes over the same hashes (count, then place), so that nothing is boxed or resized.
/// Different hashes may share a bucket; the caller checks what it finds.
/// </summary>
internal sealed class HashBuckets
{
    private readonly int[] starts;
    private readonly uint mask;
    private int[] items = [];

    public HashBuckets(int bits) => (starts, mask) = (new int[(1 << bits) + 1], (uint)((1 << bits) - 1));

    /// <param name="fill">Calls its argument with every hash and number; called twice, it must do the same both times.</param>
    public void Fill(Action<Action<uint, int>> fill)
    {
        fill((hash, _) => starts[(Mix(hash) & mask) + 1]++);
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        items = new int[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        fill((hash, item) => items[next[Mix(hash) & mask]++] = item);
    }

    public ReadOnlySpan<int> Find(uint hash)
    {
        var bucket = Mix(hash) & mask;
        return items.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]);
    }

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        return hash ^ (hash >> 15);
    }
}
