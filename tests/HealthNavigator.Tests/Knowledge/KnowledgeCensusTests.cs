using System.Xml.Linq;
using HealthNavigator.Adapters.Census;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge.Census;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>The census over the repository's content with one organization of its own in Saint-Pierre-et-Miquelon, where nobody else has a door.</summary>
public sealed class KnowledgeCensusTests
{
    private const string Miquelon = "dep:975";

    private const string Doors = """
        organization: {id: essai, name: Essai}
        services:
          - id: essai-saint-pierre
            name: {fr: Essai à Saint-Pierre, en: Trial in Saint-Pierre}
            summary: {fr: On vous reçoit., en: You are received.}
            for: residents
            sources:
              neuf: {document: neuf.txt, date: 2026-10}
              vieux: {document: vieux.txt, date: 2019}
            source: vieux
            needs: [dental, screening-hiv-hepatitis]
            cost: {rule: free}
            permanences:
              - id: essai-saint-pierre-porte
                place: {commune: "97502", address: 1 rue du Commerce, postcode: "97500"}
                source: neuf
                contact: {phones: [{number: "05 08 00 00 00"}], source: neuf}
                schedule: {said: le lundi, osm: "Mo 09:00-12:00", source: neuf}
              - id: essai-saint-pierre-vieux
                place: {commune: "97502"}
                schedule: {said: le mardi, osm: "Tu 09:00-12:00"}
              - id: essai-saint-pierre-sans-rien
                place: {commune: "97502"}
                schedule: {said: une fois par semaine, layers: [{recurrence: irregular, times: 1, per: week}]}
        """;

    private static readonly Lazy<Core.Knowledge.KnowledgeSnapshot> Built = new(() =>
    {
        var built = Repository.With(new ContentFile("knowledge/services/saint-pierre-et-miquelon/essai.yaml", Doors));
        Assert.Empty(built.Faults);
        return built.Snapshot;
    });

    private static readonly Lazy<KnowledgeCensus> Taken = new(() => KnowledgeCensus.Of(Built.Value, Some.Monday));

    [Theory]
    [InlineData(CensusFact.Place, 1, 0, 2)]
    [InlineData(CensusFact.Hours, 1, 1, 1)]
    [InlineData(CensusFact.Contact, 1, 0, 2)]
    [InlineData(CensusFact.Cost, 0, 3, 0)]
    [InlineData(CensusFact.Languages, 0, 0, 3)]
    public void Census_OfThreeDoors_TellsKnownOldAndUnknown(CensusFact fact, int known, int old, int unknown)
    {
        Assert.Equal(new CensusTally(known, old, unknown), Taken.Value.Tally(Miquelon, "dental", fact));
        Assert.Equal(default, Taken.Value.Tally(Miquelon, "no-such-need", fact));
    }

    [Fact]
    public void Census_Whole_CountsEveryDoorOnce()
    {
        var services = Built.Value.Services.Values.Where(service => service.Lifecycle?.State != Core.Directory.LifecycleState.Closed).ToList();
        Assert.Equal(services.Sum(service => Math.Max(1, service.Permanences.Length)), Taken.Value.Doors());
        Assert.Equal(Taken.Value.Doors() * KnowledgeCensus.Facts.Length, Taken.Value.Tally().Total);
        Assert.Equal(3, Taken.Value.Doors(Miquelon));
    }

    [Theory]
    [InlineData("fr", CensusGrouping.Territory, "Saint-Pierre-et-Miquelon (975)")]
    [InlineData("en", CensusGrouping.Both, "Saint-Pierre-et-Miquelon (975) · ")]
    public void Table_InWords_HasARowForEachAndTheWhole(string language, CensusGrouping grouping, string name)
    {
        var table = CensusTable.Of(Taken.Value, grouping, Built.Value, language);
        Assert.Contains(table.Rows, row => row.Name.StartsWith(name, StringComparison.Ordinal));
        Assert.Equal(Taken.Value.Doors(), table.Whole.Doors);
        Assert.All(table.Rows, row => Assert.All(row.Tallies, tally => Assert.Equal(row.Doors, tally.Total)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Plot_AsXml_IsAPictureWithTitleAndDescription(string language)
    {
        var svg = XElement.Parse(CensusPlot.Of(Taken.Value, Built.Value, language));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(ns + "svg", svg.Name);
        Assert.Equal("census-title census-desc", (string?)svg.Attribute("aria-labelledby"));
        Assert.False(string.IsNullOrWhiteSpace((string?)svg.Element(ns + "title")));
        Assert.Contains(Taken.Value.Doors().ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)svg.Element(ns + "desc"), StringComparison.Ordinal);
        var texts = svg.Descendants(ns + "text").Select(text => text.Value).ToList();
        Assert.Superset(KnowledgeCensus.Facts.Select(new CensusWords(Built.Value, language).Fact).ToHashSet(), texts.ToHashSet());
        Assert.DoesNotContain(texts, text => text.Contains("census.", StringComparison.Ordinal));
    }

    [Fact]
    public void Plot_EveryShape_LiesInsideThePicture()
    {
        var svg = XElement.Parse(CensusPlot.Of(Taken.Value, Built.Value, "fr"));
        var (width, height) = ((double)svg.Attribute("width")!, (double)svg.Attribute("height")!);
        foreach (var rect in svg.Elements().Where(element => element.Name.LocalName == "rect" && element.Attribute("x") is not null))
        {
            Assert.InRange((double)rect.Attribute("x")! + (double)rect.Attribute("width")!, 0, width);
            Assert.InRange((double)rect.Attribute("y")! + (double)rect.Attribute("height")!, 0, height);
        }
    }
}
