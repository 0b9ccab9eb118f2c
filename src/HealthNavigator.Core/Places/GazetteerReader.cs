using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Places;

/// <summary>Reads the tables and the YAML of <c>gazetteer/</c>. Lives only while a <see cref="Gazetteer"/> is made.</summary>
internal sealed class GazetteerReader
{
    private static readonly SearchValues<char> WordBreaks = SearchValues.Create(" -'’/.");
    private readonly FaultList faults;
    private readonly Dictionary<string, string> regionOfDepartment = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> departmentNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> populations = new(StringComparer.Ordinal);

    private GazetteerReader(FaultList faults) => this.faults = faults;

    public List<PlaceEntry> Entries { get; } = new(42000);

    public Dictionary<string, int> Codes { get; } = new(42000, StringComparer.Ordinal);

    public PlaceNames Names { get; } = new(90000);

    public PlaceZones Zones { get; } = new();

    public PlaceWords Words { get; } = new();

    public Dictionary<int, List<int>> Postcodes { get; } = new(7000);

    /// <summary>Communes of an intercommunality, by its code <c>epci:…</c>.</summary>
    public Dictionary<string, List<int>> MembersOfEpci { get; } = new(1300, StringComparer.Ordinal);

    public static GazetteerReader Read(IEnumerable<ContentFile> files, FaultList faults)
    {
        var reader = new GazetteerReader(faults);
        var all = files.Where(f => f.Path.Contains("gazetteer/", StringComparison.Ordinal)).ToList();
        reader.ReadTables(name => all.Find(f => f.Path.EndsWith("gazetteer/" + name, StringComparison.Ordinal)));
        var written = new WrittenPlaces(reader, faults);
        foreach (var file in all.Where(f => f.Path.Contains("/quarters/", StringComparison.Ordinal))) written.ReadQuarters(file);
        foreach (var file in all.Where(f => f.Path.Contains("/zones/", StringComparison.Ordinal))) written.ReadZones(file);
        written.CheckMembers();
        return reader;
    }

    public int? Add(PlaceEntry entry)
    {
        if (!Codes.TryAdd(entry.Code, Entries.Count)) return null;
        Entries.Add(entry);
        return Entries.Count - 1;
    }

    public void AddName(string name, int entry, AliasKind kind)
    {
        var (first, last) = (name.AsSpan().IndexOfAny(WordBreaks), name.AsSpan().LastIndexOfAny(WordBreaks));
        Names.Add(PlaceKey.Of(name), entry, kind, (byte)Math.Clamp(first, 0, 99), (byte)(first < 0 ? 0 : Math.Min(99, name.Length - 1 - last)));
    }

    private void ReadTables(Func<string, ContentFile?> file)
    {
        void With(string name, Action<ContentFile> read)
        {
            if (file(name) is { } found) read(found);
            else faults.Add(new Fault("gazetteer/" + name, 0, "gazetteer-missing", name));
        }

        With("words.tsv", f => Words.ReadWords(f, faults));
        With("everyday-words.txt", Words.ReadEveryday);
        Add(new PlaceEntry { Code = "country:fr", Name = "France", Kind = PlaceKind.Country, Country = "fr" });
        Add(new PlaceEntry { Code = "country:be", Name = "Belgique", Kind = PlaceKind.Country, Country = "be", Names = [("nl", "België")] });
        With("departments.tsv", ReadDepartmentRegions);
        With("communes.tsv", ReadCommunes);
        With("regions.tsv", ReadRegions);
        With("departments.tsv", ReadDepartments);
        With("epci.tsv", ReadEpcis);
        With("belgium.tsv", ReadBelgium);
        With("names.tsv", ReadNames);
        With("other-names.tsv", ReadOtherNames);
        With("abroad.tsv", ReadAbroad);
    }

