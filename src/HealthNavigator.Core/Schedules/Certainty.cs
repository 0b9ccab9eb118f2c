namespace HealthNavigator.Core.Schedules;

/// <summary>How much may be said of the next opening.</summary>
public enum Certainty
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>Something is known, and must be confirmed before going.</summary>
    Partial,

    /// <summary>A source that is recent enough states it.</summary>
    Stated,
}
