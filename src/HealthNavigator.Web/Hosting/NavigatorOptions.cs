using HealthNavigator.Adapters.Geocoding;
using HealthNavigator.Adapters.TravelTimes;

namespace HealthNavigator.Web.Hosting;

/// <summary>Settings of the section <c>Navigator</c> (<c>Navigator__Data</c> in the environment).</summary>
internal sealed record NavigatorOptions
{
    /// <summary>Folder that holds <c>knowledge/</c> and <c>dialogs/</c>; null = the repository's.</summary>
    public string? Content { get; init; }

    /// <summary>Folder of the store and of the keys of the conversation tokens; null = <c>data/</c> beside the knowledge.</summary>
    public string? Data { get; init; }

    /// <summary>
    /// The geocoder of street addresses (<c>Navigator__Geocoding__Kind=addok</c>, <c>Navigator__Geocoding__Endpoint=https://…/</c>): none unless
    /// the operator chooses one, because addresses of residents then leave this machine.
    /// </summary>
    public GeocodingOptions Geocoding { get; init; } = new();

    /// <summary>
    /// The routing engine for ways on foot (<c>Navigator__TravelTimes__Kind=osrm</c>, <c>Navigator__TravelTimes__Endpoint=http://…/</c>): none unless the
    /// operator chooses one, because positions of residents then leave this machine.
    /// </summary>
    public TravelTimesOptions TravelTimes { get; init; } = new();

    /// <summary>
    /// Whether Microsoft.Recognizers.Text is asked for days and ages that the own tables do not know (<c>Navigator__AskRecognizers=false</c> turns
    /// it off): it takes about 100 MB, and some seconds before the host is ready.
    /// </summary>
    public bool AskRecognizers { get; init; } = true;
}
