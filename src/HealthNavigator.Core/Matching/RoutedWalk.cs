namespace HealthNavigator.Core.Matching;

/// <summary>A way on foot from where the person is to one door, as a routing engine worked it out through the streets.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="Permanence">Id of its permanence.</param>
/// <param name="Way">On foot, with <see cref="TravelEstimate.By"/>.</param>
public sealed record RoutedWalk(string Service, string Permanence, TravelEstimate Way);
