using System.Collections.Immutable;
using HealthNavigator.Core.Safety.Patterns;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Safety;

/// <summary>
/// Finds the dangers said in a text, in all languages at once. It runs first on every turn, on the raw text, takes time linear in its
/// length, and never throws. Thread-safe.
/// </summary>
/// <param name="rules">What is said in so many words.</param>
/// <param name="learned">What is like it.</param>
public sealed class AlarmRecognizer(AlarmRules rules, LearnedDanger learned)
{
    /// <summary>How many words away, at most, something stands that a rule wants near.</summary>
    private const int Near = 25;

    /// <summary>Nearer than that stands what a rule does not want near: a word far away must not silence an alarm.</summary>
    private const int Beside = 9;

    private static readonly byte AllCodes = (byte)((1 << AlarmCodes.GravestFirst.Length) - 1);

    /// <summary>The alarms of a text, the gravest first, each code at most once; a said danger before a hinted one, else the first in the text.</summary>
    /// <param name="text">What was said now.</param>
    /// <param name="audiences">Who the person is, as far as said before: "I am bleeding" after "I am pregnant" is an emergency.</param>
    public ImmutableArray<Alarm> Recognize(string text, ImmutableArray<string> audiences = default) => Recognize(FoldedText.Of(text), audiences);

    /// <summary>The same, of a text that is folded already.</summary>
    public ImmutableArray<Alarm> Recognize(FoldedText text, ImmutableArray<string> audiences = default)
    {
        if (text.Tokens.IsEmpty) return [];
        var lattice = new Lattice(text, rules.Phrases, rules.Readings);
        var matcher = new PatternMatcher(lattice);
        CrossOut(lattice, matcher);
        var found = new Alarm?[AlarmCodes.GravestFirst.Length];
        foreach (var (index, pattern) in Candidates(lattice, matcher))
        {
            var rule = rules.Rules[index];
            if (rule.Known is { } known && (audiences.IsDefault || !audiences.Contains(known))) continue;
            if ((rule.Codes & AllCodes & ~Raised(found)) != 0) Try(rule, pattern, lattice, matcher, found);
        }

        // What is known of the person is not in the words: a rule that counts on it is not weighed by them.
        var alarms = found.OfType<Alarm>().ToImmutableArray();
        return !audiences.IsDefaultOrEmpty && !alarms.IsEmpty ? alarms : learned.Weigh(alarms, matcher.Counting());
    }

    /// <summary>The words of a text that may mean danger: without its figures of speech and denials.</summary>
    internal ImmutableArray<Token> Counting(string text)
    {
        var folded = FoldedText.Of(text);
        var lattice = new Lattice(folded, rules.Phrases, rules.Readings);
        var matcher = new PatternMatcher(lattice);
        CrossOut(lattice, matcher);
        return matcher.Counting();
    }

    private static byte Raised(Alarm?[] found)
    {
        var raised = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not null) raised |= 1 << i;
        }

        return (byte)raised;
    }

    private static void Try(AlarmRule rule, Pattern pattern, Lattice lattice, PatternMatcher matcher, Alarm?[] found)
    {
        for (var index = 0; index < found.Length; index++)
        {
            var code = (byte)(1 << index);
            if ((rule.Codes & code) == 0 || found[index] is not null) continue;
            for (var match = lattice.FirstOf(FirstSet(pattern)); match >= 0; match = lattice.NextOfSet(match))
            {
                var start = lattice.Match(match).Start;
                if (matcher.Match(pattern, start, code, longest: false) is not (>= 0 and var end)) continue;
                var (from, to) = (lattice.TokenAt(start), lattice.TokenAfter(end));
                if (!Holds(rule, from, to, matcher)) continue;
                var (first, last) = (lattice.Text.Tokens[from].Span, lattice.Text.Tokens[to - 1].Span);
                found[index] = new Alarm(AlarmCodes.GravestFirst[index], new TextSpan(first.Start, last.End - first.Start), rule.Name)
                {
                    Veiled = rule.Veiled,
                    Language = rule.Language,
                };
                break;
            }
        }
    }

    private static bool Holds(AlarmRule rule, int from, int to, PatternMatcher matcher)
    {
        if (!rule.With.IsEmpty && !rule.With.Any(p => matcher.MatchesWithin(p, from - Near, to + Near, (_, _) => true))) return false;
        if (rule.NotWith.Any(p => matcher.MatchesWithin(p, from - Beside, to + Beside, (_, _) => true))) return false;
        return !rule.Unless.Any(p => matcher.MatchesWithin(p, from - Near, to, (start, end) => start < to && end > from));
    }

    private static int FirstSet(Pattern pattern) => pattern.Steps.OfType<Step.Phrase>().First().Set;

    private void CrossOut(Lattice lattice, PatternMatcher matcher)
    {
        foreach (var set in lattice.SetsFound)
        {
            foreach (var index in rules.Index.CrossedOut(set))
            {
                var (pattern, codes) = rules.CrossedOut[index];
                if (!matcher.CanMatch(pattern)) continue;
                for (var match = lattice.FirstOf(FirstSet(pattern)); match >= 0; match = lattice.NextOfSet(match))
                {
                    var start = lattice.Match(match).Start;
                    if (matcher.Match(pattern, start, 0, longest: true) is not (>= 0 and var end)) continue;
                    var (from, to) = (lattice.TokenAt(start), lattice.TokenAfter(end));
                    if (!IsBroken(lattice, from, to)) matcher.CrossOut(from, to, codes);
                }
            }
        }
    }

    /// <summary>A figure of speech is said in one breath: with punctuation inside, the words count as they stand.</summary>
    private static bool IsBroken(Lattice lattice, int from, int to)
    {
        for (var token = from + 1; token < to; token++)
        {
            if (lattice.BreakBefore(token)) return true;
        }

        return false;
    }

    private List<(int Rule, Pattern Pattern)> Candidates(Lattice lattice, PatternMatcher matcher)
    {
        var candidates = new List<(int Rule, Pattern Pattern)>();
        foreach (var set in lattice.SetsFound)
        {
            foreach (var candidate in rules.Index.Rules(set))
            {
                if (matcher.CanMatch(candidate.Pattern)) candidates.Add(candidate);
            }
        }

        candidates.Sort((a, b) => a.Rule != b.Rule ? a.Rule - b.Rule : string.CompareOrdinal(a.Pattern.Written, b.Pattern.Written));
        return candidates;
    }
}
