using System.Collections.Immutable;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Core.Dialogs;

/// <summary>What a turn gives.</summary>
public sealed record TurnResult
{
    /// <summary>The value to carry to the next turn.</summary>
    public required Conversation Conversation { get; init; }

    public required ImmutableArray<Reply> Replies { get; init; }

    /// <summary>Code of the gravest alarm of this very turn; null when none.</summary>
    public string? Alarm { get; init; }

    /// <summary>What was not offered in the results of this turn, with reasons.</summary>
    public ImmutableArray<NearMissCard> NearMisses { get; init; } = [];
}
