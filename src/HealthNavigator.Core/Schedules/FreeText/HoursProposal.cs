using System.Collections.Immutable;

namespace HealthNavigator.Core.Schedules.FreeText;

/// <summary>A part of the words that was not understood.</summary>
public sealed record UnreadWords(int Start, int Length, string Text);

/// <summary>
/// What words about times seem to mean. A proposal for somebody to look at: it is never published by itself, and the parts that were not
/// understood are listed beside it.
/// </summary>
public sealed record HoursProposal
{
    public required ImmutableArray<ScheduleLayer> Layers { get; init; }

    /// <summary>In the order of the text; positions are those of the text that was given.</summary>
    public required ImmutableArray<UnreadWords> Unread { get; init; }

    public bool IsComplete => Unread.IsEmpty && !Layers.IsEmpty;
}
