using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HealthNavigator.IntegrationTests.Web.Browsers;

/// <summary>No violation of any rule of axe, best practices included, in the states that people see.</summary>
[Collection(nameof(ChatHosts))]
public sealed class AxeTests(ChatHost chat, Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("fr-FR", ColorScheme.Light)]
    [InlineData("fr-FR", ColorScheme.Dark)]
    public async Task Axe_WidgetClosedOpenWithCardsAndWithAnAlarm_FindsNothing(string locale, ColorScheme colours)
    {
        var page = await chromium.OpenAsync(chat.Host.Address, options => (options.Locale, options.ColorScheme) = (locale, colours));
        var widget = new WidgetPage(page);
        await page.GotoAsync("/");
        await AssertAxe(page, "closed");
        await widget.Launch.ClickAsync();
        await Expect(widget.Log.Locator("button").First).ToBeVisibleAsync();
        await AssertAxe(page, "open");
        await widget.SayAsync("mal aux dents à Marseille, je n'ai pas de couverture", "PASS");
        await AssertAxe(page, "with cards");
        await widget.SayAsync("il me frappe", "3919");
        await AssertAxe(page, "with an alarm");
    }

    [Theory]
    [InlineData("/chat?lang=fr", ColorScheme.Light)]
    [InlineData("/chat?lang=fr", ColorScheme.Dark)]
    [InlineData("/chat?lang=en", ColorScheme.Light)]
    public async Task Axe_PlainChatFirstWithCardsAndWithAnAlarm_FindsNothing(string path, ColorScheme colours)
    {
        var page = await chromium.OpenAsync(chat.Host.Address, options => options.ColorScheme = colours);
        await page.GotoAsync(path);
        await AssertAxe(page, "first");
        await SayAsync(page, "mal aux dents à Marseille, je n'ai pas de couverture", ".card");
        await AssertAxe(page, "with cards");
        await SayAsync(page, "je veux mourir", "a[href='tel:3114']");
        await AssertAxe(page, "with an alarm");
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk?lang=en")]
    [InlineData("/console")]
    [InlineData("/console?lang=en")]
    [InlineData("/console/knowledge?lang=fr")]
    [InlineData("/console/knowledge?lang=en&by=both")]
    [InlineData("/console/service/accueil-sante-aubervilliers")]
    [InlineData("/console/hours?lang=en")]
    [InlineData("/console/hours?text=1er+mardi+du+mois+de+9h+%C3%A0+12h%2C+sauf+quand+Paul+est+absent")]
    public async Task Axe_PageOfProfessionals_FindsNothing(string path)
    {
        var page = await chromium.OpenAsync(chat.Host.Address, options => options.ViewportSize = new ViewportSize { Width = 1280, Height = 900 });
        var answer = await page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        await AssertAxe(page, "first");
    }

    [Fact]
    public async Task Axe_DeskWithResults_FindsNothing()
    {
        var page = await chromium.OpenAsync(chat.Host.Address, options => options.ViewportSize = new ViewportSize { Width = 1280, Height = 900 });
        await page.GotoAsync("/desk");
        await page.Locator("[name='Sentence']").FillAsync("je veux mourir, j'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits");
        await page.Locator("#desk-form button[type='submit'], #desk-form button:not([type])").First.ClickAsync();
        await Expect(page.Locator("#card-accueil-sante-aubervilliers").First).ToBeVisibleAsync();
        await AssertAxe(page, "with results");
    }

    private static async Task SayAsync(IPage page, string text, string shows)
    {
        await page.Locator("#text").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(shows).First).ToBeVisibleAsync();
    }

    private static async Task AssertAxe(IPage page, string state)
    {
        // What is there may be seen before its style sheet has come.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var result = await page.RunAxe();
        var found = result.Violations.Select(violation => $"{violation.Id} ({violation.Impact}): {violation.Help}\n"
            + string.Join('\n', violation.Nodes.Take(3).Select(node => $"      {node.Html}")));
        Assert.True(result.Violations.Length == 0, $"{state}:\n{string.Join('\n', found)}");
    }
}
