using System.Globalization;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// A position as an answer: <c>position:48.913,2.383,0.1</c> (degrees, degrees, radius in kilometres); with the code of its commune behind,
/// it is that of a street address. Kept to three decimals, about a hundred metres: no more is needed to find the nearest door.
/// </summary>
internal static class PositionCode
{
    private const string Prefix = "position:";
    private const double StreetKm = 0.5;

    public static string Of(GeoPoint point, double accuracyKm) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{point.Latitude:0.###},{point.Longitude:0.###},{Math.Clamp(accuracyKm, 0, 999):0.#}");

    /// <summary>The answer that a place is: its code, or for an address its point and its commune; never the street itself.</summary>
    public static string Of(Place place) => place is { Kind: PlaceKind.Address, Point: { } point }
        ? $"{Of(point, place.Approximate ? StreetKm : 0)},{place.Code}"
        : place.Code;

    public static (GeoPoint Point, double AccuracyKm, string? Commune)? Parse(string code)
    {
        if (!code.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var parts = code[Prefix.Length..].Split(',');
        var numbers = new double[3];
        if (parts.Length is not (3 or 4)) return null;
        for (var i = 0; i < 3; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        return Math.Abs(numbers[0]) <= 90 && Math.Abs(numbers[1]) <= 180 && numbers[2] >= 0 ? (new GeoPoint(numbers[0], numbers[1]), numbers[2], parts.ElementAtOrDefault(3)) : null;
    }
}
