using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>The console over real HTTP. Each test edits a service of its own: they share one host.</summary>
[Collection(nameof(SharedWebHost))]
public sealed class ConsoleTests(WebHostFixture host) : IDisposable
{
    private readonly Browser browser = new(host);

    [Fact]
    public async Task Console_List_ShowsEveryServiceAndFilters()
    {
        var all = await browser.GetAsync("/console?lang=fr");
        Assert.Equal(HttpStatusCode.OK, all.Status);
        Assert.Contains($"{Repository.ServicesIn("*")} services montrés", all.Text, StringComparison.Ordinal);
        Assert.Contains("Aucune faute.", all.Text, StringComparison.Ordinal);
        Assert.Contains("points à confirmer", all.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(desk|console|reason|fault|revision)\.[a-z-]+", all.Text);

        Assert.Contains($"{Repository.ServicesIn("dep-seine-saint-denis")} services montrés", (await browser.GetAsync("/console?lang=fr&organization=dep-seine-saint-denis")).Text, StringComparison.Ordinal);
        Assert.Contains("ikambere-vih", (await browser.GetAsync("/console?lang=fr&territory=ile-de-france&text=ikambere")).Text, StringComparison.Ordinal);
        Assert.Contains("Aucun service ne correspond", (await browser.GetAsync("/console?lang=fr&text=xyzzy")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dclic-sante-montreuil", (await browser.GetAsync("/console?lang=fr&state=professionals")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_Knowledge_ShowsTheCensusAsTableAndPicture()
    {
        var page = await browser.GetAsync("/console/knowledge?lang=fr&by=need");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches(@"<th scope=""row"">[^<]+</th>\s*<td>\d+</td>\s*<td>\d+( \(\d+\))?</td>", page.Html);
        Assert.Contains("<svg", page.Html, StringComparison.Ordinal);
        Assert.Contains("<title id=\"census-title\">", page.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bcensus\.[a-z-]+", page.Text);
        Assert.Contains("/console/knowledge?lang=fr", (await browser.GetAsync("/console?lang=fr")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_TimesInWords_AreReadIntoAProposalWithWhatWasNotUnderstood()
    {
        var page = await browser.GetAsync("/console/hours?lang=fr&text=" + Uri.EscapeDataString("1er mardi du mois de 9h à 12h, sauf quand Paul est absent"));
        Assert.Contains("osm: \"Tu[1] 09:00-12:00\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("09:00–12:00", page.Text, StringComparison.Ordinal);
        Assert.Contains("Paul est absent", page.Text[page.Text.IndexOf("Pas compris", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Rien n’a été compris", (await browser.GetAsync("/console/hours?lang=fr&text=bonjour")).Text, StringComparison.Ordinal);
        Assert.Contains("ne peut pas tout dire", (await browser.GetAsync("/console/hours?lang=fr&text=" + Uri.EscapeDataString("3 fois par mois"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_ServicePage_ShowsCardFactsSourcesDocumentAndHistory()
    {
        var page = await browser.GetAsync("/console/service/accueil-sante-pada?lang=fr");
        Assert.Equal(["accueil-sante-pada"], page.Cards);
        Assert.Contains("Inspir’actions", page.Section("facts-heading"), StringComparison.Ordinal);
        Assert.Contains("il y a", page.Section("facts-heading"), StringComparison.Ordinal);
        Assert.Contains("Nouveau dans les fichiers", page.Section("history-heading"), StringComparison.Ordinal);
        Assert.Contains("organization: dep-seine-saint-denis", page.Section("edit-heading"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(desk|console|reason|fault|revision)\.[a-z-]+", page.Text);
    }

    [Fact]
    public async Task Console_EveryService_HasAPageInBothLanguages()
    {
        var ids = Regex.Matches((await browser.GetAsync("/console")).Html, "href=\"/console/service/([^?]+)\\?").Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(ids.Count >= Repository.ServicesIn("*"));
        foreach (var id in ids)
        {
            foreach (var language in (string[])["fr", "en"])
            {
                var page = await browser.GetAsync($"/console/service/{id}?lang={language}");
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.DoesNotMatch(@"\b(desk|console|reason|fault|revision)\.[a-z-]+\.[a-z-]+", page.Text);
            }
        }
    }

    [Fact]
    public async Task Console_Edit_ChangesTheNextTurnOfARunningConversationAndItsHistorySaysWhoAndWhen()
    {
        const string sentence = "J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits";
        var (before, state) = await ChatAsync(new { text = sentence });
        Assert.Contains("Accueil Santé à Aubervilliers", before, StringComparison.Ordinal);

        var page = await OpenAsync("accueil-sante-aubervilliers");
        var saved = await SaveAsync(page, "accueil-sante-aubervilliers", Document(page).Replace("Accueil Santé à Aubervilliers", "Accueil Santé nommé par un essai", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);

        // The token is the one of the turn before the edit.
        var (after, _) = await ChatAsync(new { text = "le plus près", state });
        Assert.Contains("Accueil Santé nommé par un essai", after, StringComparison.Ordinal);

        var shown = await browser.GetAsync(saved.Location!);
        Assert.Contains("Enregistré", shown.Text, StringComparison.Ordinal);
        var history = shown.Section("history-heading");
        Assert.Contains("Version 2", history, StringComparison.Ordinal);
        Assert.Contains("Claire Opératrice", history, StringComparison.Ordinal);
        Assert.Contains("essai du test", history, StringComparison.Ordinal);
        Assert.Contains(DateTime.UtcNow.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), history, StringComparison.Ordinal);

        var difference = await browser.GetAsync("/console/service/accueil-sante-aubervilliers/difference?from=1&to=2&lang=fr");
        Assert.Matches("<del>[^<]*Accueil Santé à Aubervilliers", WebUtility.HtmlDecode(difference.Html));
        Assert.Matches("<ins>[^<]*nommé par un essai", WebUtility.HtmlDecode(difference.Html));
    }

    [Fact]
    public async Task Console_SecondOfTwoEditors_Gets409WithBothVersionsAndNothingLost()
    {
        const string id = "toutes-en-sante-paris";
        var (first, second) = (await OpenAsync(id), await OpenAsync(id));
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(first, id, Document(first) + "# from the first\n")).Status);

        var refused = await SaveAsync(second, id, Document(second) + "# from the second\n");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("# from the first", WebUtility.HtmlDecode(refused.Html), StringComparison.Ordinal);
        Assert.Contains("# from the second", Document(refused), StringComparison.Ordinal);
        Assert.Contains("Claire Opératrice", refused.Html, StringComparison.Ordinal);

        // Having seen both, the second may save over the first.
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(refused, id, Document(refused))).Status);
        Assert.Contains("Version 3", (await OpenAsync(id)).Section("history-heading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_SameFormSentTwice_IsOneRevision()
    {
        const string id = "reseda-vallee-ceze";
        var page = await OpenAsync(id);
        var text = Document(page) + "# once\n";
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(page, id, text)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(page, id, text)).Status);
        Assert.DoesNotContain("Version 3", (await OpenAsync(id)).Section("history-heading"), StringComparison.Ordinal);

        // The page gone back to and changed is another edit, not the same one again.
        Assert.Equal(HttpStatusCode.Conflict, (await SaveAsync(page, id, text + "# twice\n")).Status);
    }

    [Fact]
    public async Task Console_FaultyEdit_IsRefusedWithTheLineAndNothingLost()
    {
        const string id = "mdm-haute-vallee-aude";
        var page = await OpenAsync(id);
        var lines = Document(page).Split('\n').ToList();
        var at = lines.FindIndex(line => line.StartsWith("needs:", StringComparison.Ordinal));
        lines[at] = "needs: [no-such-need]";
        var refused = await SaveAsync(page, id, string.Join('\n', lines));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"Ligne {at + 1} :", refused.Text, StringComparison.Ordinal);
        Assert.Contains("« no-such-need » n’est pas dans la liste", refused.Text, StringComparison.Ordinal);
        Assert.Contains("needs: [no-such-need]", Document(refused), StringComparison.Ordinal);
        Assert.DoesNotContain("Version 2", (await OpenAsync(id)).Section("history-heading"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Author", "", "Écrivez votre nom")]
    [InlineData("Author", "Files", "réservé aux fichiers")]
    [InlineData("Why", "  ", "Dites pourquoi")]
    [InlineData("Text", "", "document est vide")]
    public async Task Console_EditWithoutWhoOrWhy_IsRefusedBesideTheField(string field, string value, string said)
    {
        const string id = "sochaux-point-ecoute";
        var page = await OpenAsync(id);
        var fields = new Dictionary<string, string> { ["Text"] = Document(page), ["Author"] = "Claire", ["Why"] = "essai", [field] = value };
        var refused = await browser.PostAsync(page, $"/console/service/{id}", [.. fields.Select(pair => (pair.Key, pair.Value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(said, refused.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"#edit-{field}\"", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_EditThatRenamesTheService_IsRefused()
    {
        const string id = "metz-pass-de-ville";
        var page = await OpenAsync(id);
        var refused = await SaveAsync(page, id, Document(page).Replace($"id: {id}", "id: pass-de-ville-marseille", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"ce document s’appelle « {id} »", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_WithdrawAndBringBack_TakesTheServiceFromTheDeskAndGivesItBack()
    {
        const string id = "sochaux-point-ecoute";
        async Task<bool> IsFoundAsync() => (await browser.PostAsync(await browser.GetAsync("/desk"), "/desk", ("Place", "Sochaux"), ("Age", "10"))).Cards.Contains(id);
        Assert.True(await IsFoundAsync());
        var withdrawn = await browser.PostAsync(await OpenAsync(id), $"/console/service/{id}?lang=fr&handler=Withdraw", ("Author", "Claire Opératrice"), ("Why", "fermé cet été"));
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.Status);
        Assert.False(await IsFoundAsync());
        Assert.Contains("Retiré", (await browser.GetAsync("/console?lang=fr&state=withdrawn")).Text, StringComparison.Ordinal);

        var page = await OpenAsync(id);
        Assert.Contains("Ce service est retiré", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(page, $"/console/service/{id}?lang=fr&handler=BringBack", ("Author", "Claire Opératrice"), ("Why", "rouvert"))).Status);
        Assert.True(await IsFoundAsync());
    }

    [Fact]
    public async Task Console_NameThatIsAScript_IsShownAsText()
    {
        const string id = "fas-ara-expression";
        var page = await OpenAsync(id);
        var name = Regex.Replace(Document(page), "^name:.*$", "name: {fr: \"<script>alert(1)</script>\", en: \"<img src=x onerror=alert(1)>\"}", RegexOptions.Multiline);
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(page, id, name)).Status);
        foreach (var path in (string[])[$"/console/service/{id}?lang=fr", "/console?lang=fr", $"/console/service/{id}/difference?from=1&to=2"])
        {
            var shown = await browser.GetAsync(path);
            Assert.DoesNotContain("<script", shown.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", shown.Html, StringComparison.Ordinal);
            Assert.Contains("<script>alert(1)</script>", shown.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Host", "navigator.example.org")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Console_NotFromThisMachine_DoesNotExist(string header, string value)
    {
        using var client = host.Client();
        foreach (var path in (string[])["/console", "/CONSOLE", "/console/service/reseda-vallee-ceze"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Console_EditWithoutTheTokenOfItsForm_IsRefused()
    {
        using var client = host.Client();
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("Author", "x"), KeyValuePair.Create("Why", "y")]);
        using var answer = await client.PostAsync(new Uri("/console/service/reseda-vallee-ceze?handler=Withdraw", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/console/service/no-such-service")]
    [InlineData("/console/service/a%0Ab")]
    [InlineData("/console/service/reseda-vallee-ceze/difference?from=1&to=99")]
    public async Task Console_WhatDoesNotExist_Is404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);

    public void Dispose() => browser.Dispose();

    private async Task<Browser.Page> OpenAsync(string id) => await browser.GetAsync($"/console/service/{id}?lang=fr");

    private async Task<Browser.Page> SaveAsync(Browser.Page page, string id, string text) =>
        await browser.PostAsync(page, $"/console/service/{id}", ("Text", text), ("Author", "Claire Opératrice"), ("Why", "essai du test"));

    private static string Document(Browser.Page page) =>
        WebUtility.HtmlDecode(Regex.Match(page.Html, "<textarea id=\"edit-Text\"[^>]*>\r?\n(.*?)</textarea>", RegexOptions.Singleline).Groups[1].Value);

    private async Task<(string Answer, string State)> ChatAsync(object turn)
    {
        using var client = host.Client();
        using var answer = await client.PostAsJsonAsync("/api/v1/chat", turn);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(text);
        return (text, json.RootElement.GetProperty("state").GetString()!);
    }
}
