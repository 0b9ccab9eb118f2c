using System.Net;
using System.Text.RegularExpressions;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>The conversation by forms alone, as a telephone without JavaScript sends them.</summary>
[Collection(nameof(ChatHosts))]
public sealed partial class PlainChatTests(ChatHost chat)
{
    private string page = "";

    [Fact]
    public async Task PlainChat_WordsThenAButtonThenWords_LeadToAResult()
    {
        await OpenAsync();
        Assert.Contains(Repository.Message("fr", "chat.notice"), Text, StringComparison.Ordinal);
        await WriteAsync("mal aux dents");
        await WriteAsync("Marseille");
        for (var asked = 0; asked < 4 && !page.Contains("class=\"card\"", StringComparison.Ordinal); asked++) await PressAsync(Repository.Message("fr", "button.skip"));
        Assert.Contains("PASS", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainChat_OneSentence_LeadsToAResultAtOnce()
    {
        await OpenAsync();
        await WriteAsync("J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits");
        Assert.Contains("toutes les deux semaines", Text.Replace('\u00A0', ' '), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("class=\"card\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainChat_ByButtonsOnly_LeadsToAResult()
    {
        await OpenAsync();
        await PressAsync(Buttons.First(button => button.Contains("need:dental", StringComparison.Ordinal)));
        await WriteAsync("Marseille");
        var before = page;
        Assert.NotEmpty(Buttons);
        foreach (var button in Buttons)
        {
            page = before;
            await PressAsync(button);
            Assert.DoesNotContain(Repository.Message("fr", "talk.unknown-choice"), Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PlainChat_LanguageButton_KeepsWhatWasSaid()
    {
        await OpenAsync();
        await WriteAsync("mal aux dents");
        await PressAsync(Repository.Message("en", "chat.this-language"));
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        await WriteAsync("Marseille");
        Assert.DoesNotContain(Repository.Message("en", "find-service.need.ask"), Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainChat_Alarm_ShowsTheLineFirst()
    {
        await OpenAsync();
        await WriteAsync("je veux mourir");
        Assert.Contains("href=\"tel:3114\"", page, StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("tel:3114", StringComparison.Ordinal), 0, page.IndexOf("<article", StringComparison.Ordinal) is var card and > 0 ? card : page.Length);
    }

    [Fact]
    public async Task PlainChat_HostileText_IsEncoded()
    {
        await OpenAsync();
        await WriteAsync("<script>alert(1)</script>\"'><img src=x onerror=alert(1)>");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("nonsense", "bonjour")]
    [InlineData("", "\0\u0007\ud7ff")]
    public async Task PlainChat_OddFields_AreAnsweredClearly(string state, string text)
    {
        using var answer = await PostAsync([("state", state), ("text", text)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("class=\"reply\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainChat_HundredThousandCharacters_SaysThatOnlyTheBeginningWasRead()
    {
        using var answer = await PostAsync([("text", "mal aux dents à Marseille " + new string('a', 100_000))]);
        Assert.Contains(Repository.Message("fr", "talk.too-long"), WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainChat_Megabyte_IsRefusedBeforeItIsRead()
    {
        using var large = await PostAsync([("text", new string('a', 1_000_000))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task PlainChat_ThousandsOfFields_AreRefusedOrAnswered()
    {
        using var many = await PostAsync([.. Enumerable.Range(0, 5000).Select(i => ($"f{i}", "x"))]);
        Assert.InRange((int)many.StatusCode, 200, 499);
    }

    [Fact]
    public async Task PlainChat_Erase_BeginsAnewWithoutATrace()
    {
        await OpenAsync();
        await WriteAsync("mal aux dents à Marseille");
        await OpenAsync();
        Assert.DoesNotContain("Marseille", Text, StringComparison.Ordinal);
    }

    private string Text => WebUtility.HtmlDecode(Tag().Replace(page, " "));

    private IReadOnlyList<string> Buttons => [.. Button().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    private async Task OpenAsync()
    {
        using var answer = await chat.Client.GetAsync(new Uri("/chat", UriKind.Relative));
        page = await answer.Content.ReadAsStringAsync();
    }

    private Task WriteAsync(string text) => SendAsync(("text", text));

    /// <summary>Presses the button whose label or value this is.</summary>
    private Task PressAsync(string button) => SendAsync(("choice", WebUtility.HtmlDecode(ButtonTag().Matches(page)
        .First(match => WebUtility.HtmlDecode(match.Groups[2].Value).Trim() == button || WebUtility.HtmlDecode(match.Groups[1].Value) == button).Groups[1].Value)));

    private async Task SendAsync((string, string) field)
    {
        using var answer = await PostAsync([("state", WebUtility.HtmlDecode(State().Match(page).Groups[1].Value)), field]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        page = await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(IEnumerable<(string Name, string Value)> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat")
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.ExpectContinue = true;
        return await chat.Client.SendAsync(request);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("name=\"state\" value=\"([^\"]*)\"")]
    private static partial Regex State();

    [GeneratedRegex("<button[^>]* value=\"([^\"]*)\"")]
    private static partial Regex Button();

    [GeneratedRegex("<button[^>]* value=\"([^\"]*)\"[^>]*>([^<]*)</button>")]
    private static partial Regex ButtonTag();
}
