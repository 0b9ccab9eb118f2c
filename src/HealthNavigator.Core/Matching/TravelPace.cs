using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Matching;

/// <summary>How long one mode takes: minutes lost before moving, and minutes for each kilometre of the straight line, as a range.</summary>
/// <param name="StartLeast">Minutes, never negative.</param>
/// <param name="StartMost">Minutes, at least <paramref name="StartLeast"/>.</param>
/// <param name="PerKmLeast">Minutes for each kilometre, never negative: a longer way never takes less time.</param>
/// <param name="PerKmMost">Minutes for each kilometre, at least <paramref name="PerKmLeast"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TravelPace(double StartLeast, double StartMost, double PerKmLeast, double PerKmMost)
{
    /// <summary>The range over a straight line, in kilometres.</summary>
    public TravelEstimate Over(TravelMode mode, double km) => new(mode, StartLeast + (PerKmLeast * km), StartMost + (PerKmMost * km));

    /// <summary>The middle of that range, in minutes.</summary>
    public double Expected(double km) => ((StartLeast + StartMost) / 2) + ((PerKmLeast + PerKmMost) / 2 * km);

    /// <summary>Whether the numbers are a range that never shrinks with the distance.</summary>
    public bool IsSound => StartLeast >= 0 && StartMost >= StartLeast && PerKmLeast >= 0 && PerKmMost >= PerKmLeast && double.IsFinite(StartMost + PerKmMost);
}
