using System.Collections.Immutable;

namespace HealthNavigator.Cli.Lexicons;

/// <summary>What somebody may write, and what is to be understood.</summary>
/// <param name="Language">Code of the language it is written in; <c>ar-Latn</c> for Arabic in Latin letters.</param>
/// <param name="Text">As written.</param>
/// <param name="IsHidden">True for the half that nobody tunes on: it is counted, never shown.</param>
/// <param name="Expected">By kind (<see cref="Kinds"/>) the codes that are right, without order; a kind that is missing is not judged.</param>
internal sealed record Example(string Language, string Text, bool IsHidden, ImmutableDictionary<string, ImmutableSortedSet<string>> Expected)
{
    public const string Needs = "needs";
    public const string Coverage = "coverage";
    public const string Place = "place";
    public const string Audience = "audience";
    public const string WrittenIn = "language";
    public const string Alarm = "alarm";

    /// <summary>The kinds that are judged, in the order in which they are told.</summary>
    public static readonly ImmutableArray<string> Kinds = [Needs, Coverage, Place, Audience, WrittenIn, Alarm];
}
