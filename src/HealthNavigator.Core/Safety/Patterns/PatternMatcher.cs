using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// Tries patterns on a <see cref="Lattice"/>. The places reached are kept as a set, so a try costs at most the pattern's length times the
/// width of its gaps, whatever the text.
/// </summary>
internal sealed class PatternMatcher(Lattice lattice)
{
    private readonly byte[] crossedOut = new byte[lattice.TokenCount];
    private List<int> reached = [];
    private List<int> next = [];

    /// <summary>Words from <paramref name="from"/> to <paramref name="to"/> (exclusive) no longer count for the alarm codes (a bit each).</summary>
    public void CrossOut(int from, int to, byte codes)
    {
        for (var token = from; token < to; token++) crossedOut[token] |= codes;
    }

    /// <summary>The words that are crossed out for no alarm at all.</summary>
    public ImmutableArray<Token> Counting() => [.. lattice.Text.Tokens.Where((_, token) => crossedOut[token] == 0)];

    public bool CanMatch(Pattern pattern)
    {
        foreach (var set in pattern.Needed)
        {
            if (!lattice.Has(set)) return false;
        }

        return true;
    }

    /// <summary>True when the pattern matches somewhere from a word in the range; the range is cut to the text.</summary>
    public bool MatchesWithin(Pattern pattern, int fromToken, int toToken, Func<int, int, bool> accept)
    {
        if (!CanMatch(pattern)) return false;
        for (var token = Math.Max(0, fromToken); token < Math.Min(toToken, lattice.TokenCount); token++)
        {
            if (Match(pattern, token, 0, longest: false) is >= 0 and var end && accept(token, lattice.TokenAfter(end))) return true;
            var (inner, last) = lattice.InnerNodes(token);
            for (; inner < last; inner++)
            {
                if (Match(pattern, inner, 0, longest: false) is >= 0 and var innerEnd && accept(token, lattice.TokenAfter(innerEnd))) return true;
            }
        }

        return false;
    }

    /// <summary>Where the pattern, tried from the node, ends (a node); -1 when it does not match there.</summary>
    /// <param name="pattern">What to try.</param>
    /// <param name="start">The node to start from.</param>
    /// <param name="code">Words crossed out for this code (a bit) are not seen; 0 to see all.</param>
    /// <param name="longest">True for the farthest end, false for the nearest.</param>
    public int Match(Pattern pattern, int start, byte code, bool longest)
    {
        reached.Clear();
        reached.Add(start);
        foreach (var step in pattern.Steps)
        {
            next.Clear();
            foreach (var node in reached) Take(step, node, pattern, code);
            (reached, next) = (next, reached);
            if (reached.Count == 0) return -1;
        }

        var best = reached[0];
        foreach (var node in reached)
        {
            if (longest == (lattice.TokenAfter(node) > lattice.TokenAfter(best))) best = node;
        }

        return best;
    }

    private void Take(Step step, int node, Pattern pattern, byte code)
    {
        switch (step)
        {
            case Step.Phrase phrase:
                if (phrase.Optional) Reach(node);
                for (var match = lattice.FirstAt(node); match >= 0; match = lattice.NextHere(match))
                {
                    var (set, _, end) = lattice.Match(match);
                    if (set == phrase.Set && !IsCrossedOut(node, end, code)) Reach(end);
                }

                break;
            case Step.Gap gap:
                Pass(node, gap.Words, pattern.Language);
                break;
            case Step.NotNext not:
                for (var match = lattice.FirstAt(node); match >= 0; match = lattice.NextHere(match))
                {
                    if (lattice.Match(match).Set == not.Set) return;
                }

                Reach(node);
                break;
            case Step.SentenceStart when !lattice.IsInner(node) && lattice.BreakBefore(node):
            case Step.SentenceEnd when !lattice.IsInner(node) && lattice.BreakBefore(node):
                Reach(node);
                break;
        }
    }

    private void Pass(int node, int words, int language)
    {
        Reach(node);
        for (var passed = 0; passed < words; passed++)
        {
            var token = lattice.TokenAt(node);
            if (token >= lattice.TokenCount || lattice.Denies(token, language)) return;
            if (!lattice.IsInner(node) && lattice.SentenceEndsBefore(token)) return;
            node = token + 1;
            if (lattice.SentenceEndsBefore(node)) return;
            Reach(node);
        }
    }

    private void Reach(int node)
    {
        if (!next.Contains(node)) next.Add(node);
    }

    private bool IsCrossedOut(int start, int end, byte code)
    {
        if (code == 0) return false;
        for (var token = lattice.TokenAt(start); token < lattice.TokenAfter(end); token++)
        {
            if ((crossedOut[token] & code) != 0) return true;
        }

        return false;
    }
}
