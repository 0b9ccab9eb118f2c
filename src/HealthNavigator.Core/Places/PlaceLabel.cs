namespace HealthNavigator.Core.Places;

/// <summary>What tells a place from its homonyms; the wording puts it together ("Saint-Denis (93)", "Saint-Denis (La Réunion)").</summary>
/// <param name="Name">Name in the language asked for, else the French one.</param>
/// <param name="DepartmentNumber">As people say it: <c>93</c>, <c>2A</c>, <c>974</c>; null outside France and for wider areas.</param>
/// <param name="DepartmentName">Name of the département; overseas it says more than the number.</param>
/// <param name="Overseas">True for the overseas départements and collectivities.</param>
/// <param name="Parent">Name of the commune of an arrondissement, quarter or part; null otherwise.</param>
/// <param name="Country">ISO 3166-1 alpha-2 in lower case.</param>
public sealed record PlaceLabel(string Name, string? DepartmentNumber, string? DepartmentName, bool Overseas, string? Parent, string Country);
