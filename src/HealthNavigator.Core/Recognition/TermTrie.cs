namespace HealthNavigator.Core.Recognition;

/// <summary>
/// All forms of all terms of all languages as one tree over word numbers, in flat arrays: the nodes after a node stand together, sorted by
/// the word that leads to them. Frozen: safe for many threads.
/// </summary>
internal sealed class TermTrie
{
    public const int Root = 0;
    private const int FewEdges = 8;

    private readonly int[] words;
    private readonly int[] firstChild;
    private readonly int[] ending;
    private readonly LexiconTerm[][] lists;
    private readonly int[] roots;

    private TermTrie(int[] words, int[] firstChild, int[] ending, LexiconTerm[][] lists, int[] roots) =>
        (this.words, this.firstChild, this.ending, this.lists, this.roots) = (words, firstChild, ending, lists, roots);

    /// <summary>The terms that end here, in the order in which they were added.</summary>
    public ReadOnlySpan<LexiconTerm> TermsAt(int node) => lists[ending[node]];

    /// <summary>False at a leaf.</summary>
    public bool LeadsOn(int node) => firstChild[node + 1] > firstChild[node];

    /// <summary>The node one word on, or -1.</summary>
    public int Next(int node, int word)
    {
        if (node == Root) return roots[word];
        var (from, to) = (firstChild[node], firstChild[node + 1]);
        while (to - from > FewEdges)
        {
            var middle = (from + to) / 2;
            if (words[middle] <= word) from = middle;
            else to = middle;
        }

        for (; from < to; from++)
        {
            if (words[from] == word) return from;
        }

        return -1;
    }

    public sealed class Builder
    {
        private readonly Dictionary<long, int> edges = [];

        /// <summary>By node, which list of terms ends there. A term has hundreds of forms and few terms meet: the lists are few.</summary>
        private readonly List<int> ending = [0];
        private readonly List<LexiconTerm[]> lists = [[]];
        private readonly Dictionary<(int List, LexiconTerm Term), int> longer = [];
        private (LexiconTerm? Term, int List) alone;

        public void Add(IEnumerable<int> words, LexiconTerm term)
        {
            var node = Root;
            foreach (var word in words)
            {
                var key = ((long)node << 32) | (uint)word;
                if (!edges.TryGetValue(key, out var next))
                {
                    next = ending.Count;
                    edges[key] = next;
                    ending.Add(0);
                }

                node = next;
            }

            ending[node] = Longer(ending[node], term);
        }

        private int Longer(int list, LexiconTerm term)
        {
            // The forms of a term come one after the other, and most end where no other term does.
            if (list == 0 && ReferenceEquals(term, alone.Term)) return alone.List;
            if (!longer.TryGetValue((list, term), out var number))
            {
                lists.Add([.. lists[list], term]);
                longer[(list, term)] = number = lists.Count - 1;
            }

            if (list == 0) alone = (term, number);
            return number;
        }

        /// <summary>Numbers the nodes anew, level by level, so that the nodes after one node follow each other.</summary>
        public TermTrie Build(int wordCount)
        {
            var sorted = edges.Keys.ToArray();
            Array.Sort(sorted);
            var (words, firstChild, old) = (new int[ending.Count], new int[ending.Count + 1], new int[ending.Count]);
            var count = 1;
            for (var node = 0; node < ending.Count; node++)
            {
                firstChild[node] = count;
                var at = Array.BinarySearch(sorted, (long)old[node] << 32);
                for (at = at < 0 ? ~at : at; at < sorted.Length && sorted[at] >> 32 == old[node]; at++)
                {
                    (words[count], old[count]) = ((int)sorted[at], edges[sorted[at]]);
                    count++;
                }
            }

            firstChild[^1] = count;
            var roots = new int[wordCount];
            Array.Fill(roots, -1);
            for (var node = firstChild[Root]; node < firstChild[Root + 1]; node++) roots[words[node]] = node;
            return new TermTrie(words, firstChild, Array.ConvertAll(old, node => ending[node]), [.. lists], roots);
        }
    }
}
