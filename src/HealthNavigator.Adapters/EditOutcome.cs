using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters;

/// <summary>What became of an operator's edit.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>It is durable and in force.</summary>
    public sealed record Accepted(Revision Revision) : EditOutcome;

    /// <summary>It would have brought these faults; nothing was written.</summary>
    public sealed record Faulty(ImmutableArray<Fault> Faults) : EditOutcome;

    /// <summary>Somebody else edited since; nothing was written.</summary>
    /// <param name="Head">What stands now; null when the document is gone.</param>
    public sealed record Conflict(Revision? Head) : EditOutcome;
}
