using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Directory;

/// <summary>Whom a kind of structure receives, as a rule, by health coverage.</summary>
public enum KindReception
{
    /// <summary>Anybody, with or without coverage.</summary>
    Any,

    /// <summary>First of all people without coverage, or with too little of it.</summary>
    AimedAtUninsured,

    /// <summary>People with one of <see cref="KindCoverage.AnyOf"/>.</summary>
    Insured,
}

/// <param name="Reception">Whom it receives.</param>
/// <param name="AnyOf">Codes of coverages; only for <see cref="KindReception.Insured"/>.</param>
public sealed record KindCoverage(KindReception Reception, ImmutableArray<string> AnyOf);

/// <summary>Whether a person may keep their name for themselves.</summary>
public enum KindAnonymity
{
    Yes,
    No,

    /// <summary>For some acts or some people.</summary>
    Partly,
}

public enum KindAppointment
{
    Required,
    NotNeeded,

    /// <summary>With or without, it depends on the place.</summary>
    Either,

    /// <summary>A professional sends the person.</summary>
    Referral,

    /// <summary>One registers first.</summary>
    Registration,
}

/// <param name="Rule">Free, partly or fully charged.</param>
/// <param name="Note">In plain words, when the rule alone would mislead.</param>
public sealed record KindCost(CostRule Rule, LocalizedText? Note);

/// <summary>
/// A kind of structure (PASS, CSAPA, CPAS…) and its usual rules. They stand in for what a service does not say of itself, are shown as a
/// general rule to confirm, and never decide that a service is or is not for a person.
/// </summary>
public sealed record StructureKind
{
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2 in lower case.</summary>
    public required string Country { get; init; }

    public required LocalizedText Label { get; init; }

    /// <summary>Two plain sentences: what it is.</summary>
    public required LocalizedText Says { get; init; }

    public ImmutableArray<SpokenName> Said { get; init; } = [];

    /// <summary>Other words for it in the <c>kind</c> of services.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Codes of the needs it usually answers.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    public KindCoverage? Coverage { get; init; }

    public KindAnonymity? Anonymity { get; init; }

    public KindCost? Cost { get; init; }

    public KindAppointment? Appointment { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}
