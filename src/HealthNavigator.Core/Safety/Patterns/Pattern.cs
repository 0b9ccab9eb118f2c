using System.Collections.Immutable;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>A compiled pattern: its steps, and the phrase sets without which it cannot match (they tell at once that it need not be tried).</summary>
/// <param name="Language">Index of its language in the <see cref="Vocabulary"/>: gaps stop at the words that deny in that language.</param>
/// <param name="Written">The text of the pattern in the file.</param>
/// <param name="Steps">In order.</param>
internal sealed record Pattern(int Language, string Written, ImmutableArray<Step> Steps)
{
    public ImmutableArray<int> Needed { get; } = [.. Steps.OfType<Step.Phrase>().Where(p => !p.Optional).Select(p => p.Set).Distinct()];
}
