using Microsoft.Playwright;

namespace HealthNavigator.IntegrationTests.Web.Browsers;

/// <summary>
/// Debian's chromium, driven by Playwright. Without it the test is skipped and says so; no browser is ever downloaded. <c>.ci/run</c>
/// installs it and lets no test be skipped.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Nobody leaves the machine: what a page would fetch or open elsewhere gets this instead.</summary>
    public const string Elsewhere = "<!DOCTYPE html><title>elsewhere</title><p>elsewhere</p>";

    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Programs, File.Exists) is not { } program) return;
        playwright = await Playwright.CreateAsync();
        // The sandbox of chromium cannot be used by root, which CI is.
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A fresh profile with one page; everything that is not on the host is answered with <see cref="Elsewhere"/>.</summary>
    internal async Task<IPage> OpenAsync(Uri host, Action<BrowserNewContextOptions>? how = null)
    {
        if (browser is null) Assert.Skip("Debian's chromium is not installed: apt-get install chromium");
        var options = new BrowserNewContextOptions { BaseURL = host.ToString(), Locale = "fr-FR", ViewportSize = new ViewportSize { Width = 390, Height = 844 } };
        how?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        await context.RouteAsync(url => !url.StartsWith(host.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal), route =>
            route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = Elsewhere }));
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
