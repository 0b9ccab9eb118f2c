using System.Collections.Immutable;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Core.Dialogs;

/// <summary>One message of the assistant, in the person's language.</summary>
public sealed record Reply
{
    public required string Text { get; init; }

    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    public ImmutableArray<MatchCard> Matches { get; init; } = [];

    /// <summary>Telephone lines to show with it, the most urgent first.</summary>
    public ImmutableArray<LineCard> Lines { get; init; } = [];
}

/// <summary>A button under a message.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Value">What choosing it sends back.</param>
public sealed record Suggestion(string Label, string Value);
