using System.Globalization;
using System.Runtime.CompilerServices;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Places;

/// <summary>A tab-separated table of the gazetteer, row by row. Rows of the wrong width become faults; comments (#) are skipped.</summary>
internal ref struct PlaceTable
{
    private readonly ContentFile file;
    private readonly int columns;
    private readonly FaultList faults;
    private readonly Span<Range> cells;
    private ReadOnlySpan<char> rest;
    private ReadOnlySpan<char> row;
    private int line;

    public PlaceTable(ContentFile file, Span<Range> cells, FaultList faults)
    {
        (this.file, columns, this.faults) = (file, cells.Length, faults);
        this.cells = cells;
        rest = file.Text;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next()
    {
        while (!rest.IsEmpty)
        {
            line++;
            var end = rest.IndexOf('\n');
            row = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            row = row.TrimEnd('\r');
            if (row.IsEmpty || row[0] == '#') continue;
            if (row.Count('\t') == columns - 1)
            {
                row.Split(cells, '\t');
                return true;
            }

            Fault("gazetteer-row", row[..Math.Min(row.Length, 40)].ToString());
        }

        return false;
    }

    public readonly ReadOnlySpan<char> Cell(int column) => row[cells[column]];

    public readonly string Text(int column) => Cell(column).ToString();

    /// <summary>Zero, with a fault, when the cell is no number.</summary>
    public readonly int Whole(int column)
    {
        if (int.TryParse(Cell(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Fault("gazetteer-number", Text(column));
        return 0;
    }

    /// <summary>Null when the two cells are empty, or (with a fault) no coordinates.</summary>
    public readonly GeoPoint? Point(int latitude, int longitude)
    {
        if (Cell(latitude).IsEmpty && Cell(longitude).IsEmpty) return null;
        if (Degrees(Cell(latitude)) is { } lat && Degrees(Cell(longitude)) is { } lon && Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180) return new GeoPoint(lat, lon);
        Fault("gazetteer-number", $"{Cell(latitude)} {Cell(longitude)}");
        return null;
    }

    // Plain decimals only, 70,000 of them at every start: several times faster than the general parser.
    private static double? Degrees(ReadOnlySpan<char> text)
    {
        var negative = text.StartsWith("-");
        var (whole, scale, dots) = (0L, 1.0, 0);
        foreach (var c in negative ? text[1..] : text)
        {
            if (c == '.') dots++;
            else if (!char.IsAsciiDigit(c) || text.Length > 12) return null;
            else
            {
                whole = whole * 10 + (c - '0');
                if (dots > 0) scale *= 10;
            }
        }

        return dots > 1 ? null : (negative ? -whole : whole) / scale;
    }

    public readonly void Fault(string code, string detail) => faults.Add(new Fault(file.Path, line, code, detail));
}
