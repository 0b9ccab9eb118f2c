using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Core.Wording;

/// <summary>
/// One match in the person's language, ready for any channel. The texts are complete; what is not known is absent or is said in
/// <see cref="ToConfirm"/>.
/// </summary>
public sealed record MatchCard
{
    public required string Service { get; init; }

    public string? Permanence { get; init; }

    public required string Name { get; init; }

    public required string Organization { get; init; }

    public required string Summary { get; init; }

    /// <summary>Said before anything else (an ended, moving or experimental programme); null when there is nothing to say.</summary>
    public string? Notice { get; init; }

    /// <summary>Name, address and town as far as known; null when no place is known.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Other places of the same service that can be reached too.</summary>
    public ImmutableArray<string> AlsoAt { get; init; } = [];

    public GeoPoint? Point { get; init; }

    /// <summary>Straight line in kilometres, to one decimal; null when it cannot be told.</summary>
    public double? DistanceKm { get; init; }

    public bool DistanceApproximate { get; init; }

    public string? DistanceText { get; init; }

    /// <summary>The likely way; null when no distance can be told.</summary>
    public CardTravel? Travel { get; init; }

    /// <summary>True when every rule and the way surely fit and no part comes from a page that is hardly trusted; else to confirm. It says nothing of the hours.</summary>
    public required bool IsCertain { get; init; }

    public ImmutableArray<CardLine> Reasons { get; init; } = [];

    public ImmutableArray<CardLine> ToConfirm { get; init; } = [];

    public required CardOpening Next { get; init; }

    public ImmutableArray<string> Steps { get; init; } = [];

    public ImmutableArray<CardPhone> Phones { get; init; } = [];

    public ImmutableArray<string> Emails { get; init; } = [];

    public string? Website { get; init; }

    public string? Cost { get; init; }

    public ImmutableArray<string> Accessibility { get; init; } = [];

    public required Source Source { get; init; }

    /// <summary>The source, its date and its age in words.</summary>
    public required string SourceText { get; init; }
}

/// <param name="Code">Stable code of the reason.</param>
/// <param name="Text">The reason in words.</param>
public sealed record CardLine(string Code, string Text);

/// <param name="Mode"><c>walk</c>, <c>transit</c> or <c>car</c>.</param>
/// <param name="MinMinutes">Whole minutes, door to door.</param>
/// <param name="MaxMinutes">Whole minutes, never less than <paramref name="MinMinutes"/>.</param>
/// <param name="By">The routing engine that worked it out; null for an estimate from the straight line.</param>
public sealed record CardTravel(string Mode, int MinMinutes, int MaxMinutes, string? By = null);

/// <param name="Number">As printed in its country.</param>
/// <param name="Note">What the line is for; null when not said.</param>
public sealed record CardPhone(string Number, string? Note);

/// <param name="Start">Inclusive; null when not known.</param>
/// <param name="End">Exclusive; null when not known.</param>
/// <param name="Certainty"><c>stated</c>, <c>partial</c> or <c>unknown</c>.</param>
/// <param name="Text">One line in words.</param>
public sealed record CardOpening(Instant? Start, Instant? End, string Certainty, string Text);

/// <summary>A service that is not offered, in words.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why it is not offered.</param>
/// <param name="WouldNeed">What would make it suit; null when nothing would.</param>
public sealed record NearMissCard(string Service, string Name, CardLine Reason, CardLine? WouldNeed);

/// <summary>A telephone line in words.</summary>
/// <param name="Id">Its id in the knowledge.</param>
/// <param name="Number">As printed in its country.</param>
/// <param name="Channels"><c>voice</c>, <c>sms</c>, <c>app</c>, <c>web</c>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Says">One sentence to say with it; null when none.</param>
/// <param name="Country">ISO 3166-1 alpha-2, lower case.</param>
public sealed record LineCard(string Id, string Number, ImmutableArray<string> Channels, string Name, string? Says, string Country);
