using System.Net;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>The desk over real HTTP, with the real knowledge.</summary>
[Collection(nameof(SharedWebHost))]
public sealed class DeskTests(WebHostFixture host) : IDisposable
{
    private readonly Browser browser = new(host);

    [Theory]
    [InlineData("bxl-clss", "Auderghem")]
    [InlineData("mdm-reseau-toulouse", "Toulouse")]
    [InlineData("mdm-reseau-lyon", "Lyon")]
    [InlineData("mdm-reseau-metz", "Metz")]
    [InlineData("mdm-reseau-grenoble", "Grenoble")]
    [InlineData("mdm-reseau-strasbourg", "Strasbourg")]
    [InlineData("mdm-reseau-bordeaux", "Bordeaux")]
    [InlineData("mdm-reseau-nantes", "Nantes")]
    [InlineData("mdm-reseau-guyane", "Cayenne")]
    [InlineData("poitiers-conseil-technique", "Poitiers")]
    [InlineData("cpts-monts-du-lyonnais", "Saint-Symphorien-sur-Coise")]
    [InlineData("ireps-ara-litteratie", "Clermont-Ferrand")]
    [InlineData("rouen-reseau-sante-sexuelle", "Rouen")]
    [InlineData("esp-grand-est", "Reims")]
    [InlineData("urps-ml-cvl-second-recours", "Orléans")]
    public async Task Desk_PlaceInTheZoneOfAProfessionalsSystem_ShowsItMarkedAsSuch(string service, string place)
    {
        var page = await SearchAsync(("Place", place), ("Professional", "yes"));
        Assert.Contains(service, page.Cards);
        Assert.Contains("Dispositifs pour les professionnels", page.Section("professionals-heading"), StringComparison.Ordinal);
        Assert.Contains($"id=\"card-{service}\"", page.Html[page.Html.IndexOf("professionals-heading", StringComparison.Ordinal)..], StringComparison.Ordinal);

        var resident = await SearchAsync(("Place", place));
        Assert.DoesNotContain(service, resident.Cards);
    }

    [Fact]
    public async Task Desk_FortyYearsOldInMontreuil_SaysWhyTheNearerServiceIsNotOfferedAndWhatItWouldTake()
    {
        var page = await SearchAsync(("Place", "Montreuil"), ("Needs", "youth-health-check"), ("Age", "40"));
        Assert.DoesNotContain("dclic-sante-montreuil", page.Cards);
        var misses = page.Section("misses-heading");
        Assert.Contains("D’clic santé", misses, StringComparison.Ordinal);
        Assert.Contains("Seulement pour les personnes de 18 à 25 ans", misses, StringComparison.Ordinal);
        Assert.Contains("Il faudrait", misses, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_ProfessionalsLeftOut_SaysThatANearerSystemIsForProfessionals()
    {
        var page = await SearchAsync(("Place", "Poitiers"), ("Needs", "health-rights"));
        var nearer = page.Section("nearer-heading");
        Assert.Contains("Conseil technique", nearer, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ce service est pour les professionnels", nearer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_OneSentence_FillsTheFormAndShowsTheEvidence()
    {
        var page = await SearchAsync(("Sentence", "J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits"), ("Professional", "yes"));
        Assert.Equal("accueil-sante-aubervilliers", page.Cards[0]);
        var evidence = page.Section("evidence-heading");
        Assert.Contains("Aucune couverture", evidence, StringComparison.Ordinal);
        Assert.Contains("mot reconnu", evidence, StringComparison.Ordinal);
        Assert.Contains("toutes les deux semaines", page.Text, StringComparison.Ordinal);
        Assert.Matches("id=\"Needs-health-rights\"[^>]*checked", page.Html);

        // What is corrected by hand is not filled again by the same sentence.
        var corrected = await browser.PostAsync(page, "/desk", ("Sentence", "J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits"), ("Place", "Aubervilliers (93)"), ("Needs", "dental"));
        Assert.DoesNotMatch("id=\"Needs-health-rights\"[^>]*checked", corrected.Html);
    }

    [Fact]
    public async Task Desk_DangerInTheSentence_IsShownFirstWithTheLines()
    {
        var page = await SearchAsync(("Sentence", "je veux mourir"), ("Place", "Lyon"));
        var alarm = page.Html.IndexOf("class=\"alarm\"", StringComparison.Ordinal);
        Assert.InRange(alarm, 1, page.Html.IndexOf("class=\"found", StringComparison.Ordinal));
        Assert.Contains("href=\"tel:3114\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:112\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_DangerAndAFaultyField_ShowsTheLinesOfTheCountryAllTheSame()
    {
        var page = await SearchAsync(("Sentence", "je veux mourir"), ("Place", "Bruxelles"), ("Age", "?"));
        Assert.Contains("href=\"tel:080032123\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"tel:3114\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("nombre entre 0 et 120", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_PlaceWithSeveralMeanings_IsChosenOnceAndRemembered()
    {
        var asked = await SearchAsync(("Place", "Saint-Denis"), ("Needs", "screening-hiv-hepatitis"));
        Assert.Contains("Quel « Saint-Denis » ?", asked.Text, StringComparison.Ordinal);
        Assert.Empty(asked.Cards);
        var chosen = await browser.PostAsync(asked, "/desk", ("Place", "Saint-Denis"), ("PlaceCode", "93066"), ("Needs", "screening-hiv-hepatitis"));
        Assert.Contains("ikambere-trod", chosen.Cards);
        Assert.Matches("id=\"place-93066\"[^>]*checked", chosen.Html);
    }

    [Theory]
    [InlineData("Age", "abc", "nombre entre 0 et 120")]
    [InlineData("At", "demain", "date ne se lit pas")]
    [InlineData("Place", "Xyzzyville", "lieu n’est pas connu")]
    [InlineData("Coverage", "gold", "choix n’existe pas")]
    public async Task Desk_FaultyField_SaysSoBesideTheFieldAndKeepsWhatWasTyped(string field, string value, string said)
    {
        var page = await SearchAsync(("Needs", "dental"), (field, value));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"#field-{field}\"", page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Cards);
    }

    [Fact]
    public async Task Desk_HostileText_IsEncodedAndLeavesNoTraceInTheLog()
    {
        const string canary = "<script>alert('canari7391')</script>";
        var page = await SearchAsync(("Sentence", canary), ("Place", canary), ("Age", canary));
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
        Assert.Contains("canari7391", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canari7391", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_English_IsEnglishThroughout()
    {
        var page = await browser.PostAsync(await browser.GetAsync("/desk?lang=en"), "/desk", ("Place", "Marseille"), ("Needs", "dental"), ("Coverage", "none"));
        Assert.Contains("<html lang=\"en\">", page.Html, StringComparison.Ordinal);
        Assert.Contains("pass-de-ville-marseille", page.Cards);
        Assert.Contains("How to be received", page.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(desk|console|reason|fault)\.[a-z-]+", page.Text);
    }

    [Fact]
    public async Task Desk_Page_HasItsStylesAndNothingInline()
    {
        var page = await browser.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pages.css")).Status);
        Assert.Contains("href=\"/pages.css\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<style| style=| on[a-z]+=", page.Html);
    }

    [Fact]
    public async Task Desk_WithoutTheTokenOfItsForm_IsRefused()
    {
        using var client = host.Client();
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("Place", "Lyon")]);
        using var answer = await client.PostAsync(new Uri("/desk", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    public void Dispose() => browser.Dispose();

    private async Task<Browser.Page> SearchAsync(params (string Name, string Value)[] typed) =>
        await browser.PostAsync(await browser.GetAsync("/desk?lang=fr"), "/desk", typed);
}
