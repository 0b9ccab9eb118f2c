using System.Text;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>Nothing of a resident stays: no cookie, no line of a log at any level, no byte in the data folder.</summary>
[Collection(nameof(ChatHosts))]
public sealed class PrivacyTests(ChatHost chat)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/chat?lang=en")]
    [InlineData("/healthz")]
    [InlineData("/api/v1/widget-text?lang=fr")]
    [InlineData("/api/v1/matches?needs=dental&place=13055")]
    public async Task Get_Anything_SetsNoCookie(string path)
    {
        using var answer = await chat.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Post_OfATurn_SetsNoCookieAndIsNotKeptByTheBrowser()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("text", "mal aux dents")]);
        using var json = new StringContent("{\"text\":\"mal aux dents\"}", Encoding.UTF8, "application/json");
        foreach (var answer in (HttpResponseMessage[])[await chat.Client.PostAsync(new Uri("/chat", UriKind.Relative), form), await chat.Client.PostAsync(new Uri("/api/v1/chat", UriKind.Relative), json)])
        {
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.True(answer.Headers.CacheControl?.NoStore);
            answer.Dispose();
        }
    }

    [Fact]
    public async Task Message_OfTheChatInterface_LeavesNoTrace()
    {
        var talk = new ChatTalk(chat.Client);
        await talk.SayAsync("canari4721a mal aux dents à Marseille");
        await talk.SayAsync("je veux mourir canari4721a");
        await talk.TurnAsync(new() { ["choice"] = "canari4721a" });
        using (await ChatTalk.PostAsync(chat.Client, "{\"text\":\"canari4721a\"")) { }
        using (await ChatTalk.PostAsync(chat.Client, "{\"near\":\"canari4721a\"}")) { }
        using (await ChatTalk.PostAsync(chat.Client, "{\"text\":\"a\",\"state\":\"canari4721a\"}")) { }
        using (await ChatTalk.PostAsync(chat.Client, "canari4721a", "text/canari4721a")) { }
        await AssertNoTrace("canari4721a");
    }

    [Fact]
    public async Task Message_OfTheFormsWithoutJavaScript_LeavesNoTrace()
    {
        foreach (var field in (string[])["text", "choice", "state"])
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create(field, "canari4721b mal aux dents à Marseille")]);
            using var answer = await chat.Client.PostAsync(new Uri("/chat", UriKind.Relative), form);
            Assert.Equal(200, (int)answer.StatusCode);
        }

        await AssertNoTrace("canari4721b");
    }

    /// <summary>What other programs ask for a person is about the person too.</summary>
    [Fact]
    public async Task Query_OfTheMatches_LeavesNoTrace()
    {
        foreach (var query in (string[])["place=canari4721c", "needs=canari4721c", "lang=canari4721c", "at=canari4721c"])
        {
            using var answer = await chat.Client.GetAsync(new Uri($"/api/v1/matches?{query}", UriKind.Relative));
        }

        await AssertNoTrace("canari4721c");
    }

    private async Task AssertNoTrace(string canary)
    {
        // Another exchange ends later than what is looked for: its lines are then written.
        using (await chat.Client.GetAsync(new Uri("/healthz?after=" + Guid.NewGuid().ToString("N"), UriKind.Relative))) await Task.Delay(300);
        var lines = chat.Host.Output.Split('\n').Where(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
        Assert.True(!lines.Any(), $"logged:\n{string.Join('\n', lines)}");
        // The lock of the running host cannot be read, and nothing is written to it.
        foreach (var file in Directory.EnumerateFiles(chat.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(canary)) < 0, file);
        }
    }
}
