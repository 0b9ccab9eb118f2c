using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>Whatever is sent, the answer is clear or a refusal that says why; never a 500.</summary>
[Collection(nameof(ChatHosts))]
public sealed class ChatInputTests(ChatHost chat)
{
    private readonly ChatTalk talk = new(chat.Client);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0000\u0001\u0007\u001b")]
    [InlineData("\u202e\u2066\u200b")]
    public async Task Chat_TextWithNothingInIt_SaysThatNothingWasReceived(string text) =>
        Assert.Contains(Repository.Message("fr", "talk.nothing-said"), ChatTalk.Text(await talk.SayAsync(text)), StringComparison.Ordinal);

    [Fact]
    public async Task Chat_ControlCharactersAmongWords_ReadsTheWords()
    {
        var answer = await talk.SayAsync("mal\u0000 aux\u0007 dents\u202e à Marseille");
        Assert.Equal("need", answer["answers"]!.AsObject().First(pair => pair.Key == "need").Key);
    }

    [Fact]
    public async Task Chat_HundredThousandCharacters_ReadsTheBeginningAndSaysSo()
    {
        var answer = await talk.SayAsync("mal aux dents à Marseille " + new string('a', 100_000));
        Assert.Contains(Repository.Message("fr", "talk.too-long"), ChatTalk.Text(answer), StringComparison.Ordinal);
        Assert.Contains("dental", answer["answers"]!["need"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-choice")]
    [InlineData("need:teleportation")]
    [InlineData("place:atlantis")]
    [InlineData("coverage:gold")]
    [InlineData("age:999")]
    public async Task Chat_UnknownChoice_SaysSoAndKeepsWhatWasSaid(string choice)
    {
        await talk.SayAsync("mal aux dents");
        var answer = await talk.TurnAsync(new JsonObject { ["choice"] = choice });
        Assert.Contains(Repository.Message("fr", "talk.unknown-choice"), ChatTalk.Text(answer), StringComparison.Ordinal);
        Assert.Contains("dental", answer["answers"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not-json")]
    [InlineData("", "not-json")]
    [InlineData("{\"text\":\"a\"", "not-json")]
    [InlineData("{'text':'a'}", "not-json")]
    [InlineData("{\"text\":\"a\"} trailing", "not-json")]
    [InlineData("[]", "not-an-object")]
    [InlineData("null", "not-an-object")]
    [InlineData("\"bonjour\"", "not-an-object")]
    [InlineData("{}", "not-one-utterance")]
    [InlineData("{\"text\":null}", "not-one-utterance")]
    [InlineData("{\"text\":\"a\",\"choice\":\"b\"}", "not-one-utterance")]
    [InlineData("{\"text\":7}", "not-a-text")]
    [InlineData("{\"text\":[\"a\"]}", "not-a-text")]
    [InlineData("{\"choice\":{}}", "not-a-choice")]
    [InlineData("{\"near\":{\"lat\":91,\"lon\":2}}", "not-a-near")]
    [InlineData("{\"near\":{\"lat\":\"48\",\"lon\":2}}", "not-a-near")]
    [InlineData("{\"near\":{\"lat\":1e999,\"lon\":2}}", "not-a-near")]
    [InlineData("{\"near\":[48,2]}", "not-a-near")]
    [InlineData("{\"new\":false}", "not-a-new")]
    [InlineData("{\"new\":\"yes\"}", "not-a-new")]
    [InlineData("{\"text\":\"a\",\"state\":7}", "not-a-state")]
    public async Task Chat_BodyThatIsNoUtterance_IsRefusedWithTheReason(string body, string code)
    {
        using var answer = await ChatTalk.PostAsync(chat.Client, body);
        await AssertProblem(answer, HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Chat_EndlessNesting_IsRefused()
    {
        using var answer = await ChatTalk.PostAsync(chat.Client, "{\"text\":" + new string('[', 100_000));
        await AssertProblem(answer, HttpStatusCode.BadRequest, "not-json");
    }

    [Fact]
    public async Task Chat_ChoiceOfTenThousandCharacters_IsRefused()
    {
        using var answer = await ChatTalk.PostAsync(chat.Client, "{\"choice\":\"" + new string('a', 10_000) + "\"}");
        await AssertProblem(answer, HttpStatusCode.BadRequest, "not-a-choice");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task Chat_OtherContentType_IsRefused(string contentType)
    {
        using var answer = await ChatTalk.PostAsync(chat.Client, "{\"text\":\"bonjour\"}", contentType);
        await AssertProblem(answer, HttpStatusCode.UnsupportedMediaType, "not-json");
    }

    [Fact]
    public async Task Chat_BodyOfAMegabyte_IsRefused()
    {
        using var answer = await ChatTalk.PostAsync(chat.Client, "{\"text\":\"" + new string('a', 1_000_000) + "\"}");
        await AssertProblem(answer, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    /// <summary>JSON can spell text that is no text: half a surrogate pair, anywhere a string may stand.</summary>
    [Theory]
    [InlineData("{\"text\":\"mal aux dents \\ud800\"}")]
    [InlineData("{\"choice\":\"\\udc00\"}")]
    [InlineData("{\"text\":\"bonjour\",\"state\":\"\\ud800\"}")]
    [InlineData("{\"new\":true,\"lang\":\"\\ud800\"}")]
    [InlineData("{\"text\":\"bonjour\",\"\\ud800\":1}")]
    public async Task Chat_LoneSurrogate_IsAnsweredOrRefused(string body)
    {
        using var answer = await ChatTalk.PostAsync(chat.Client, body);
        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Fact]
    public async Task Chat_InvalidUtf8_IsAnsweredOrRefused()
    {
        using var content = new ByteArrayContent([.. "{\"text\":\""u8, 0xFF, 0xC0, 0x80, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var answer = await chat.Client.PostAsync(new Uri("/api/v1/chat", UriKind.Relative), content);
        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Fact]
    public async Task Chat_Refusal_SpeaksTheLanguageOfTheReader()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/chat") { Content = new StringContent("{", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd("en-GB");
        using var answer = await chat.Client.SendAsync(request);
        Assert.Contains(Repository.Message("en", "problem.not-json"), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/chat", 405)]
    [InlineData("DELETE", "/api/v1/chat", 405)]
    [InlineData("GET", "/no/such/page", 404)]
    [InlineData("GET", "/../../etc/passwd", 404)]
    [InlineData("GET", "/%00", 404)]
    [InlineData("POST", "/healthz", 405)]
    public async Task Host_OtherMethodOrPath_IsRefused(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await chat.Client.SendAsync(request);
        Assert.True((int)answer.StatusCode == status || (int)answer.StatusCode is 400 or 404, $"{(int)answer.StatusCode}");
    }

    private static async Task AssertProblem(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal($"urn:healthnavigator:problem:{code}", problem.RootElement.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        var says = problem.RootElement.TryGetProperty("detail", out var detail) ? detail : problem.RootElement.GetProperty("title");
        Assert.Contains(' ', says.GetString()!);
    }
}
