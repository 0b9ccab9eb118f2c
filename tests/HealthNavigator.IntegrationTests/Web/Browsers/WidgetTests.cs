using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HealthNavigator.IntegrationTests.Web.Browsers;

/// <summary>The widget in a real browser on the real host.</summary>
[Collection(nameof(ChatHosts))]
public sealed class WidgetTests(ChatHost chat, Chromium chromium) : IClassFixture<Chromium>
{
    private const string Kept = """
        async () => JSON.stringify([
            document.cookie, localStorage.length, sessionStorage.length,
            (await indexedDB.databases()).length, 'caches' in window ? (await caches.keys()).length : 0,
            (await navigator.serviceWorker?.getRegistrations() ?? []).length])
        """;

    private const string Nothing = "[\"\",0,0,0,0,0]";

    [Fact]
    public async Task Widget_OpenedAndWrittenTo_AnswersTheFirstMessage()
    {
        var widget = await OpenAsync();
        await widget.SayAsync("J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits", "toutes les deux semaines");
        await Expect(widget.Log).ToContainTextAsync("Accueil Santé");
    }

    [Fact]
    public async Task Page_BeforeTheWidgetIsOpened_KeepsNothingAndCallsNobody()
    {
        var page = await chromium.OpenAsync(chat.Host.Address);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");
        await page.GotoAsync("/");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Task.Delay(500);
        Assert.All(asked.Where(request => request is not ("GET /" or "GET ,")), request => Assert.Matches(@"^GET /(widget/[a-z]+\.(js|css)|index\.css)$", request));
        Assert.Equal(Nothing, await page.EvaluateAsync<string>(Kept));
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Widget_AfterATalk_HasKeptNothingInTheBrowser()
    {
        var widget = await OpenAsync();
        await widget.SayAsync("mal aux dents à Marseille", "PASS");
        Assert.Equal(Nothing, await widget.Page.EvaluateAsync<string>(Kept));
        Assert.Empty(await widget.Page.Context.CookiesAsync());
        Assert.DoesNotContain("dents", widget.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Widget_Opened_ShowsTheNoticeBeforeTheInput()
    {
        var widget = await OpenAsync();
        var notice = widget.Page.GetByText(Repository.Message("fr", "widget.notice.name"), new PageGetByTextOptions { Exact = true });
        await Expect(notice).ToBeVisibleAsync();
        Assert.True((await notice.BoundingBoxAsync())!.Y < (await widget.Input.BoundingBoxAsync())!.Y);
    }

    [Fact]
    public async Task Widget_ByKeyboardOnly_IsOpenedWrittenToAndAnswered()
    {
        var page = await chromium.OpenAsync(chat.Host.Address);
        var widget = new WidgetPage(page);
        await page.GotoAsync("/");
        await TabToAsync(page, widget.Launch);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#hn-title")).ToBeFocusedAsync();
        await Expect(widget.Log.Locator("button").First).ToBeVisibleAsync();
        await TabToAsync(page, widget.Input);
        await page.Keyboard.TypeAsync("mal aux dents");
        await page.Keyboard.PressAsync("Enter");
        await Expect(widget.Log).ToContainTextAsync("mal aux dents");
        // Focus is never stolen by an answer.
        await Expect(widget.Log).ToContainTextAsync(Repository.Message("fr", "find-service.place.ask").Split('.', '?', '{')[0]);
        await Expect(widget.Input).ToBeFocusedAsync();
        // A button is reached backwards with Shift+Tab and pressed with Enter.
        var skip = widget.Log.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = Repository.Message("fr", "button.skip") }).Last;
        await TabToAsync(page, skip, "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(skip).ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task Alarm_InTheWidget_IsSeenAtOnceWithALargeLine()
    {
        var widget = await OpenAsync();
        await widget.SayAsync("je veux mourir", "3114");
        var line = widget.Log.Locator("a[href='tel:3114']").First;
        await Expect(line).ToBeInViewportAsync();
        Assert.True((await line.BoundingBoxAsync())!.Height >= 48);
    }

    /// <summary>Looked at in the same instant as the press, before the other site has begun to load.</summary>
    [Fact]
    public async Task QuickExit_Pressed_BlanksThePageAtOnceAndReplacesIt()
    {
        var widget = await OpenAsync();
        await widget.SayAsync("il me frappe", "3919");
        var left = await widget.Page.EvaluateAsync<string>("""
            () => { document.querySelector('[data-navigator-exit]').click();
                return `${document.body.innerHTML}|${document.body.hidden}|${document.body.getAttribute('aria-hidden')}`; }
            """);
        Assert.Equal("|true|true", left);
        await AssertGone(widget.Page);
    }

    [Fact]
    public async Task QuickExit_ThreeTimesShift_ReplacesThePage()
    {
        var widget = await OpenAsync();
        await widget.SayAsync("il me frappe", "3919");
        for (var press = 0; press < 3; press++) await widget.Page.Keyboard.PressAsync("Shift");
        await AssertGone(widget.Page);
    }

    /// <summary>The exit works before the widget is open, too.</summary>
    [Fact]
    public async Task QuickExit_OnTheClosedPage_ReplacesThePage()
    {
        var page = await chromium.OpenAsync(chat.Host.Address);
        await page.GotoAsync("/");
        await page.Locator("[data-navigator-exit]").ClickAsync();
        await AssertGone(page);
    }

    [Fact]
    public async Task Widget_Erased_ForgetsWhatWasSaid()
    {
        var widget = await OpenAsync();
        await widget.SayAsync("mal aux dents à Marseille", "PASS");
        await widget.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Repository.Message("fr", "widget.clear") }).ClickAsync();
        await Expect(widget.Log).Not.ToContainTextAsync("Marseille");
        await Expect(widget.Log).Not.ToContainTextAsync("mal aux dents");
        await widget.SayAsync("oui", "Vous : oui");
        await Expect(widget.Log).Not.ToContainTextAsync("Marseille");
    }

    /// <summary>A hostile sentence is shown as the text it is; the strict policy would stop what slipped through, and is not needed to.</summary>
    [Fact]
    public async Task Widget_HostileText_IsShownAsText()
    {
        var widget = await OpenAsync();
        var errors = new List<string>();
        widget.Page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        widget.Page.Dialog += (_, dialog) => errors.Add(dialog.Message);
        await widget.SayAsync("<img src=x onerror=alert(1)><script>alert(2)</script>", "<img src=x");
        Assert.Equal(0, await widget.Log.Locator("img, script").CountAsync());
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/chat", false)]
    public async Task Page_OnANarrowScreen_IsReadWithoutScrollingSideways(string path, bool isWidget)
    {
        var page = await chromium.OpenAsync(chat.Host.Address, options => options.ViewportSize = new ViewportSize { Width = 320, Height = 640 });
        await page.GotoAsync(path);
        if (isWidget)
        {
            var widget = new WidgetPage(page);
            await widget.Launch.ClickAsync();
            await widget.SayAsync("mal aux dents à Marseille, je n'ai pas de couverture", "PASS");
        }
        else
        {
            await page.Locator("#text").FillAsync("mal aux dents à Marseille, je n'ai pas de couverture");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(".card").First).ToBeVisibleAsync();
        }

        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, 320);
    }

