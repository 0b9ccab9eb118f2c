using System.Collections.Immutable;

namespace HealthNavigator.Core.Recognition;

/// <summary>A row of the lexicon table: what people say, what it means, and when it does not count.</summary>
internal sealed record LexiconTerm
{
    /// <summary>As the operator wrote it, pattern signs included.</summary>
    public required string Text { get; init; }

    public required string Language { get; init; }

    public required ImmutableArray<Meaning> Meanings { get; init; }

    public Meaning Main => Meanings[0];

    /// <summary>1 unless said; the heavier of two coverages or ages counts.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>True when a misspelt word must not be read as this term.</summary>
    public bool ExactOnly { get; init; }

    /// <summary>Folded words that make the term mean something else when one stands within three words of it.</summary>
    public ImmutableArray<string> NotIfNear { get; init; } = [];

    /// <summary>Folded words of which at least one must stand anywhere in the message for the term to count; empty for no condition.</summary>
    public ImmutableArray<string> OnlyWith { get; init; } = [];

    /// <summary>True when the term says that its meaning is not so: "je suis un homme" is filed under women.</summary>
    public bool Denies { get; init; }

    /// <summary>In <see cref="YieldsTo"/>: the word is a need only when no other is named.</summary>
    public const string AnyNeed = "any";

    /// <summary>True when the need is only a general word, which yields to these more specific needs in the same message.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>True when the term counts only in a text that is likely in its own language ("came" is slang in one and a verb in another).</summary>
    public bool OwnLanguage { get; init; }

    /// <summary>The coverage that lacking this one says ("pas de mutuelle" is <c>puma-only</c>); null when it says nothing.</summary>
    public string? IfLacking { get; init; }

    /// <summary>A complaint of the body, not the name of a service: for a child it means child health.</summary>
    public bool Symptom { get; init; }

    /// <summary>The term counts only as an answer to this question.</summary>
    public string? WhenAsked { get; init; }

    /// <summary>Counts only at the start of the message (small words like "euh" apart).</summary>
    public bool AtStart { get; init; }

    /// <summary>Counts only at the end of the message or before a sentence break.</summary>
    public bool AtEnd { get; init; }

    public bool HasGap { get; init; }
}
