namespace HealthNavigator.Core.Matching;

/// <summary>What the matcher says of one service for one query.</summary>
public abstract record Consideration
{
    private Consideration()
    {
    }

    /// <summary>It is, or may be, for the person.</summary>
    public sealed record Suits(Match Match) : Consideration;

    /// <summary>It is not, for the reason given.</summary>
    public sealed record Misses(NearMiss Miss) : Consideration;
}
