using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Core.Directory;

/// <summary>
/// A <i>dispositif</i>: what is offered, to whom, on which conditions (HSDS <c>service</c>). What no source says is absent, and absent
/// means unknown, never no.
/// </summary>
public sealed record Service
{
    public required string Id { get; init; }

    public required Organization Organization { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>What people call it, beside its name: said, it asks for this service.</summary>
    public ImmutableArray<string> KnownAs { get; init; } = [];

    /// <summary>What a person gets there, in plain words.</summary>
    public required LocalizedText Summary { get; init; }

    public required ServedPeople For { get; init; }

    public Door Door { get; init; } = Door.Open;

    /// <summary>Codes of the taxonomy of needs; at least one.</summary>
    public required ImmutableArray<string> Needs { get; init; }

    /// <summary>Those of its needs that it does not answer itself: it helps people to find who does. Codes of <see cref="Needs"/>.</summary>
    public ImmutableArray<string> LeadsTo { get; init; } = [];

    /// <summary>What sort of structure, in a kebab-case word; null when not said.</summary>
    public string? Kind { get; init; }

    /// <summary>ISO 639-1 codes (<c>fsl</c>, <c>sfb</c> for sign languages); empty when not said.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Whether interpreting is offered; null when not said.</summary>
    public bool? Interpreting { get; init; }

    public Cost? Cost { get; init; }

    /// <summary>Every rule must hold; none means that nobody is excluded as far as is known.</summary>
    public ImmutableArray<EligibilityRule> Eligibility { get; init; } = [];

    /// <summary>Audiences it is first meant for without excluding others.</summary>
    public ImmutableArray<string> AimedAt { get; init; } = [];

    public LocalizedText? AimedAtText { get; init; }

    /// <summary>Codes of the zones where it works; empty when only its permanences say where.</summary>
    public ImmutableArray<string> Area { get; init; } = [];

    public ImmutableArray<Permanence> Permanences { get; init; } = [];

    /// <summary>The times of a service that has no permanence (remote, mobile without published stops).</summary>
    public Schedule? Schedule { get; init; }

    public Contact Contact { get; init; } = Contact.None;

    /// <summary>How to be received, in order.</summary>
    public ImmutableArray<LocalizedText> Steps { get; init; } = [];

    /// <summary>What the sources leave open or where they differ.</summary>
    public ImmutableArray<LocalizedText> ToConfirm { get; init; } = [];

    public Lifecycle? Lifecycle { get; init; }

    /// <summary>The source of every fact that names no other.</summary>
    public required Source Source { get; init; }

    /// <summary>All sources by their key in the document, <see cref="Source"/> included.</summary>
    public required ImmutableSortedDictionary<string, Source> Sources { get; init; }

    public bool Equals(Service? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
