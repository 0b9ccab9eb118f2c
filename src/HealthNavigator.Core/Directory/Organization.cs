namespace HealthNavigator.Core.Directory;

/// <summary>The structure that carries services (HSDS <c>organization</c>).</summary>
public sealed record Organization
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Website { get; init; }
}
