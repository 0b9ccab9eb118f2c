using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
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

    public required Source Source { get; init; }

    /// <summary>Day after which what it says is no longer sure; null = none was set.</summary>
    public LocalDate? Expires { get; init; }
}
