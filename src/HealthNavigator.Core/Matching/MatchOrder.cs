namespace HealthNavigator.Core.Matching;

/// <summary>What the person wants first. Whatever the order, a programme that has ended comes last.</summary>
public enum MatchOrder
{
    /// <summary>The least sum of all terms of the ranking.</summary>
    Best,

    /// <summary>The shortest way, whatever the rest; then the best.</summary>
    Nearest,

    /// <summary>The earliest stated opening that can be reached; then what is only partly known, then the unknown; then the best. What may turn the person away comes after all that.</summary>
    Soonest,
}
