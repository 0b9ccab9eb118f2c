using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>A conversation over <c>POST /api/v1/chat</c>, which carries the token from turn to turn as the widget does.</summary>
internal sealed class ChatTalk(HttpClient client)
{
    public string? State { get; set; }

    public JsonObject Last { get; private set; } = [];

    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/chat") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        // A body that is too large is refused before it is sent; else the refusal races with the sending.
        request.Headers.ExpectContinue = body.Length > 100_000;
        return await client.SendAsync(request);
    }

    public Task<JsonObject> SayAsync(string text, HttpClient? through = null) => TurnAsync(new JsonObject { ["text"] = text }, through);

    /// <summary>Presses the button with this label.</summary>
    public Task<JsonObject> ChooseAsync(string label, HttpClient? through = null) => TurnAsync(new JsonObject
    {
        ["choice"] = Last["replies"]!.AsArray().SelectMany(reply => reply!["suggestions"]!.AsArray()).First(button => (string?)button!["label"] == label)!["value"]!.DeepClone(),
    }, through);

    public async Task<JsonObject> TurnAsync(JsonObject utterance, HttpClient? through = null)
    {
        if (State is not null) utterance["state"] = State;
        using var answer = await PostAsync(through ?? client, utterance.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Last = (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        State = (string)Last["state"]!;
        return Last;
    }

    public static string Text(JsonObject answer) => string.Join('\n', answer["replies"]!.AsArray().Select(reply => (string)reply!["text"]!));

    public static IEnumerable<string> Services(JsonObject answer) =>
        answer["replies"]!.AsArray().SelectMany(reply => reply!["matches"]!.AsArray()).Select(match => (string)match!["service"]!);
}
