using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Matching;

/// <summary>One term of the ranking of one match: minutes added, or taken off when negative.</summary>
/// <param name="Code">Names the wording <c>ranking.&lt;code&gt;</c> and the paragraph of <c>docs/ranking.md</c>.</param>
/// <param name="Minutes">Never 0: what does not count is not a term.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RankingTerm(string Code, double Minutes);
