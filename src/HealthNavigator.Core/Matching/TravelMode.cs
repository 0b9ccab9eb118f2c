namespace HealthNavigator.Core.Matching;

/// <summary>How somebody gets to a place.</summary>
public enum TravelMode
{
    Walk,
    Transit,
    Car,
}
