using System.Globalization;

namespace HealthNavigator.Adapters.Exchange.Communes;

/// <summary>A row of <c>gazetteer/communes.tsv</c>, cell by cell as <c>tools/gazetteer</c> writes it.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Official name.</param>
/// <param name="Parent">Commune of an arrondissement; empty for a commune.</param>
/// <param name="Epcis">SIREN of the intercommunality, then that of the territorial body inside it; separated by a space.</param>
/// <param name="Postcodes">In order, separated by a space.</param>
/// <param name="Population">Whole number.</param>
/// <param name="Latitude">Degrees with four decimals; empty when no point is known.</param>
/// <param name="Longitude">The same.</param>
/// <param name="Approximate"><c>1</c> when the point was estimated from neighbours, else empty.</param>
internal sealed record CommuneRow(string Code, string Name, string Parent, string Epcis, string Postcodes, string Population, string Latitude, string Longitude, string Approximate)
{
    private const int Cells = 9;

    /// <summary>Null when the line is no row.</summary>
    public static CommuneRow? Parse(string line) => line.Split('\t') is { Length: Cells } cells
        ? new CommuneRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8])
        : null;

    public string Line() => string.Join('\t', Code, Name, Parent, Epcis, Postcodes, Population, Latitude, Longitude, Approximate);

    public CommuneRow At(Core.Places.GeoPoint point) => this with { Latitude = Degrees(point.Latitude), Longitude = Degrees(point.Longitude), Approximate = "" };

    private static string Degrees(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