    private void ReadDepartmentRegions(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[4], faults);
        while (table.Next()) regionOfDepartment[table.Text(0)] = "reg:" + table.Text(2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadCommunes(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[9], faults);
        // Neighbouring rows share their intercommunality: its text and lists are looked up once for the run.
        var lastEpci = "";
        List<int>[] lists = [];
        while (table.Next())
        {
            var code = table.Text(0);
            if (code.Length != 5)
            {
                table.Fault("gazetteer-row", code);
                continue;
            }

            var number = DepartmentOf(code);
            var parent = table.Cell(2).IsEmpty ? null : table.Text(2);
            if (!table.Cell(3).SequenceEqual(lastEpci))
            {
                lastEpci = table.Text(3);
                lists = [.. lastEpci.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ListOf)];
            }

            var population = table.Whole(5);
            var entry = Add(new PlaceEntry
            {
                Code = code,
                Name = table.Text(1),
                Kind = parent is null ? PlaceKind.Commune : PlaceKind.Arrondissement,
                Country = "fr",
                Parent = parent,
                Epcis = lastEpci,
                Population = population,
                Point = table.Point(6, 7),
                Approximate = !table.Cell(8).IsEmpty,
                Department = number,
                Region = regionOfDepartment.GetValueOrDefault(number),
            });
            if (entry is not { } index)
            {
                table.Fault("duplicate-place", code);
                continue;
            }

            foreach (var range in table.Cell(4).Split(' ')) AddPostcode(table.Cell(4)[range], index);
            foreach (var list in lists) list.Add(index);
            if (parent is null) CollectionsMarshal.GetValueRefOrAddDefault(populations, number, out _) += population;
            CommuneNames.Add(this, Entries[index].Name, index, population);
        }
    }

    private string DepartmentOf(string code)
    {
        var number = code.AsSpan(0, code.StartsWith("97", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal) ? 3 : 2);
        var lookup = departmentNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(number, out var shared)) return shared;
        return departmentNumbers[number.ToString()] = number.ToString();
    }

    private void AddPostcode(ReadOnlySpan<char> text, int entry)
    {
        if (!int.TryParse(text, out var postcode)) return;
        if (!Postcodes.TryGetValue(postcode, out var list)) Postcodes[postcode] = list = [];
        list.Add(entry);
    }

    private List<int> ListOf(string siren)
    {
        if (!MembersOfEpci.TryGetValue("epci:" + siren, out var list)) MembersOfEpci["epci:" + siren] = list = [];
        return list;
    }

    private void ReadRegions(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[3], faults);
        while (table.Next())
        {
            var town = Codes.GetValueOrDefault(table.Text(2), -1);
            var name = table.Text(1);
            var code = "reg:" + table.Text(0);
            if (Add(new PlaceEntry { Code = code, Name = name, Kind = PlaceKind.Region, Country = "fr", Point = PointOf(town), Approximate = true }) is { } entry)
                CommuneNames.AddWithArticles(this, name, entry);
        }

        foreach (var (code, fr, nl) in new[] { ("bru", "Bruxelles-Capitale", "Brussels Hoofdstedelijk Gewest"), ("wal", "Wallonie", "Wallonië"), ("vlg", "Flandre", "Vlaanderen") })
        {
            if (Add(new PlaceEntry { Code = "reg:be-" + code, Name = fr, Kind = PlaceKind.Region, Country = "be", Names = [("nl", nl)] }) is not { } entry) continue;
            AddName(fr, entry, AliasKind.Official);
            AddName(nl, entry, AliasKind.Official);
        }
    }

    private void ReadDepartments(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[4], faults);
        while (table.Next())
        {
            var number = table.Text(0);
            var entry = Add(new PlaceEntry
            {
                Code = "dep:" + number,
                Name = table.Text(1),
                Kind = PlaceKind.Department,
                Country = "fr",
                Department = number,
                Region = "reg:" + table.Text(2),
                Population = populations.GetValueOrDefault(number),
                Point = PointOf(Codes.GetValueOrDefault(table.Text(3), -1)),
                Approximate = true,
            });
            if (entry is { } index) CommuneNames.AddWithArticles(this, Entries[index].Name, index);
        }
    }

    private void ReadEpcis(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[2], faults);
        while (table.Next())
        {
            var code = "epci:" + table.Text(0);
            var entry = Add(EpciEntry.Of(code, table.Text(1), MembersOfEpci.GetValueOrDefault(code, []).Select(i => Entries[i])));
            if (entry is { } index) CommuneNames.AddEpci(this, Entries[index].Name, index);
        }
    }

    private void ReadBelgium(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[8], faults);
        while (table.Next())
        {
            var names = table.Text(1).Split('|');
            var entry = Add(new PlaceEntry
            {
                Code = table.Text(0),
                Name = names[0],
                Kind = table.Cell(2).IsEmpty ? PlaceKind.Commune : PlaceKind.Arrondissement,
                Country = "be",
                Parent = table.Cell(2).IsEmpty ? null : table.Text(2),
                Region = "reg:" + table.Text(3),
                Population = table.Whole(5),
                Point = table.Point(6, 7),
                Names = names.Length > 1 ? [("nl", names[1])] : [],
            });
            if (entry is not { } index)
            {
                table.Fault("duplicate-place", table.Text(0));
                continue;
            }

            AddPostcode(table.Cell(0), index);
            foreach (var range in table.Cell(4).Split(' ')) AddPostcode(table.Cell(4)[range], index);
            for (var i = 0; i < names.Length; i++) AddName(names[i], index, i < 2 ? AliasKind.Official : AliasKind.Other);
        }
    }

    private void ReadNames(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[3], faults);
        while (table.Next())
        {
            if (!Codes.TryGetValue(table.Text(0), out var entry))
            {
                table.Fault("gazetteer-unknown-code", table.Text(0));
                continue;
            }

            var kind = table.Cell(1) switch { "h" => AliasKind.Former, "p" => AliasKind.Postal, "q" => AliasKind.Part, _ => AliasKind.Other };
            foreach (var name in table.Text(2).Split('|')) CommuneNames.AddWithArticles(this, name, entry, kind);
        }
    }

    private void ReadOtherNames(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[2], faults);
        while (table.Next())
        {
            if (!Codes.TryGetValue(table.Text(0), out var entry)) table.Fault("gazetteer-unknown-code", table.Text(0));
            else foreach (var range in table.Cell(1).Split('|')) Names.Add(PlaceKey.Of(table.Cell(1)[range]), entry, AliasKind.Other);
        }
    }

    private void ReadAbroad(ContentFile file)
    {
        var table = new PlaceTable(file, stackalloc Range[6], faults);
        while (table.Next())
        {
            var country = table.Text(0);
            var names = table.Text(2).Split('|');
            Entries.Add(new PlaceEntry
            {
                Code = "abroad:" + country, Name = names[0], Kind = PlaceKind.Abroad, Country = country, Population = table.Whole(3), Point = table.Point(4, 5),
                Approximate = true,
            });
            var index = Entries.Count - 1;
            Codes.TryAdd("abroad:" + country, index);
            foreach (var name in names) AddName(name, index, AliasKind.Official);
        }
    }

    private GeoPoint? PointOf(int entry) => entry < 0 ? null : Entries[entry].Point;
}
