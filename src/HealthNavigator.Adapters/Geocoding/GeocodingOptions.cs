namespace HealthNavigator.Adapters.Geocoding;

/// <summary>Which geocoder the host asks. None by default: addresses then stay on the machine.</summary>
public sealed record GeocodingOptions
{
    /// <summary><c>none</c>, <c>addok</c> (the Géoplateforme too), <c>photon</c> or <c>nominatim</c>.</summary>
    public string Kind { get; init; } = "none";

    /// <summary>Address of the service, its path ending with <c>/</c>.</summary>
    public Uri? Endpoint { get; init; }

    public string UserAgent { get; init; } = "HealthNavigator";

    /// <summary>The geocoder chosen, or null when none is.</summary>
    /// <exception cref="InvalidOperationException">A kind that does not exist, or a kind without an endpoint.</exception>
    public IGeocoder? Create()
    {
        if (Kind == "none") return null;
        var endpoint = Endpoint ?? throw new InvalidOperationException($"Geocoding kind '{Kind}' needs an endpoint.");
        return Kind switch
        {
            "addok" => new AddokGeocoder(endpoint, UserAgent),
            "photon" => new PhotonGeocoder(endpoint, UserAgent),
            "nominatim" => new NominatimGeocoder(endpoint, UserAgent),
            _ => throw new InvalidOperationException($"Unknown geocoding kind '{Kind}'."),
        };
    }
}
