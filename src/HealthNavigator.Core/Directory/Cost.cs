namespace HealthNavigator.Core.Directory;

/// <summary>What the person pays.</summary>
public enum CostRule
{
    Free,
    Partly,
    Charged,
}

/// <param name="Rule">Free, partly or fully charged.</param>
/// <param name="Said">The words of the source; null when it gives none.</param>
public sealed record Cost(CostRule Rule, string? Said);
