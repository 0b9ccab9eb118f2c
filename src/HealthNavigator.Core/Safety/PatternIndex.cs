using System.Collections.Immutable;
using HealthNavigator.Core.Safety.Patterns;

namespace HealthNavigator.Core.Safety;

/// <summary>
/// Which patterns are worth trying when a phrase set has been found: each is filed once, under the set that the fewest patterns need.
/// </summary>
internal sealed class PatternIndex
{
    private readonly List<(int Rule, Pattern Pattern)>[] rules;
    private readonly List<int>[] crossedOut;

    public PatternIndex(PhraseTrie phrases, ImmutableArray<AlarmRule> alarmRules, ImmutableArray<(Pattern Pattern, byte Codes)> figures)
    {
        rules = [.. Enumerable.Range(0, phrases.SetCount).Select(_ => new List<(int, Pattern)>())];
        crossedOut = [.. Enumerable.Range(0, phrases.SetCount).Select(_ => new List<int>())];
        var uses = new int[phrases.SetCount];
        foreach (var pattern in alarmRules.SelectMany(rule => rule.Says).Concat(figures.Select(f => f.Pattern)))
        {
            foreach (var set in pattern.Needed) uses[set]++;
        }

        int Rarest(Pattern pattern) => pattern.Needed.MinBy(set => uses[set]);
        for (var i = 0; i < alarmRules.Length; i++)
        {
            foreach (var pattern in alarmRules[i].Says) rules[Rarest(pattern)].Add((i, pattern));
        }

        for (var i = 0; i < figures.Length; i++) crossedOut[Rarest(figures[i].Pattern)].Add(i);
    }

    public IReadOnlyList<(int Rule, Pattern Pattern)> Rules(int set) => rules[set];

    public IReadOnlyList<int> CrossedOut(int set) => crossedOut[set];
}
