namespace HealthNavigator.Core.Places;

/// <summary>A row of the gazetteer, as loaded. <see cref="Place"/> values are made from it when asked for.</summary>
internal sealed record PlaceEntry
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required PlaceKind Kind { get; init; }

    public required string Country { get; init; }

    public GeoPoint? Point { get; init; }

    public bool Approximate { get; init; }

    public int Population { get; init; }

    /// <summary>Département of a French place.</summary>
    public string? Department { get; init; }

    /// <summary>Code of the region (<c>reg:…</c>) of a place that lies in one.</summary>
    public string? Region { get; init; }

    /// <summary>Commune of an arrondissement or quarter, or the zone that a zone lies within.</summary>
    public string? Parent { get; init; }

    /// <summary>SIREN codes of the intercommunalities, separated by a space.</summary>
    public string Epcis { get; init; } = "";

    /// <summary>Names by language where they differ; the first is French.</summary>
    public (string Language, string Name)[] Names { get; init; } = [];
}
