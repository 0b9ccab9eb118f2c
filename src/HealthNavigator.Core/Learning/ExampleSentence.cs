using System.Collections.Immutable;

namespace HealthNavigator.Core.Learning;

/// <summary>What somebody may write, and what is true of it. Codes are without order; default where whoever wrote the sentence did not say.</summary>
/// <param name="Language">Code of the language it is written in; <c>ar-Latn</c> for Arabic in Latin letters.</param>
/// <param name="Text">As written.</param>
public sealed record ExampleSentence(string Language, string Text)
{
    /// <summary>Present dangers, of the alarm codes.</summary>
    public ImmutableArray<string> Alarms { get; init; }

    /// <summary>What is wanted now.</summary>
    public ImmutableArray<string> Needs { get; init; }

    /// <summary>Needs that are named only to be refused, or as done already.</summary>
    public ImmutableArray<string> Refused { get; init; }

    public ImmutableArray<string> Coverage { get; init; }

    public ImmutableArray<string> Audiences { get; init; }
}
