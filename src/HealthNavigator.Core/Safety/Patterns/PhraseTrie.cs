using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// All sets of phrases of all patterns in one tree over words, so that one walk from a word tells every set that has a phrase there. Immutable.
/// </summary>
internal sealed class PhraseTrie
{
    public const int Root = 0;
    private readonly Dictionary<long, int> children;
    private readonly int[] endings;
    private readonly int[] sets;

    private PhraseTrie(Dictionary<long, int> children, int[] endings, int[] sets, int setCount) =>
        (this.children, this.endings, this.sets, SetCount) = (children, endings, sets, setCount);

    public int SetCount { get; }

    public bool TryChild(int node, int word, out int child) => children.TryGetValue(Key(node, word), out child);

    /// <summary>The sets that have a phrase ending at the node.</summary>
    public ReadOnlySpan<int> EndingAt(int node) => sets.AsSpan(endings[node], endings[node + 1] - endings[node]);

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    /// <summary>Filled while the rules are compiled.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<long, int> children = [];
        private readonly List<List<int>> endings = [[]];
        private readonly Dictionary<string, int> setIds = new(StringComparer.Ordinal);

        /// <summary>The number of the set with exactly these phrases (each a list of word numbers).</summary>
        public int SetOf(IReadOnlyCollection<int[]> phrases)
        {
            var key = string.Join('|', phrases.Select(phrase => string.Join(',', phrase)).Distinct().Order(StringComparer.Ordinal));
            if (setIds.TryGetValue(key, out var known)) return known;
            var set = setIds.Count;
            setIds.Add(key, set);
            foreach (var phrase in phrases) Add(phrase, set);
            return set;
        }

        public PhraseTrie Build()
        {
            var starts = new int[endings.Count + 1];
            for (var node = 0; node < endings.Count; node++) starts[node + 1] = starts[node] + endings[node].Count;
            children.TrimExcess();
            return new PhraseTrie(children, starts, [.. endings.SelectMany(ending => ending)], setIds.Count);
        }

        private void Add(int[] phrase, int set)
        {
            var node = Root;
            foreach (var word in phrase)
            {
                ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(children, Key(node, word), out var exists);
                if (!exists)
                {
                    child = endings.Count;
                    endings.Add([]);
                }

                node = child;
            }

            if (!endings[node].Contains(set)) endings[node].Add(set);
        }
    }
}
