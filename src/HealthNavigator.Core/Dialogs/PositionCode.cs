using System.Globalization;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// A position as an answer: <c>position:48.913,2.383,0.1</c> (degrees, degrees, radius in kilometres). Kept to three decimals, about a
/// hundred metres: no more is needed to find the nearest door.
/// </summary>
internal static class PositionCode
{
    private const string Prefix = "position:";

    public static string Of(GeoPoint point, double accuracyKm) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{point.Latitude:0.###},{point.Longitude:0.###},{Math.Clamp(accuracyKm, 0, 999):0.#}");

    public static (GeoPoint Point, double AccuracyKm)? Parse(string code)
    {
        if (!code.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var parts = code[Prefix.Length..].Split(',');
        var numbers = new double[3];
        if (parts.Length != 3) return null;
        for (var i = 0; i < 3; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        return Math.Abs(numbers[0]) <= 90 && Math.Abs(numbers[1]) <= 180 && numbers[2] >= 0 ? (new GeoPoint(numbers[0], numbers[1]), numbers[2]) : null;
    }
}
