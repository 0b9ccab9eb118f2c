using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>An exact position that a geocoder gave for an address of the knowledge.</summary>
/// <param name="Permanence">Id of the permanence.</param>
/// <param name="Address">The address asked for.</param>
/// <param name="Point">Where it is, to a house.</param>
/// <param name="Score">How sure the service is, from 0 to 1; null where it does not say.</param>
/// <param name="From">The service asked.</param>
/// <param name="On">The day it was asked.</param>
public sealed record FoundPosition(string Permanence, string Address, GeoPoint Point, double? Score, string From, DateOnly On);
