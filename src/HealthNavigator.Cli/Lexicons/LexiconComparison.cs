using System.Collections.Immutable;

namespace HealthNavigator.Cli.Lexicons;

/// <summary>An example that one set of words gets right in a kind of fact and the other does not.</summary>
/// <param name="Example">What is said.</param>
/// <param name="Kind">One of <see cref="Example.Kinds"/>.</param>
/// <param name="IsGained">True when it is right now and was wrong before; false when it is lost.</param>
/// <param name="Before">The codes heard before.</param>
/// <param name="Now">The codes heard now.</param>
internal sealed record Turn(Example Example, string Kind, bool IsGained, ImmutableSortedSet<string> Before, ImmutableSortedSet<string> Now);

/// <summary>What a change of words gains and loses.</summary>
internal sealed record LexiconComparison(int Examples, ImmutableArray<Turn> Turns)
{
    public int Gained => Turns.Count(turn => turn.IsGained);

    public int Lost => Turns.Count(turn => !turn.IsGained);

    public static LexiconComparison Of(ImmutableArray<Example> examples, Ear before, Ear now)
    {
        var turns = from example in examples
                    let heardBefore = before.Hear(example.Text)
                    let heardNow = now.Hear(example.Text)
                    from kind in Example.Kinds
                    where example.Expected.ContainsKey(kind)
                    let wasRight = example.Expected[kind].SetEquals(heardBefore[kind])
                    let isRight = example.Expected[kind].SetEquals(heardNow[kind])
                    where wasRight != isRight
                    select new Turn(example, kind, isRight, heardBefore[kind], heardNow[kind]);
        return new LexiconComparison(examples.Length, [.. turns]);
    }
}
