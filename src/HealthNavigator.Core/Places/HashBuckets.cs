namespace HealthNavigator.Core.Places;

/// <summary>
/// Numbers by hash, in two flat arrays. Different hashes may share a bucket; the caller checks what it finds.
/// </summary>
internal sealed class HashBuckets
{
    private readonly int[] starts;
    private readonly int[] items;
    private readonly uint mask;

    private HashBuckets(int[] starts, int[] items, uint mask) => (this.starts, this.items, this.mask) = (starts, items, mask);

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

    /// <summary>Collects hashes, then lays them out by counting: no comparison, no boxing.</summary>
    internal sealed class Builder(int capacity)
    {
        private uint[] hashes = new uint[capacity];
        private int[] numbers = new int[capacity];
        private int count;

        public void Add(uint hash, int number)
        {
            if (count == hashes.Length)
            {
                Array.Resize(ref hashes, count * 2);
                Array.Resize(ref numbers, count * 2);
            }

            hashes[count] = hash;
            numbers[count++] = number;
        }

        public HashBuckets Build()
        {
            var bits = 8;
            while (1 << bits < count && bits < 22) bits++;
            var mask = (1u << bits) - 1;
            var starts = new int[(1 << bits) + 1];
            for (var i = 0; i < count; i++)
            {
                hashes[i] = Mix(hashes[i]) & mask;
                starts[hashes[i] + 1]++;
            }

            for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
            var next = starts.AsSpan(0, starts.Length - 1).ToArray();
            var items = new int[count];
            for (var i = 0; i < count; i++) items[next[hashes[i]]++] = numbers[i];
            return new HashBuckets(starts, items, mask);
        }
    }
}
