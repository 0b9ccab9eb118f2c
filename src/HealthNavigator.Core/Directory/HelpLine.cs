using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Directory;

/// <summary>A telephone line that helps from anywhere in its country and is not an alarm line.</summary>
public sealed record HelpLine
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    /// <summary>ISO 3166-1 alpha-2 in lower case.</summary>
    public required string Country { get; init; }

    /// <summary><c>voice</c>, <c>sms</c>, <c>app</c>, <c>web</c>.</summary>
    public required ImmutableArray<string> Channels { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Says { get; init; }

    /// <summary>Needs it answers; empty = any.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>True when it answers day and night.</summary>
    public bool AlwaysOpen { get; init; }

    /// <summary>When it answers, on the clock of its country; null when it always does, or when nothing is known of it.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Codes of the people it is for; empty = everybody.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    public required Source Source { get; init; }

    /// <summary>Day after which what it says is no longer sure; null = none was set.</summary>
    public LocalDate? Expires { get; init; }
}
