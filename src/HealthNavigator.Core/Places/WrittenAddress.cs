namespace HealthNavigator.Core.Places;

/// <summary>A street address as somebody wrote it.</summary>
/// <param name="Street">House number and street, as written.</param>
/// <param name="Postcode">As written; null when none is.</param>
public sealed record WrittenAddress(string Street, string? Postcode);
