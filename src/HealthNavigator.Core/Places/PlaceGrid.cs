namespace HealthNavigator.Core.Places;

/// <summary>Points in cells of some degrees, for the nearest ones. Filled while loading, then only read.</summary>
internal sealed class PlaceGrid
{
    private const double KmPerDegree = 111;
    private readonly Dictionary<(int Row, int Column), List<(int Entry, GeoPoint Point)>> cells = [];
    private readonly IReadOnlyList<PlaceEntry> entries;

    private readonly double degrees;

    /// <param name="entries">All places; those added are looked up here.</param>
    /// <param name="degrees">The side of a cell.</param>
    public PlaceGrid(IReadOnlyList<PlaceEntry> entries, double degrees) => (this.entries, this.degrees) = (entries, degrees);

    public void Add(int entry)
    {
        if (entries[entry].Point is not { } point) return;
        var cell = CellOf(point);
        if (!cells.TryGetValue(cell, out var list)) cells[cell] = list = [];
        list.Add((entry, point));
    }

    /// <summary>Entries within a distance, the nearest first.</summary>
    public List<(int Entry, double Km)> Within(GeoPoint point, double km)
    {
        var found = new List<(int Entry, double Km)>();
        var rows = (int)Math.Ceiling(km / KmPerDegree / degrees);
        var columns = (int)Math.Ceiling(km / (KmPerDegree * Math.Max(0.1, Math.Cos(point.Latitude * Math.PI / 180))) / degrees);
        var centre = CellOf(point);
        for (var row = centre.Row - rows; row <= centre.Row + rows; row++)
        {
            for (var column = centre.Column - columns; column <= centre.Column + columns; column++)
            {
                if (!cells.TryGetValue((row, column), out var list)) continue;
                foreach (var (entry, other) in list)
                {
                    // Most are too far to the north or south already.
                    if (Math.Abs(other.Latitude - point.Latitude) * KmPerDegree <= km && point.DistanceKm(other) is var distance && distance <= km) found.Add((entry, distance));
                }
            }
        }

        found.Sort((a, b) => a.Km.CompareTo(b.Km));
        return found;
    }

    private (int Row, int Column) CellOf(GeoPoint point) =>
        ((int)Math.Floor(point.Latitude / degrees), (int)Math.Floor(point.Longitude / degrees));
}
