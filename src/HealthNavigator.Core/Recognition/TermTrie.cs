using System.Collections.Immutable;

namespace HealthNavigator.Core.Recognition;

/// <summary>All forms of all terms of all languages as one tree over word numbers. Frozen: safe for many threads.</summary>
internal sealed class TermTrie
{
    public const int Root = 0;

    private readonly Dictionary<long, int> edges;
    private readonly int[] roots;
    private readonly ImmutableArray<LexiconTerm>[] terms;
    private readonly bool[] leadsOn;

    private TermTrie(Dictionary<long, int> edges, int[] roots, ImmutableArray<LexiconTerm>[] terms, bool[] leadsOn) =>
        (this.edges, this.roots, this.terms, this.leadsOn) = (edges, roots, terms, leadsOn);

    /// <summary>The terms that end here.</summary>
    public ImmutableArray<LexiconTerm> TermsAt(int node) => terms[node];

    /// <summary>False at a leaf.</summary>
    public bool LeadsOn(int node) => leadsOn[node];

    /// <summary>The node one word on, or -1.</summary>
    public int Next(int node, int word)
    {
        if (node == Root) return roots[word];
        return edges.TryGetValue(Key(node, word), out var next) ? next : -1;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    public sealed class Builder
    {
        private readonly Dictionary<long, int> edges = [];
        private readonly List<List<LexiconTerm>> terms = [[]];

        public void Add(IEnumerable<int> words, LexiconTerm term)
        {
            var node = Root;
            foreach (var word in words)
            {
                if (!edges.TryGetValue(Key(node, word), out var next))
                {
                    next = terms.Count;
                    edges[Key(node, word)] = next;
                    terms.Add([]);
                }

                node = next;
            }

            terms[node].Add(term);
        }

        public TermTrie Build(int wordCount)
        {
            var roots = new int[wordCount];
            Array.Fill(roots, -1);
            var leadsOn = new bool[terms.Count];
            foreach (var (key, next) in edges)
            {
                leadsOn[key >> 32] = true;
                if (key >> 32 == Root) roots[(int)key] = next;
            }

            return new TermTrie(edges, roots, [.. terms.Select(t => t.ToImmutableArray())], leadsOn);
        }
    }
}
