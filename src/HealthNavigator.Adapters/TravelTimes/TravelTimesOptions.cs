namespace HealthNavigator.Adapters.TravelTimes;

/// <summary>Which routing engine the host asks. None by default: positions then stay on the machine.</summary>
public sealed record TravelTimesOptions
{
    /// <summary><c>none</c>, <c>osrm</c> or <c>valhalla</c>.</summary>
    public string Kind { get; init; } = "none";

    /// <summary>Address of the engine, its path ending with <c>/</c>.</summary>
    public Uri? Endpoint { get; init; }

    public string UserAgent { get; init; } = "HealthNavigator";

    /// <summary>The engine chosen, or null when none is.</summary>
    /// <exception cref="InvalidOperationException">A kind that does not exist, or a kind without an endpoint.</exception>
    public ITravelTimes? Create()
    {
        if (Kind == "none") return null;
        var endpoint = Endpoint ?? throw new InvalidOperationException($"Travel times of kind '{Kind}' need an endpoint.");
        return Kind switch
        {
            "osrm" => new OsrmTravelTimes(endpoint, UserAgent),
            "valhalla" => new ValhallaTravelTimes(endpoint, UserAgent),
            _ => throw new InvalidOperationException($"Unknown kind of travel times '{Kind}'."),
        };
    }
}
