using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Safety;

/// <summary>Something said that interrupts everything: a danger to life, to a child, suicide, violence.</summary>
/// <param name="Code">One of <see cref="AlarmCodes"/>.</param>
/// <param name="Span">Where it stands in the original text.</param>
/// <param name="Rule">The rule of <c>dialogs/safety/</c> that fired; <c>learned</c> when the words are only like danger.</param>
public sealed record Alarm(string Code, TextSpan Span, string Rule)
{
    /// <summary>True when the danger was hinted at, not said: the wording may then be softer, the lines are the same.</summary>
    public bool Veiled { get; init; }

    /// <summary>True when no rule fired and the words are only like those of danger: what else was understood then stays as it is.</summary>
    public bool OnlyLike { get; init; }

    /// <summary>The language it was said in, of the rule that fired (ISO 639-1, or <c>ar-Latn</c>): also one that the answers are not worded in.</summary>
    public string Language { get; init; } = "";
}
