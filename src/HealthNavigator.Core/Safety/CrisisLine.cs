using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Safety;

/// <summary>A line to turn to in danger, as <c>knowledge/crisis-lines/</c> gives it. The only one known without a file is 112.</summary>
public sealed record CrisisLine
{
    /// <summary>
    /// 112, from any telephone in the European Union, free, day and night (source: Directive (EU) 2018/1972, article 109). The only
    /// constant: it is offered although no table could be read.
    /// </summary>
    public static CrisisLine European112 { get; } = new()
    {
        Id = "eu-112",
        Number = "112",
        Channels = ["voice"],
        Answers = AlarmCodes.GravestFirst,
        Emergency = true,
        AlwaysOpen = true,
    };

    public required string Id { get; init; }

    /// <summary>As it is printed for people ("0800 32 123").</summary>
    public required string Number { get; init; }

    /// <summary><c>fr</c> or <c>be</c>; null for the European line, which holds in both.</summary>
    public string? Country { get; init; }

    /// <summary>What it takes, first the one to offer: <c>voice</c>, <c>sms</c>, <c>app</c>, <c>web</c>. Never empty.</summary>
    public required ImmutableArray<string> Channels { get; init; }

    public LocalizedText? Name { get; init; }

    /// <summary>One short sentence to say with it; it may state hours, so it goes with them when the row is expired.</summary>
    public LocalizedText? Says { get; init; }

    /// <summary>The alarm codes it answers.</summary>
    public required ImmutableArray<string> Answers { get; init; }

    /// <summary>True only for a line to use when life is in danger.</summary>
    public bool Emergency { get; init; }

    /// <summary>True when it answers day and night; false when its hours are not known, or no longer.</summary>
    public bool AlwaysOpen { get; init; }

    /// <summary>Codes of the people it is for; empty when it is for everybody.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>ISO 639-1 of the languages it speaks, if said.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    public Source? Source { get; init; }

    /// <summary>The last day on which its hours may be said; null when they have no end.</summary>
    public LocalDate? Expires { get; init; }

    /// <summary>True for a line that reads an SMS: somebody who cannot speak safely may use it without a page to find first.</summary>
    public bool Quiet => Channels.Contains("sms");

    /// <summary>The line as it may be shown on a day: past <see cref="Expires"/> without its hours.</summary>
    public CrisisLine On(LocalDate day) => Expires < day ? this with { AlwaysOpen = false, Says = null } : this;
}
