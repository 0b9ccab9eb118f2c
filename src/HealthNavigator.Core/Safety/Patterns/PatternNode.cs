using System.Collections.Immutable;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>A piece of a written pattern, as <see cref="PatternParser"/> reads it.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>A folded word; with <see cref="AnyEnding"/> (<c>suicid*</c>) every word that starts with it.</summary>
    internal sealed record Word(string Text, bool AnyEnding) : PatternNode;

    /// <summary><c>&lt;name&gt;</c>: any of the words of that name.</summary>
    internal sealed record Class(string Name) : PatternNode;

    /// <summary><c>(a | b c)</c></summary>
    internal sealed record OneOf(ImmutableArray<Sequence> Choices) : PatternNode;

    /// <summary><c>[a | b c]</c>: may be there.</summary>
    internal sealed record Perhaps(OneOf Inner) : PatternNode;

    /// <summary><c>..3</c>: at most three other words, none of which ends the sentence or denies.</summary>
    internal sealed record Gap(int Words) : PatternNode;

    /// <summary><c>!(a | b)</c>: none of these comes next.</summary>
    internal sealed record NotNext(OneOf Inner) : PatternNode;

    /// <summary><c>^</c>: the sentence starts here.</summary>
    internal sealed record Start : PatternNode;

    /// <summary><c>$</c>: the sentence ends here.</summary>
    internal sealed record End : PatternNode;

    internal sealed record Sequence(ImmutableArray<PatternNode> Parts) : PatternNode;
}
