using System.Numerics;
using System.Runtime.CompilerServices;

namespace HealthNavigator.Core.Text;

/// <summary>
/// Numbers by hash, in flat arrays. Nearly every hash that is asked for is not there, and says so after one look at a small table. Two hashes
/// may rarely pass for one; the caller checks what it finds.
/// </summary>
internal sealed class HashBuckets
{
    private const int PerBucket = 4;
    private const int BitsPerHash = 8;

    private readonly ulong[] present;
    private readonly int[] starts;
    private readonly int[] items;
    private readonly byte[] tags;
    private readonly int shift;

    private HashBuckets(ulong[] present, int[] starts, int[] items, byte[] tags, int shift) =>
        (this.present, this.starts, this.items, this.tags, this.shift) = (present, starts, items, tags, shift);

    /// <summary>False when nothing is under a hash, which is nearly always and costs next to nothing; true when something may be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(uint hash)
    {
        var mixed = Mix(hash);
        return (present[PlaceOf(mixed, present.Length)] & BitsOf(mixed)) == BitsOf(mixed);
    }

    /// <summary>The numbers under a hash; ask <see cref="MayHold"/> first.</summary>
    public Found Find(uint hash)
    {
        var mixed = Mix(hash);
        var bucket = (int)(mixed >> shift);
        return new Found(items, tags, starts[bucket], starts[bucket + 1], TagOf(mixed));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(uint hash)
    {
        var mixed = hash * 0x9E3779B97F4A7C15UL;
        return mixed ^ (mixed >> 29);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(ulong mixed, int length) => (int)(mixed >> 14) & (length - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsOf(ulong mixed) => (1UL << (int)(mixed & 63)) | (1UL << (int)((mixed >> 6) & 63));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte TagOf(ulong mixed) => (byte)(mixed >> 36);

    /// <summary>Walks the numbers of one hash.</summary>
    internal ref struct Found
    {
        private readonly int[] items;
        private readonly byte[] tags;
        private readonly int end;
        private readonly byte tag;
        private int index;

        public Found(int[] items, byte[] tags, int start, int end, byte tag) => (this.items, this.tags, index, this.end, this.tag) = (items, tags, start - 1, end, tag);

        public readonly int Current => items[index];

        public readonly Found GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++index < end)
            {
                if (tags[index] == tag) return true;
            }

            return false;
        }
    }

    /// <summary>Collects hashes, then lays them out by counting: no comparison, no boxing.</summary>
    internal sealed class Builder(int capacity)
    {
        private uint[] hashes = new uint[Math.Max(capacity, 1)];
        private int[] numbers = new int[Math.Max(capacity, 1)];
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
            var buckets = BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count / PerBucket));
            var shift = 64 - BitOperations.Log2(buckets);
            var present = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, count / BitsPerHash))];
            var starts = new int[buckets + 1];
            for (var i = 0; i < count; i++) starts[(Mix(hashes[i]) >> shift) + 1]++;
            for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
            var next = starts.AsSpan(0, starts.Length - 1).ToArray();
            var (items, tags) = (new int[count], new byte[count]);
            for (var i = 0; i < count; i++)
            {
                var mixed = Mix(hashes[i]);
                var at = next[mixed >> shift]++;
                (items[at], tags[at]) = (numbers[i], TagOf(mixed));
                present[PlaceOf(mixed, present.Length)] |= BitsOf(mixed);
            }

            return new HashBuckets(present, starts, items, tags, shift);
        }
    }
}
