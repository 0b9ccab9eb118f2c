using System.Buffers;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// A text with every reading of every word, and all phrases found in it. A node stands before a word, or between two words that were
/// written as one ("jveux"). Linear in the length of the text.
/// </summary>
internal sealed class Lattice
{
    private const string SentenceEnds = ".!?;…\u061F\u061B\u06D4\u3002";
    private static readonly SearchValues<char> SentenceEndValues = SearchValues.Create(SentenceEnds);
    private readonly PhraseTrie phrases;
    private readonly List<int> nodeToken;
    private readonly List<int> firstEdge;
    private readonly List<(int Word, int Target, int Next)> edges = [];
    private readonly List<(int Set, int Start, int End, int NextHere, int NextOfSet)> matches = [];
    private readonly int[] firstInner;
    private readonly int[] denying;
    private readonly int[] firstMatch;
    private readonly ulong[] present;
    private readonly Dictionary<int, int> firstOfSet = [];

    public Lattice(FoldedText text, PhraseTrie phrases, Readings readings)
    {
        this.phrases = phrases;
        Text = text;
        var count = text.Tokens.Length;
        nodeToken = [.. Enumerable.Range(0, count + 1)];
        firstEdge = [.. Enumerable.Repeat(-1, count + 1)];
        firstInner = new int[count + 2];
        denying = new int[count];
        var found = new List<int[]>();
        var seen = count > 200 ? new Dictionary<string, (int[][] Readings, int Denying)>(StringComparer.Ordinal) : null;
        for (var i = 0; i < count; i++)
        {
            firstInner[i] = nodeToken.Count;
            if (seen is null || !seen.TryGetValue(text.Tokens[i].Text, out var known))
            {
                var deniesIn = readings.Of(text.Tokens[i].Text, found);
                known = ([.. found], deniesIn);
                seen?.Add(text.Tokens[i].Text, known);
            }

            denying[i] = known.Denying;
            foreach (var reading in known.Readings) AddPath(i, reading);
        }

        firstInner[count] = firstInner[count + 1] = nodeToken.Count;
        firstMatch = new int[nodeToken.Count];
        Array.Fill(firstMatch, -1);
        // A bit a set, not a number: thousands of sets are known, a text holds a few dozen.
        present = new ulong[(phrases.SetCount + 63) / 64];
        for (var i = count - 1; i >= 0; i--)
        {
            for (var inner = firstInner[i + 1] - 1; inner >= firstInner[i]; inner--) Walk(inner, inner, PhraseTrie.Root);
            Walk(i, i, PhraseTrie.Root);
        }
    }

    public FoldedText Text { get; }

    public int TokenCount => Text.Tokens.Length;

    /// <summary>The sets of which a phrase was found, each once.</summary>
    public List<int> SetsFound { get; } = [];

    public bool Has(int set) => (present[set >> 6] & (1UL << (set & 63))) != 0;

    /// <summary>The word at or in which the node stands.</summary>
    public int TokenAt(int node) => nodeToken[node];

    /// <summary>The first word after what ends at the node.</summary>
    public int TokenAfter(int node) => node > TokenCount ? nodeToken[node] + 1 : node;

    public bool IsInner(int node) => node > TokenCount;

    /// <summary>The nodes between the words written as one in this word: from, and to (exclusive).</summary>
    public (int From, int To) InnerNodes(int token) => (firstInner[token], firstInner[token + 1]);

    public bool Denies(int token, int language) => (denying[token] & (1 << language)) != 0;

    /// <summary>First phrase found at the node, or -1; go on with <see cref="NextHere"/>.</summary>
    public int FirstAt(int node) => firstMatch[node];

    /// <summary>First phrase found of the set, in the order of the text, or -1; go on with <see cref="NextOfSet"/>.</summary>
    public int FirstOf(int set) => firstOfSet.GetValueOrDefault(set, -1);

    public int NextHere(int match) => matches[match].NextHere;

    public int NextOfSet(int match) => matches[match].NextOfSet;

    public (int Set, int Start, int End) Match(int match) => (matches[match].Set, matches[match].Start, matches[match].End);

    /// <summary>True when a sentence ends between the word and the one before it.</summary>
    public bool SentenceEndsBefore(int token)
    {
        if (token == 0 || token >= TokenCount || !Text.Tokens[token].AfterBreak) return false;
        var (from, to) = (Text.Tokens[token - 1].Span.End, Text.Tokens[token].Span.Start);
        return Text.Original.AsSpan(from, to - from).ContainsAny(SentenceEndValues);
    }

    /// <summary>True at the ends of the text and wherever punctuation stands before the word.</summary>
    public bool BreakBefore(int token) => token == 0 || token >= TokenCount || Text.Tokens[token].AfterBreak;

    private void AddPath(int token, int[] reading)
    {
        var node = token;
        for (var i = 0; i < reading.Length; i++)
        {
            var last = i == reading.Length - 1;
            var target = last ? token + 1 : nodeToken.Count;
            if (!last)
            {
                nodeToken.Add(token);
                firstEdge.Add(-1);
            }

            edges.Add((reading[i], target, firstEdge[node]));
            firstEdge[node] = edges.Count - 1;
            node = target;
        }
    }

    private void Walk(int start, int node, int branch)
    {
        for (var edge = firstEdge[node]; edge >= 0; edge = edges[edge].Next)
        {
            var (word, target, _) = edges[edge];
            if (!phrases.TryChild(branch, word, out var child)) continue;
            foreach (var set in phrases.EndingAt(child)) AddMatch(set, start, target);
            Walk(start, target, child);
        }
    }

    private void AddMatch(int set, int start, int end)
    {
        if (!Has(set)) SetsFound.Add(set);
        present[set >> 6] |= 1UL << (set & 63);
        matches.Add((set, start, end, firstMatch[start], FirstOf(set)));
        firstMatch[start] = firstOfSet[set] = matches.Count - 1;
    }
}
