using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Tests.Places;

public sealed class GazetteerTests
{
    private static Place At(string code) => Atlas.Gazetteer.Find(code) ?? throw new InvalidOperationException(code);

    [Fact]
    public void Load_CommittedTables_ReportsNoFault() => Assert.Empty(Atlas.Faults.Sorted());

    [Fact]
    public void Load_NothingGiven_ReportsEveryMissingTable()
    {
        var faults = new FaultList();
        Gazetteer.Load([], faults);
        Assert.All(faults.Sorted(), f => Assert.Equal("gazetteer-missing", f.Code));
        Assert.Equal(11, faults.Count);
    }

    [Fact]
    public void Load_FaultyRowsAndZones_ReportsEachAndKeepsTheRest()
    {
        var files = Atlas.Files();
        files.Add(new ContentFile("gazetteer/zones/bad.yaml", """
            - {code: "zone:x", name: X, members: ["99999"], within: "dep:00", complete: true}
            - {code: "nope", name: X, members: ["93001"]}
            - {code: "zone:y", name: Y, complete: false}
            - {code: "zone:y", name: Y, members: ["93001"]}
            """));
        files.Add(new ContentFile("gazetteer/quarters/bad.yaml", """- {code: "quarter:z", name: Z, commune: "00000"}"""));
        var faults = new FaultList();
        var gazetteer = Gazetteer.Load(files, faults);
        Assert.Equal(
            ["place-unknown 00000", "place-unknown dep:00", "place-unknown 99999", "place-code nope", "zone-without-within zone:y", "duplicate-place zone:y"],
            faults.Sorted().Select(f => $"{f.Code} {f.Detail}"));
        Assert.NotNull(gazetteer.Find("93001"));
    }

    [Theory]
    [InlineData("93001", "93001 dep:93 reg:11 country:fr epci:200054781 epci:200057867")]
    [InlineData("75119", "75119 75056 dep:75 reg:11 country:fr")]
    [InlineData("1020", "1020 1000 reg:be-bru country:be")]
    [InlineData("1160", "1160 reg:be-bru country:be bassin:sud-est")]
    [InlineData("quarter:couronneries-poitiers", "quarter:couronneries-poitiers 86194 dep:86 reg:75")]
    public void Zones_OfAPlace_HoldAllThatContainIt(string code, string zones) =>
        Assert.Superset(zones.Split(' ').ToHashSet(), At(code).Zones.ToHashSet());

    [Theory]
    [InlineData("93001", "dep:93", Truth.Yes)]
    [InlineData("93001", "dep:75", Truth.No)]
    [InlineData("93008", "quarter:l-abreuvoir-bobigny", Truth.Unknown)]
    [InlineData("93001", "quarter:l-abreuvoir-bobigny", Truth.No)]
    [InlineData("quarter:l-abreuvoir-bobigny", "93008", Truth.Yes)]
    [InlineData("dep:93", "93001", Truth.Unknown)]
    [InlineData("dep:92", "93001", Truth.No)]
    [InlineData("75056", "75119", Truth.Unknown)]
    [InlineData("country:fr", "dep:974", Truth.Unknown)]
    [InlineData("1160", "bassin:sud-est", Truth.Yes)]
    [InlineData("1000", "bassin:sud-est", Truth.No)]
    [InlineData("reg:be-bru", "bassin:sud-est", Truth.Unknown)]
    [InlineData("1000", "bassin:nord", Truth.Unknown)]
    [InlineData("29019", "zone:pays-de-brest", Truth.Yes)]
    [InlineData("29232", "zone:pays-de-brest", Truth.Unknown)]
    [InlineData("35238", "zone:pays-de-brest", Truth.No)]
    [InlineData("dep:29", "zone:pays-de-brest", Truth.Unknown)]
    [InlineData("epci:200057867", "dep:93", Truth.Yes)]
    [InlineData("abroad:de", "country:fr", Truth.No)]
    public void Within_PlaceAndZone_IsThreeValued(string place, string zone, Truth expected) =>
        Assert.Equal(expected, Atlas.Gazetteer.Within(At(place), zone));

    [Fact]
    public void Near_InAubervilliers_IsAPositionNamedAfterIt()
    {
        var place = Atlas.Gazetteer.Near(new GeoPoint(48.915, 2.383), 0.1);
        Assert.Equal((PlaceKind.Position, "Aubervilliers", true), (place.Kind, place.Name, place.Approximate));
        Assert.Equal(Truth.Yes, Atlas.Gazetteer.Within(place, "reg:11"));
    }

    [Theory]
    [InlineData(52.52, 13.40, "abroad:de")]
    [InlineData(40.0, -40.0, "abroad:zz")]
    public void Near_FarFromEverything_IsAbroad(double latitude, double longitude, string code) =>
        Assert.Equal(code, Atlas.Gazetteer.Near(new GeoPoint(latitude, longitude), 0.1).Code);

    [Fact]
    public void Guyane_Towns_HaveTheirOwnPoint()
    {
        Assert.InRange(At("97304").Point!.Value.DistanceKm(new GeoPoint(5.16, -52.65)), 0, 3);
        Assert.InRange(At("97353").Point!.Value.DistanceKm(new GeoPoint(3.64, -54.03)), 0, 3);
    }

    [Fact]
    public void Label_OfHomonyms_TellsThemApart()
    {
        Assert.Equal("93", Atlas.Gazetteer.LabelOf(At("93066"), "fr").DepartmentNumber);
        var overseas = Atlas.Gazetteer.LabelOf(At("97411"), "fr");
        Assert.True(overseas.Overseas);
        Assert.Equal("La Réunion", overseas.DepartmentName);
        Assert.Equal("Paris", Atlas.Gazetteer.LabelOf(At("75119"), "fr").Parent);
        Assert.Equal("Sint-Gillis", Atlas.Gazetteer.NameOf(At("1060"), "nl"));
    }
}
