using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Adapters.Exchange.Communes;

/// <summary>
/// Brings the official list of communes into <c>gazetteer/communes.tsv</c>. What the list says replaces what the table had; what it leaves
/// out stays. A town hall always becomes the point of its commune; the middle of an area only replaces a point that was estimated, because
/// the town itself is nearer to where people are (in Guyane the two lie up to a hundred kilometres apart, so there it replaces nothing).
/// Nothing is ever removed: a commune that the list does not name is reported, and people go on saying its name.
/// </summary>
public static class CommuneImport
{
    private const string Guyane = "973";

    /// <param name="table">The text of <c>communes.tsv</c>.</param>
    /// <param name="epcis">The text of <c>epci.tsv</c>: an intercommunality that is not in it is a fault, and the old one stays.</param>
    /// <param name="file">Name of the official file, for the faults.</param>
    /// <param name="official">Its text.</param>
    /// <param name="faults">Receives what is wrong in the official file.</param>
    public static CommuneImportReport Run(string table, string epcis, string file, string official, FaultList faults)
    {
        var known = epcis.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var lines = table.Split('\n');
        var rows = lines.Where(line => line.Length > 0 && line[0] != '#').Select(CommuneRow.Parse).OfType<CommuneRow>().ToDictionary(row => row.Code, StringComparer.Ordinal);
        var communes = new OfficialCommuneReader(file, faults).Read(official);
        var (changed, added, kept) = (ImmutableArray.CreateBuilder<CommuneChange>(), ImmutableArray.CreateBuilder<string>(), 0);
        foreach (var commune in communes)
        {
            if (commune.Epci is { } epci && !known.Contains(epci)) faults.Add(new Fault(file, commune.Line, "import-epci", $"{commune.Code}: {epci}"));
            var before = rows.GetValueOrDefault(commune.Code);
            if (before is null && commune.Name is null)
            {
                faults.Add(new Fault(file, commune.Line, "import-name", $"{commune.Code}: nom"));
                continue;
            }

            if (before is null && (commune.TownHall ?? commune.Centre) is null) faults.Add(new Fault(file, commune.Line, "import-point", $"{commune.Code}: centre"));
            var after = Merge(before ?? new CommuneRow(commune.Code, "", "", "", "", "0", "", "", ""), commune, known);
            if (commune.TownHall is null && commune.Centre is not null && before is { Latitude.Length: > 0 } && after.Latitude == before.Latitude && after.Longitude == before.Longitude) kept++;
            rows[commune.Code] = after;
            if (before is null) added.Add($"{after.Code} {after.Name}");
            else if (after != before) changed.Add(new CommuneChange($"{after.Code} {after.Name}", Fields(before, after)));
        }

        var named = communes.Select(commune => commune.Code).ToHashSet(StringComparer.Ordinal);
        // The usual list holds no arrondissements: they are missed only when it holds some.
        var withParts = rows.Values.Any(row => row.Parent.Length > 0 && named.Contains(row.Code));
        ImmutableArray<string> missing = [.. rows.Values.Where(row => !named.Contains(row.Code) && (row.Parent.Length == 0 || withParts)).OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => $"{row.Code} {row.Name}")];
        var text = string.Join('\n', lines.TakeWhile(line => line.StartsWith('#')).Concat(rows.Values.OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => row.Line()))) + "\n";
        return new CommuneImportReport(communes.Length, changed.ToImmutable(), added.ToImmutable(), missing, kept, text);
    }

    private static CommuneRow Merge(CommuneRow row, OfficialCommune commune, HashSet<string> known)
    {
        if (commune.Name is { } name) row = row with { Name = name };
        if (commune.Population is { } people) row = row with { Population = people.ToString(CultureInfo.InvariantCulture) };
        if (!commune.Postcodes.IsEmpty) row = row with { Postcodes = string.Join(' ', commune.Postcodes) };
        if (commune.Epci is { } epci && known.Contains(epci) && row.Epcis.Split(' ') is var epcis && !epcis.Contains(epci)) row = row with { Epcis = string.Join(' ', epcis.Skip(1).Prepend(epci)) };
        if (commune.TownHall is { } hall) return row.At(hall);
        var isEstimated = row.Approximate.Length > 0 || row.Latitude.Length == 0;
        return commune.Centre is { } centre && isEstimated && !(row.Latitude.Length > 0 && row.Code.StartsWith(Guyane, StringComparison.Ordinal)) ? row.At(centre) : row;
    }

    private static ImmutableArray<string> Fields(CommuneRow before, CommuneRow after) =>
    [
        .. new (string Field, bool Differs)[]
        {
            ("name", before.Name != after.Name),
            ("point", (before.Latitude, before.Longitude, before.Approximate) != (after.Latitude, after.Longitude, after.Approximate)),
            ("population", before.Population != after.Population),
            ("postcodes", before.Postcodes != after.Postcodes),
            ("epci", before.Epcis != after.Epcis),
        }.Where(field => field.Differs).Select(field => field.Field),
    ];
}