    /// <summary>Prepaid data and slow networks: the whole way to the first answer.</summary>
    [Fact]
    public async Task Page_UntilTheFirstAnswer_WeighsAtMostSixtyKilobytes()
    {
        var page = await chromium.OpenAsync(chat.Host.Address);
        var bodies = new List<Task<byte[]>>();
        page.Response += (_, response) => bodies.Add(response.BodyAsync());
        await page.GotoAsync("/");
        var widget = new WidgetPage(page);
        await widget.Launch.ClickAsync();
        await widget.SayAsync("mal aux dents à Marseille", "PASS");
        var bytes = 0L;
        foreach (var body in bodies) bytes += Compressed(await body);
        Assert.InRange(bytes, 1, 60 * 1024);
    }

    /// <summary>Every press and every line to call is large enough for a thumb; a number within a sentence is as high as the sentence.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    public async Task Page_ItsButtonsAndLines_AreAtLeast48PixelsHigh(string path)
    {
        var page = await chromium.OpenAsync(chat.Host.Address);
        if (path == "/")
        {
            await page.GotoAsync(path);
            var widget = new WidgetPage(page);
            await widget.Launch.ClickAsync();
            await widget.SayAsync("il me frappe, je suis à Marseille", "3919");
        }
        else
        {
            await page.GotoAsync(path);
            await page.Locator("#text").FillAsync("il me frappe, je suis à Marseille");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("a[href='tel:3919']").First).ToBeVisibleAsync();
        }

        // What is there may be seen before its style sheet has come.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('button, a[href^="tel:"], a[href^="sms:"], textarea, input:not([type=hidden])')]
                .filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline' && e.getBoundingClientRect().height < 47.5)
                .map(e => `${e.tagName} ${e.textContent.trim().slice(0, 40)}: ${e.getBoundingClientRect().height}`)
            """);
        Assert.Empty(small);
    }

    [Fact]
    public async Task Page_WithoutJavaScript_LeadsToTheSimpleVersion()
    {
        var page = await chromium.OpenAsync(chat.Host.Address, options => options.JavaScriptEnabled = false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Commencer" }).ClickAsync();
        await page.Locator("#text").FillAsync("J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".card").First).ToContainTextAsync("Accueil Santé");
    }

    private async Task<WidgetPage> OpenAsync()
    {
        var widget = new WidgetPage(await chromium.OpenAsync(chat.Host.Address));
        await widget.OpenAsync();
        return widget;
    }

    /// <summary>Elsewhere, and "back" does not lead to the talk.</summary>
    private async Task AssertGone(IPage page)
    {
        await page.WaitForURLAsync("https://www.wikipedia.org/**");
        await page.GoBackAsync();
        Assert.False(page.Url.StartsWith(chat.Host.Address.ToString(), StringComparison.Ordinal), page.Url);
    }

    private static async Task TabToAsync(IPage page, ILocator target, string key = "Tab")
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync(key);
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }

        Assert.Fail($"{target} is not reached with {key}");
    }

    private static long Compressed(byte[] body)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(body);
        return output.Length;
    }
}
