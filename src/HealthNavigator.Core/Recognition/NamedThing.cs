using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Recognition;

/// <summary>A name and what it names.</summary>
/// <param name="Name">As people say it.</param>
/// <param name="Kind">One of <see cref="FactKind"/>.</param>
/// <param name="Code">What it names, a code of its kind.</param>
/// <param name="WhenAsked">The name counts only as an answer to this question; null for always.</param>
public sealed record NamedThing(SpokenName Name, string Kind, string Code, string? WhenAsked = null);
