namespace HealthNavigator.Core.Recognition;

/// <summary>A hit with the cue whose scope it stands in.</summary>
/// <param name="Hit">What was met.</param>
/// <param name="Scope">Code of the cue (without its direction), or null when it is simply said.</param>
internal sealed record ScopedHit(Hit Hit, string? Scope)
{
    public bool IsSaid => Scope is null;

    /// <summary>The rule named in the evidence.</summary>
    public string Rule => Scope ?? (Hit.Distance > 0 ? "fuzzy" : "term");
}
