using System.CommandLine;
using HealthNavigator.Adapters.Geocoding;

namespace HealthNavigator.Cli;

/// <summary>The two options that choose a geocoder; without them no address leaves this machine.</summary>
internal sealed class GeocodingChoice
{
    private readonly Option<string> geocoder = new("--geocoder") { Description = "none, addok (Géoplateforme), photon or nominatim", DefaultValueFactory = _ => "none" };
    private readonly Option<string?> endpoint = new("--endpoint") { Description = "Address of the geocoder, its path ending with /" };

    public GeocodingChoice() => geocoder.AcceptOnlyFromAmong("none", "addok", "photon", "nominatim");

    public void AddTo(Command command)
    {
        command.Add(geocoder);
        command.Add(endpoint);
        command.Validators.Add(result =>
        {
            if (result.GetValue(geocoder) is not ("none" or null) && Address(result.GetValue(endpoint)) is null)
                result.AddError("--geocoder needs --endpoint with the address of the service");
        });
    }

    public GeocodingOptions Of(ParseResult parsed) => new() { Kind = parsed.GetRequiredValue(geocoder), Endpoint = Address(parsed.GetValue(endpoint)) };

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;
}
