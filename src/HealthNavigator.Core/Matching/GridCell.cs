using System.Runtime.InteropServices;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>A cell of a quarter of a degree on both axes: about 28 km by 18 km in France.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GridCell(int Row, int Column)
{
    private const double PerDegree = 4;
    private const int Columns = 1440;

    /// <summary>Kilometres in a degree, a little less than everywhere on earth: what is found with it is never too little.</summary>
    private const double KmPerDegree = 110.5;

    public int Number => (Row * Columns) + (((Column % Columns) + Columns) % Columns);

    public static GridCell Of(GeoPoint point) => new((int)Math.Floor(point.Latitude * PerDegree), (int)Math.Floor(point.Longitude * PerDegree));

    /// <summary>Tells every cell that may hold a point within a distance, each with the least distance of its points.</summary>
    public static void Around(GeoPoint point, double km, Action<double, int> tell)
    {
        var centre = Of(point);
        var rows = (int)Math.Ceiling(km / KmPerDegree * PerDegree);
        // The cells are narrowest at the end of the stretch that is farther from the equator.
        var narrowest = Math.Cos(Math.Min(89, Math.Abs(point.Latitude) + (km / KmPerDegree)) * Math.PI / 180);
        var columns = Math.Min(Columns / 2, (int)Math.Ceiling(km / (KmPerDegree * narrowest) * PerDegree));
        for (var row = centre.Row - rows; row <= centre.Row + rows; row++)
        {
            for (var column = centre.Column - columns; column <= centre.Column + columns; column++)
            {
                var cell = new GridCell(row, column);
                if (cell.LeastKm(point) is var least && least <= km) tell(least, cell.Number);
            }
        }
    }

    /// <summary>No point of the cell is nearer: the way along the meridian, and the narrowest way across.</summary>
    private double LeastKm(GeoPoint point)
    {
        var (south, west) = (Row / PerDegree, Column / PerDegree);
        var north = Math.Max(0, Math.Max(south - point.Latitude, point.Latitude - south - (1 / PerDegree)));
        var east = Math.Max(0, Math.Max(west - point.Longitude, point.Longitude - west - (1 / PerDegree)));
        if (east == 0) return north * KmPerDegree;
        var farthest = Math.Min(89.9, Math.Max(Math.Abs(point.Latitude), Math.Max(Math.Abs(south), Math.Abs(south + (1 / PerDegree)))));
        var across = east * KmPerDegree * Math.Cos(farthest * Math.PI / 180);
        // On a ball both add up to a little less than on a sheet.
        return 0.98 * Math.Sqrt((north * north * KmPerDegree * KmPerDegree) + (across * across));
    }
}
