using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters;

/// <summary>What became of a draft.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>It is in the log, durably.</summary>
    public sealed record Appended(Revision Revision) : AppendOutcome;

    /// <summary>Somebody else appended since the draft's base version; nothing was written.</summary>
    /// <param name="Head">The last revision of the document; null when the draft has a base but the document does not exist.</param>
    public sealed record Conflict(Revision? Head) : AppendOutcome;

    /// <summary>The same idempotency key was acknowledged before; nothing was written now.</summary>
    /// <param name="Revision">What was appended then.</param>
    public sealed record AlreadyAppended(Revision Revision) : AppendOutcome;
}
