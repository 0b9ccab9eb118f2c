using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Places;

/// <summary>
/// All places that the product knows: communes, arrondissements, quarters, intercommunalities, départements, regions, zones, and
/// what lies abroad. Immutable once loaded; safe to share between threads.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>In degrees: a town is looked for among its neighbours, abroad among far fewer.</summary>
    private const double CommuneCell = 0.1;
    private const double AbroadCell = 0.5;

    private readonly Dictionary<string, int> codes;
    private readonly Dictionary<string, List<int>> members;
    private readonly Place?[] places;
    private readonly PlaceGrid here;
    private readonly PlaceGrid elsewhere;

    internal Gazetteer(GazetteerReader reader)
    {
        (Entries, codes, Names, Zones, members) = (reader.Entries, reader.Codes, reader.Names, reader.Zones, reader.MembersOfEpci);
        (Postcodes, Words) = (reader.Postcodes, reader.Words);
        Fuzzy = new FuzzyNames(Names, Entries);
        places = new Place?[Entries.Count];
        here = new PlaceGrid(Entries, CommuneCell);
        elsewhere = new PlaceGrid(Entries, CommuneCell);
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Kind is PlaceKind.Commune or PlaceKind.Arrondissement) here.Add(i);
            else if (Entries[i] is { Kind: PlaceKind.Abroad }) elsewhere.Add(i);
        }
    }

    internal IReadOnlyList<PlaceEntry> Entries { get; }

    internal PlaceNames Names { get; }

    internal FuzzyNames Fuzzy { get; }

    internal PlaceZones Zones { get; }

    internal PlaceWords Words { get; }

    /// <summary>Indexes of the communes that a postcode serves.</summary>
    internal Dictionary<int, List<int>> Postcodes { get; }

    /// <summary>Builds the gazetteer from the files of <c>gazetteer/</c>; everything wrong in them is reported, the rest is kept.</summary>
    public static Gazetteer Load(IEnumerable<ContentFile> files, FaultList faults) => new(GazetteerReader.Read(files, faults));

    /// <summary>The place of a code (see <c>docs/knowledge-format.md</c>), or null when the gazetteer has none.</summary>
    public Place? Find(string code) => codes.TryGetValue(code, out var entry) ? PlaceOf(entry) : null;

    /// <summary>Every commune and arrondissement, in the order of the files.</summary>
    public IEnumerable<Place> Communes() =>
        Enumerable.Range(0, Entries.Count).Where(i => Entries[i].Kind is PlaceKind.Commune or PlaceKind.Arrondissement).Select(PlaceOf);

    /// <summary>See <see cref="Whereabouts.Within"/>, which is what to use when several zones are asked about.</summary>
    public Truth Within(Place place, string zoneCode) => new Whereabouts(this, place).Within(zoneCode);

    /// <summary>
    /// The place of coordinates given by a device: named after the nearest commune ("près de …", never "à …": the nearest point is the right
    /// commune about seven times in ten). Far from all communes it is abroad, with the country of the nearest known town or <c>abroad:zz</c>.
    /// </summary>
    /// <param name="point">Where the device says it is.</param>
    /// <param name="accuracyKm">Radius that the device gives; 0 when unknown.</param>
    public Place Near(GeoPoint point, double accuracyKm)
    {
        (int Entry, double Km) none = (-1, double.MaxValue);
        var nearest = NearestTowns(point, 40 + Math.Clamp(accuracyKm, 0, 100)).FirstOrDefault(none);
        var abroad = elsewhere.Within(point, 60).FirstOrDefault(none);
        if (nearest.Entry < 0 || (nearest.Km > 4 && abroad.Km < nearest.Km / 2))
        {
            if (abroad.Entry < 0) abroad = elsewhere.Within(point, 600).FirstOrDefault(none);
            var country = abroad.Entry < 0 ? "zz" : Entries[abroad.Entry].Country;
            return new Place
            {
                Code = "abroad:" + country, Name = abroad.Entry < 0 ? "" : Entries[abroad.Entry].Name, Kind = PlaceKind.Abroad, Point = point,
                Approximate = true, Country = country, Zones = ["abroad:" + country],
            };
        }

        var named = PlaceOf(nearest.Entry);
        return named with { Kind = PlaceKind.Position, Point = point, Approximate = true };
    }

    /// <summary>
    /// The place whose point stands for a postcode in a commune: the arrondissement when the postcode is that of one, else the commune itself.
    /// The middle of Marseille is six kilometres from most of its doors.
    /// </summary>
    public Place OfPostcode(Place commune, string postcode)
    {
        if (!int.TryParse(postcode, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || !Postcodes.TryGetValue(number, out var served)) return commune;
        var parts = served.Where(entry => Entries[entry].Parent == commune.Code).Take(2).ToList();
        return parts.Count == 1 && Entries[parts[0]].Point is not null ? PlaceOf(parts[0]) : commune;
    }

    /// <summary>Whether letters to a town may bear the postcode.</summary>
    public bool IsServedBy(Place town, string postcode) =>
        int.TryParse(postcode, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && Postcodes.GetValueOrDefault(number) is { } served && served.Exists(entry => town.Zones.Contains(Entries[entry].Code) || PlaceOf(entry).Zones.Contains(town.Code));

    /// <summary>Name in a language where the gazetteer knows one for it (zones, Belgium), else the usual name.</summary>
    public string NameOf(Place place, string language)
    {
        if (!codes.TryGetValue(place.Code, out var entry)) return place.Name;
        foreach (var (known, name) in Entries[entry].Names)
        {
            if (known == language) return name;
        }

        return place.Name;
    }

    /// <summary>What tells the place from its homonyms.</summary>
    public PlaceLabel LabelOf(Place place, string language)
    {
        var department = place.Department is { } number && codes.TryGetValue("dep:" + number, out var d) ? Entries[d].Name : null;
        var parent = codes.TryGetValue(place.Code, out var entry) && Entries[entry].Parent is { } code && codes.TryGetValue(code, out var p)
            && Entries[p].Kind is PlaceKind.Commune or PlaceKind.Arrondissement ? Entries[p].Name : null;
        return new PlaceLabel(NameOf(place, language), place.Department, department, place.Department is { Length: 3 }, parent, place.Country);
    }

    /// <summary>Whether another commune bears the very same name: said alone, it does not tell which is meant.</summary>
    public bool HasNamesake(Place place) => Names.Find(PlaceKey.Of(place.Name))
        .Any(alias => Entries[alias.Entry] is { Kind: PlaceKind.Commune } other && other.Code != place.Code && PlaceKey.Of(other.Name) == PlaceKey.Of(place.Name));

    internal int? IndexOf(string code) => codes.TryGetValue(code, out var entry) ? entry : null;

    internal Place PlaceOf(int entry) => places[entry] ??= Make(Entries[entry]);

    /// <summary>
    /// Guadeloupe is a region and a département, Vesoul a town and an intercommunality: one place for people, and the finer code stands for it.
    /// </summary>
    internal void Tidy(List<Candidate> candidates) => candidates.RemoveAll(c => candidates.Exists(d => (Entries[c.Entry].Kind, Entries[d.Entry].Kind) switch
    {
        (PlaceKind.Region, PlaceKind.Department) => Entries[d.Entry].Region == Entries[c.Entry].Code,
        (PlaceKind.Commune or PlaceKind.Arrondissement, PlaceKind.Quarter) => Entries[d.Entry].Parent == Entries[c.Entry].Code,
        (PlaceKind.Epci, PlaceKind.Commune) => PlaceOf(d.Entry).Zones.Contains(Entries[c.Entry].Code),
        _ => false,
    }));

    private Place Make(PlaceEntry entry)
    {
        var zones = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (entry.Kind != PlaceKind.Abroad) zones.Add("country:" + entry.Country);
        for (var part = entry; part is not null && zones.Add(part.Code); part = Above(part))
        {
            if (part.Department is { } department) zones.Add("dep:" + department);
            if (part.Region is { } region) zones.Add(region);
            foreach (var epci in part.Epcis.Split(' ', StringSplitOptions.RemoveEmptyEntries)) zones.Add("epci:" + epci);
        }

        Zones.Close(zones);
        return new Place
        {
            Code = entry.Code, Name = entry.Name, Kind = entry.Kind, Point = entry.Point, Approximate = entry.Approximate, Zones = zones.ToImmutable(),
            Country = entry.Country, Department = entry.Department, Population = entry.Population,
        };
    }

    private PlaceEntry? Above(PlaceEntry entry) => entry.Parent is { } parent && codes.TryGetValue(parent, out var above) ? Entries[above] : null;

    internal Truth NamedWithin(Place place, string zoneCode, int depth = 0)
    {
        if (place.Zones.Contains(zoneCode)) return Truth.Yes;
        // A zone that lists itself through others is a fault of the content; the answer is then unknown, not an endless search.
        if (depth > 8 || Find(zoneCode) is not { } zone || zone.Zones.Contains(place.Code)) return Truth.Unknown;
        if (Zones.Find(zoneCode) is { } written)
        {
            if (!written.Complete && (written.Within is not { } within || NamedWithin(place, within, depth + 1) != Truth.No)) return Truth.Unknown;
            foreach (var member in written.Members)
            {
                if (member != place.Code && NamedWithin(place, member, depth + 1) != Truth.No) return Truth.Unknown;
            }
        }

        return Overlap(zoneCode, place.Code) || Overlap(place.Code, zoneCode) ? Truth.Unknown : Truth.No;
    }

    // An intercommunality may straddle départements and regions: some of its communes are inside, some are not.
    private bool Overlap(string epci, string area) =>
        members.TryGetValue(epci, out var communes) && communes.Exists(commune => PlaceOf(commune).Zones.Contains(area));

    /// <summary>Whether a zone is one of those written in <c>zones/*.yaml</c>.</summary>
    internal bool IsWrittenByHand(string zone) => Zones.Find(zone) is not null;

    /// <summary>The communes that may hold a point: one near the edge of a commune may lie in the next one. The nearest first.</summary>
    internal List<Place> Around(GeoPoint point)
    {
        var towns = NearestTowns(point, 40);
        var found = new List<Place>();
        foreach (var (entry, km) in towns)
        {
            if (km > Reach(towns)) break;
            found.Add(PlaceOf(entry));
        }

        return found;
    }

    /// <summary>The towns around a point, as far as any may hold it, the nearest first; none when there is none within a distance.</summary>
    private List<(int Entry, double Km)> NearestTowns(GeoPoint point, double most)
    {
        for (var km = 6.0; km < most; km *= 3)
        {
            if (here.Within(point, km) is { Count: > 0 } found && Reach(found) <= km) return found;
        }

        return here.Within(point, most);
    }

    private static double Reach(List<(int Entry, double Km)> towns) => (towns[0].Km * 1.5) + 0.5;
}
