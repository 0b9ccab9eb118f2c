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
    private readonly int[] firstTerm;
    private readonly LexiconTerm[] terms;
    private readonly int[] roots;

    private TermTrie(int[] words, int[] firstChild, int[] firstTerm, LexiconTerm[] terms, int[] roots) =>
        (this.words, this.firstChild, this.firstTerm, this.terms, this.roots) = (words, firstChild, firstTerm, terms, roots);

    /// <summary>The terms that end here.</summary>
    public ReadOnlySpan<LexiconTerm> TermsAt(int node) => terms.AsSpan(firstTerm[node], firstTerm[node + 1] - firstTerm[node]);

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
        private readonly List<List<LexiconTerm>?> terms = [null];

        public void Add(IEnumerable<int> words, LexiconTerm term)
        {
            var node = Root;
            foreach (var word in words)
            {
                var key = ((long)node << 32) | (uint)word;
                if (!edges.TryGetValue(key, out var next))
                {
                    next = terms.Count;
                    edges[key] = next;
                    terms.Add(null);
                }

                node = next;
            }

            (terms[node] ??= []).Add(term);
        }

        /// <summary>Numbers the nodes anew, level by level, so that the nodes after one node follow each other.</summary>
        public TermTrie Build(int wordCount)
        {
            var sorted = edges.Keys.ToArray();
            Array.Sort(sorted);
            var (words, firstChild, old) = (new int[terms.Count], new int[terms.Count + 1], new int[terms.Count]);
            var count = 1;
            for (var node = 0; node < terms.Count; node++)
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
            var firstTerm = new int[terms.Count + 1];
            for (var node = 0; node < terms.Count; node++) firstTerm[node + 1] = firstTerm[node] + (terms[old[node]]?.Count ?? 0);
            var roots = new int[wordCount];
            Array.Fill(roots, -1);
            for (var node = firstChild[Root]; node < firstChild[Root + 1]; node++) roots[words[node]] = node;
            return new TermTrie(words, firstChild, firstTerm, [.. old.SelectMany(node => terms[node] ?? [])], roots);
        }
    }
}
