using System.Collections.Immutable;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Matching;

/// <summary>What one rule says for one person.</summary>
/// <param name="Truth">Yes, no, or unknown as long as something is not known.</param>
/// <param name="Reason">Why, in every case.</param>
/// <param name="SettledBy">The questions (kinds of answer) that would settle an unknown; empty when none can.</param>
/// <param name="Settling">The codes that matter to that question (audiences, situations, quarters…).</param>
/// <param name="IsStep">True when it is a step to take (a referral to obtain), not a doubt.</param>
/// <param name="IsSoft">True when no source says that others are turned away, and nothing the person said speaks against them.</param>
public sealed record RuleVerdict(
    Truth Truth,
    MatchReason Reason,
    ImmutableArray<string> SettledBy,
    ImmutableArray<string> Settling,
    bool IsStep = false,
    bool IsSoft = false)
{
    /// <summary>False for what holds for anybody of the place: a territory, an unconditional welcome.</summary>
    public bool SaysSomethingOfThePerson => Reason.Code != "territory" && !Reason.Code.StartsWith("unconditional", StringComparison.Ordinal);
}

/// <summary>The rules of a service taken together: yes when all are, no when one is, else unknown.</summary>
public sealed record Verdict(Truth Truth, ImmutableArray<RuleVerdict> Rules)
{
    public static readonly Verdict Open = new(Truth.Yes, []);

    /// <summary>True when every doubt is a soft one: the person will hardly be turned away.</summary>
    public bool IsDoubtfulOnlySoftly => Truth == Truth.Unknown && Rules.All(static rule => rule.Truth != Truth.Unknown || rule.IsStep || rule.IsSoft);

    public IEnumerable<RuleVerdict> Of(Truth truth) => Rules.Where(rule => rule.Truth == truth);
}
