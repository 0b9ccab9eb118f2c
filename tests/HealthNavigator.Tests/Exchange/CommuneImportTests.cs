using HealthNavigator.Adapters.Exchange.Communes;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Places;
using HealthNavigator.Tests.Places;

namespace HealthNavigator.Tests.Exchange;

/// <summary>The official list of communes, in the shape of geo.api.gouv.fr, over the committed tables.</summary>
public sealed class CommuneImportTests
{
    private const string Official = """
        [
          {"nom": "L'Abergement-Clémenciat", "code": "01001", "codeDepartement": "01", "codeRegion": "84", "codeEpci": "200069193", "population": 832, "codesPostaux": ["01400"],
           "centre": {"type": "Point", "coordinates": [4.9306, 46.1517]}},
          {"nom": "Aubervilliers", "code": "93001", "population": 91000, "codesPostaux": ["93300"], "centre": {"type": "Point", "coordinates": [2.3821, 48.9121]},
           "mairie": {"type": "Point", "coordinates": [2.3836, 48.9147]}},
          {"nom": "Brest", "code": "29019", "centre": {"type": "Point", "coordinates": [-4.5058, 48.4084]}},
          {"nom": "Kourou", "code": "97304", "centre": {"type": "Point", "coordinates": [-52.8, 4.9]}},
          {"nom": "Nouvelle-sur-Liste", "code": "01999", "population": 12, "codesPostaux": ["01400"], "codeEpci": "200069193", "centre": {"type": "Point", "coordinates": [4.9, 46.1]}}
        ]
        """;

    private static string Table(string name) => Atlas.Files().Single(file => file.Path == "gazetteer/" + name).Text;

    private static (CommuneImportReport Report, FaultList Faults) Import(string official, string? table = null)
    {
        var faults = new FaultList();
        return (CommuneImport.Run(table ?? Table("communes.tsv"), Table("epci.tsv"), "communes.json", official, faults), faults);
    }

    [Fact]
    public void Import_OfficialList_ReportsWhatChangesAndWhatIsNew()
    {
        var (report, faults) = Import(Official);
        Assert.Empty(faults.Sorted());
        Assert.Equal(5, report.Read);
        Assert.Equal(["01001 L'Abergement-Clémenciat point, population", "93001 Aubervilliers point, population"], report.Changed.Select(change => $"{change.Commune} {string.Join(", ", change.Fields)}"));
        Assert.Equal(["01999 Nouvelle-sur-Liste"], report.Added);
        // Brest and Kourou have the point of their town: the middle of their area is farther from people.
        Assert.Equal(2, report.PointsKept);
        Assert.Equal(Table("communes.tsv").Split('\n').Count(line => line.Length > 0 && line[0] != '#' && line.Split('\t')[2].Length == 0) - 4, report.Missing.Length);
    }

    [Fact]
    public void Import_NewTable_IsReadByTheGazetteerAndKeepsEveryOtherRow()
    {
        var (report, _) = Import(Official);
        var faults = new FaultList();
        var gazetteer = Gazetteer.Load(Atlas.Files().Select(file => file.Path == "gazetteer/communes.tsv" ? file with { Text = report.Table } : file), faults);
        Assert.Empty(faults.Sorted());
        var estimated = gazetteer.Find("01001")!;
        Assert.Equal((new GeoPoint(46.1517, 4.9306), false, 832), (estimated.Point!.Value, estimated.Approximate, estimated.Population));
        Assert.Equal(new GeoPoint(48.9147, 2.3836), gazetteer.Find("93001")!.Point);
        Assert.Equal(Atlas.Gazetteer.Find("97304")!.Point, gazetteer.Find("97304")!.Point);
        Assert.Contains("epci:200069193", gazetteer.Find("01999")!.Zones);
        Assert.Contains("epci:200057867", gazetteer.Find("93001")!.Zones);
        Assert.Equal(3, report.Table.Split('\n').Except(Table("communes.tsv").Split('\n')).Count());
    }

    [Fact]
    public void Import_TheSameListAgain_ChangesNothing()
    {
        var once = Import(Official).Report;
        var (again, faults) = Import(Official, once.Table);
        Assert.Equal((0, 0, once.Table, 0), (again.Changed.Length, again.Added.Length, again.Table, faults.Count));
    }

    [Fact]
    public void Import_FaultyItems_AreAllReportedWithTheirPositionAndTheRestIsKept()
    {
        var (report, faults) = Import("""
            [
              {"nom": "Sans code"},
              {"nom": "Vierzon", "code": "18279", "population": "beaucoup", "codesPostaux": ["18100", "1810"], "centre": {"coordinates": [200, 47.2]}, "codeEpci": "999999999"},
              {"nom": "Vierzon", "code": "18279"},
              {"code": "01998"},
              17
            ]
            """);
        Assert.Equal(
            [
                "2 import-code #1 : ", "3 import-epci 18279: 999999999", "3 import-number #2 18279: population", "3 import-point #2 18279: centre", "3 import-postcode #2 18279: 1810",
                "4 import-twice #3 18279: 18279", "5 import-name 01998: nom", "6 import-code #5 : ",
            ],
            faults.Sorted().Select(fault => $"{fault.Line} {fault.Code} {fault.Detail}"));
        Assert.Empty(report.Added);
        Assert.DoesNotContain(report.Changed, change => change.Fields.Contains("point") || change.Fields.Contains("population"));
    }

    [Theory]
    [InlineData("""[{"nom": "Brest", "code": "29019", "population": 1},""", "import-not-json")]
    [InlineData("", "import-not-json")]
    [InlineData("<html>Too many requests</html>", "import-not-json")]
    [InlineData("""{"code": 404}""", "import-not-a-list")]
    public void Import_NotTheList_TakesNothing(string official, string code)
    {
        var (report, faults) = Import(official);
        Assert.Equal([code], faults.Sorted().Select(fault => fault.Code));
        Assert.Equal(Table("communes.tsv"), report.Table);
    }
}
