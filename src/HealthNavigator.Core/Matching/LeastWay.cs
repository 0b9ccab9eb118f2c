using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Matching;

/// <summary>The least a way to a service can be, before it is judged.</summary>
/// <param name="Minutes">What the way counts in the ranking, at least.</param>
/// <param name="Door">Which permanence is reached; <see cref="Own"/> for the service itself, <see cref="AnyDoor"/> when that is not known yet.</param>
/// <param name="IsTravelled">Whether the minutes are spent on the way.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeastWay(double Minutes, int Door, bool IsTravelled)
{
    public const int Own = -1;
    public const int AnyDoor = -2;
}
