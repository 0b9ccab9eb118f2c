using System.Text.RegularExpressions;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>What must hold of everything that is really shown to people.</summary>
public sealed partial class RealKnowledgeTests
{
    /// <summary>Numbers too short for a numbering plan, each seen on a page: a new one is added here on purpose, never by accident.</summary>
    private static readonly HashSet<string> ShortNumbers = new(
        [
            "fr 15", "fr 17", "fr 18", "fr 112", "fr 114", "fr 115", "fr 119", "fr 3018", "fr 3114", "fr 3646", "fr 3919", "fr 3977", "fr 3989", "fr 116006", "fr 116117",
            "be 101", "be 103", "be 107", "be 112", "be 1712", "be 1813",
        ],
        StringComparer.Ordinal);

    [Fact]
    public void Service_OfTheRepository_HasASourceThatCanBeFound() =>
        Assert.All(Repository.Snapshot.Services.Values, service =>
        {
            Assert.NotEmpty(service.Sources);
            Assert.All(service.Sources.Values.Append(service.Source).Concat(service.Permanences.Select(permanence => permanence.Source)), AssertCanBeFound);
        });

    [Fact]
    public void Line_OfTheRepository_HasASourceThatCanBeFound()
    {
        Assert.All(Repository.Snapshot.HelpLines.All, line => AssertCanBeFound(line.Source));
        Assert.All(Repository.Snapshot.CrisisLines.All, line => AssertCanBeFound(line.Source!));
    }

    [Fact]
    public void Telephone_OfTheRepository_PassesTheFormatOfItsCountry() => Assert.DoesNotContain(Telephones(), phone => !Passes(phone.Country, phone.Number));

    [Theory]
    [InlineData("fr", "04 91 75 84 20", true)]
    [InlineData("fr", "0 800 00 3456", true)]
    [InlineData("fr", "+33 4 91 75 84 20", true)]
    [InlineData("fr", "04 91 75 84", false)]
    [InlineData("fr", "02 223 37 74", false)]
    [InlineData("fr", "3020", false)]
    [InlineData("be", "02 223 37 74", true)]
    [InlineData("be", "0470 12 34 56", true)]
    [InlineData("be", "070 245 245", true)]
    [InlineData("be", "04 91 75 84 2", true)]
    [InlineData("be", "02 22 33 77 44", false)]
    [InlineData("be", "3114", false)]
    public void Telephone_OfACountry_PassesOrNot(string country, string number, bool passes) => Assert.Equal(passes, Passes(country, number));

    [Fact]
    public void Service_OfLittleTrust_SaysWhatIsToConfirmInBothLanguages() =>
        Assert.All(
            Repository.Snapshot.Services.Values.Where(service => service.Permanences.Select(permanence => permanence.Source).Append(service.Source).Any(source => source.Confidence == Confidence.Low)),
            service =>
            {
                Assert.Contains(service.ToConfirm, point => point.In("fr").Contains("onfirmer", StringComparison.Ordinal));
                Assert.Contains(service.ToConfirm, point => point.In("en").Contains("onfirm", StringComparison.Ordinal));
            });

    private static void AssertCanBeFound(Source source)
    {
        if (SeedDocument().IsMatch(source.Document)) return;
        // A page whose address names a person is named by its fact and its title instead.
        if (FactsFile().IsMatch(source.Document))
        {
            Assert.True(source is { Section: not null, Title: not null, VerifiedOn: not null }, source.Document);
            return;
        }

        Assert.True(Uri.TryCreate(source.Document, UriKind.Absolute, out var address) && address.Scheme is "http" or "https", source.Document);
        Assert.True(source.VerifiedOn is not null, $"Nobody says when {source.Document} was read.");
    }

    private static IEnumerable<(string Country, string Number, string Of)> Telephones() =>
    [
        .. Repository.Snapshot.HelpLines.All.Select(line => (line.Country, line.Number, line.Id)),
        .. Repository.Snapshot.CrisisLines.All.Select(line => (line.Country!, line.Number, line.Id)),
        .. Repository.Snapshot.Services.Values.SelectMany(service => service.Permanences
            .SelectMany(permanence => permanence.Contact.Phones.Select(phone => (permanence.Location.Place.Country, phone.Number, permanence.Id)))
            .Concat(service.Contact.Phones.Select(phone => (Country(service), phone.Number, service.Id)))),
    ];

    private static string Country(Service service) =>
        service.Permanences.Select(permanence => permanence.Location.Place.Country)
            .Concat(service.Area.Select(zone => Repository.Snapshot.Gazetteer.Find(zone)!.Country)).First();

    /// <summary>As ARCEP and the IBPT number them: ten digits in France, nine in Belgium, ten for a Belgian mobile; or a short number of the list.</summary>
    private static bool Passes(string country, string number)
    {
        var digits = Separator().Replace(number, "");
        return ShortNumbers.Contains($"{country} {digits}") || (country == "be" ? Belgian() : French()).IsMatch(digits);
    }

    [GeneratedRegex(@"^\d{3}_[0-9a-f]+\.txt$")]
    private static partial Regex SeedDocument();

    [GeneratedRegex(@"^[a-z]+\.jsonl$")]
    private static partial Regex FactsFile();

    [GeneratedRegex(@"\(0\)|[ ./-]")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(0|\+33)[1-9]\d{8}$")]
    private static partial Regex French();

    [GeneratedRegex(@"^(0|\+32)([1-9]\d{7}|4[5-9]\d{7})$")]
    private static partial Regex Belgian();
}
