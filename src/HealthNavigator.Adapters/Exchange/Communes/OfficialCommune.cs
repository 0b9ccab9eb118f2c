using System.Collections.Immutable;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Exchange.Communes;

/// <summary>One commune of the official file of geo.api.gouv.fr, as far as the file says; what it leaves out or garbles is null.</summary>
public sealed record OfficialCommune
{
    /// <summary>INSEE code.</summary>
    public required string Code { get; init; }

    /// <summary>Line of the file on which it begins, from 1.</summary>
    public required int Line { get; init; }

    public string? Name { get; init; }

    /// <summary>The town hall (<c>mairie</c>), a point of the town itself.</summary>
    public GeoPoint? TownHall { get; init; }

    /// <summary>The middle of the commune's area (<c>centre</c>), which may lie far from the town.</summary>
    public GeoPoint? Centre { get; init; }

    public int? Population { get; init; }

    public ImmutableArray<string> Postcodes { get; init; } = [];

    /// <summary>SIREN of its intercommunality.</summary>
    public string? Epci { get; init; }
}
