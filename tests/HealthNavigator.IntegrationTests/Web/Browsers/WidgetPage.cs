using Microsoft.Playwright;

namespace HealthNavigator.IntegrationTests.Web.Browsers;

/// <summary>The demo page with the widget, and what a person does on it.</summary>
internal sealed class WidgetPage(IPage page)
{
    public IPage Page => page;

    public ILocator Launch => page.Locator("[data-navigator-open]");

    public ILocator Panel => page.Locator(".hn-panel");

    public ILocator Log => page.GetByRole(AriaRole.Log);

    public ILocator Input => page.Locator("#hn-input");

    public async Task OpenAsync()
    {
        await page.GotoAsync("/");
        await Launch.ClickAsync();
        await Assertions.Expect(Log.Locator("button").First).ToBeVisibleAsync();
    }

    public async Task SayAsync(string text, string answer)
    {
        await Input.FillAsync(text);
        await page.Locator(".hn-send").ClickAsync();
        await Assertions.Expect(Log).ToContainTextAsync(answer, new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
    }
}
