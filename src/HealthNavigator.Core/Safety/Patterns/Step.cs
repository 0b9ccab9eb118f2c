namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>A step of a compiled pattern.</summary>
internal abstract record Step
{
    private Step()
    {
    }

    /// <summary>One of the phrases of a set of <see cref="PhraseTrie"/>.</summary>
    internal sealed record Phrase(int Set, bool Optional) : Step;

    /// <summary>Up to so many words that the pattern does not name.</summary>
    internal sealed record Gap(int Words) : Step;

    /// <summary>None of the phrases of the set comes next.</summary>
    internal sealed record NotNext(int Set) : Step;

    internal sealed record SentenceStart : Step;

    internal sealed record SentenceEnd : Step;
}
