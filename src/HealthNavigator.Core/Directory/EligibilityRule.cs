using System.Collections.Immutable;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Directory;

/// <summary>
/// One condition for being received, as a source states it. Rules are data; <c>Matching.EligibilityJudge</c> evaluates them to yes, no or
/// unknown for a person.
/// </summary>
public abstract record EligibilityRule
{
    private EligibilityRule()
    {
    }

    /// <summary>Null when it is the source of the service.</summary>
    public Source? Source { get; init; }

    /// <summary>The words of the source; null when it only implies the rule.</summary>
    public string? Said { get; init; }

    /// <summary>
    /// False when the sources do not say that others are turned away (or differ about it): a no then becomes unknown, to be confirmed.
    /// </summary>
    public bool Firm { get; init; } = true;

    /// <summary>Only residents of these zones are received.</summary>
    public sealed record Territory(ImmutableArray<string> Zones) : EligibilityRule;

    /// <summary>In whole years, both ends inclusive; null = no limit.</summary>
    public sealed record Age(int? From, int? To) : EligibilityRule;

    /// <summary>One of these audiences.</summary>
    public sealed record Audience(ImmutableArray<string> AnyOf) : EligibilityRule;

    /// <summary>One of these situations. A list that holds <c>referred</c> never says no: a missing referral is a step to take.</summary>
    public sealed record Situation(ImmutableArray<string> AnyOf) : EligibilityRule
    {
        public const string Referred = "referred";
    }

    /// <summary>Received only with one of these coverage statuses.</summary>
    public sealed record Coverage(ImmutableArray<string> AnyOf) : EligibilityRule;

    /// <summary>
    /// Its kind of structure usually receives people with one of these; the service itself says nothing. A doubt at most, never a yes or a no.
    /// </summary>
    public sealed record UsualCoverage(ImmutableArray<string> AnyOf) : EligibilityRule;

    /// <summary>Somebody must refer; how is told. Never a no.</summary>
    public sealed record Referral(LocalizedText By) : EligibilityRule;

    /// <summary>The source says that reception does not depend on these (<c>coverage</c>, <c>residence</c>).</summary>
    public sealed record Unconditional(ImmutableArray<string> Of) : EligibilityRule;

    /// <summary>One of the rules is enough.</summary>
    public sealed record Any(ImmutableArray<EligibilityRule> Rules) : EligibilityRule;
}
