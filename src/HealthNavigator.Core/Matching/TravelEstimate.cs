using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Matching;

/// <summary>How long a way takes in one mode, door to door, in minutes; both ends inclusive.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TravelEstimate
{
    /// <exception cref="ArgumentOutOfRangeException">The least is negative or not a number, or more than the most.</exception>
    public TravelEstimate(TravelMode mode, double minMinutes, double maxMinutes)
    {
        if (!(minMinutes >= 0)) throw new ArgumentOutOfRangeException(nameof(minMinutes));
        if (!(maxMinutes >= minMinutes)) throw new ArgumentOutOfRangeException(nameof(maxMinutes));
        (Mode, MinMinutes, MaxMinutes) = (mode, minMinutes, maxMinutes);
    }

    public TravelMode Mode { get; }

    public double MinMinutes { get; }

    public double MaxMinutes { get; }

    /// <summary>The routing engine that worked it out; null for an estimate from the straight line.</summary>
    public string? By { get; init; }

    /// <summary>The middle of the range: what the ranking counts with.</summary>
    public double ExpectedMinutes => (MinMinutes + MaxMinutes) / 2;
}
