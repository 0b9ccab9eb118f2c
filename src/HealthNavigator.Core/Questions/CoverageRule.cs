using System.Collections.Immutable;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Questions;

/// <summary>What somebody's card, papers and last bill probably say of their coverage. It is a guess to confirm, never a status.</summary>
/// <param name="If">Facts that must all be known.</param>
/// <param name="Unless">Facts any of which forbids the guess.</param>
/// <param name="Then">The coverage that is probable.</param>
/// <param name="Source">Where the rule comes from; null when it only reads the name of the coverage on the card or paper itself.</param>
public sealed record CoverageRule(ImmutableArray<Fact> If, ImmutableArray<Fact> Unless, string Then, Source? Source);
