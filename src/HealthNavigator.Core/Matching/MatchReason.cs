using System.Collections.Immutable;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// Why a service is, may be or is not for the person. <see cref="Code"/> names the wording <c>reason.&lt;code&gt;</c>; the arguments are
/// codes and numbers that <c>Wording</c> puts into words.
/// </summary>
public sealed record MatchReason(string Code, ImmutableArray<ReasonArgument> Arguments)
{
    public MatchReason(string code)
        : this(code, [])
    {
    }

    public bool Equals(MatchReason? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Length);
}

/// <summary>What an argument is, so that it is worded from the right table.</summary>
public enum ReasonArgumentKind
{
    Number,
    Need,
    Coverage,
    Audience,
    Situation,
    Zone,

    /// <summary>A text of the knowledge, in the languages it has.</summary>
    Text,
}

/// <param name="Name">The placeholder in the wording.</param>
/// <param name="Kind">Which table words it.</param>
/// <param name="Values">Codes or numbers; several are joined as alternatives.</param>
/// <param name="Text">Only for <see cref="ReasonArgumentKind.Text"/>.</param>
public sealed record ReasonArgument(string Name, ReasonArgumentKind Kind, ImmutableArray<string> Values, Facts.LocalizedText? Text = null)
{
    public bool Equals(ReasonArgument? other) =>
        other is not null && Name == other.Name && Kind == other.Kind && Values.SequenceEqual(other.Values) && Equals(Text, other.Text);

    public override int GetHashCode() => HashCode.Combine(Name, Kind, Values.Length);
}
