using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Adapters.Protocol;

namespace HealthNavigator.Cli;

/// <summary>One JSON object per line in, exactly one per line out, in order, flushed; a faulty line does not end the run.</summary>
internal static class JsonLines
{
    /// <param name="answer">Answers one object; throws nothing it expects: a fault is the text of <see cref="FaultyLineException"/>.</param>
    public static Task RunAsync(Func<JsonElement, JsonObject> answer) => RunAsync(json => Task.FromResult(answer(json)));

    /// <summary>The same for answers that wait for something outside.</summary>
    public static Task RunAsync(Func<JsonElement, Task<JsonObject>> answer) => EachAsync(async line => (await OneAsync(line, answer)).ToJsonString(ChatJson.Readable));

    /// <summary>The same for a verb that reads and writes its lines itself.</summary>
    public static Task RunLinesAsync(Func<string, string> answer) => EachAsync(line => Task.FromResult(answer(line)));

    private static async Task EachAsync(Func<string, Task<string>> answer)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = false, NewLine = "\n" };
        using var input = new StreamReader(Console.OpenStandardInput());
        while (await input.ReadLineAsync() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await output.WriteLineAsync(await answer(line));
            await output.FlushAsync();
        }
    }

    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task<JsonObject> OneAsync(string line, Func<JsonElement, Task<JsonObject>> answer)
    {
        JsonNode? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new FaultyLineException("not-an-object");
            id = document.RootElement.TryGetProperty("id", out var given) ? JsonNode.Parse(given.GetRawText()) : null;
            var result = await answer(document.RootElement);
            if (id is not null) result.Insert(0, "id", id);
            return result;
        }
        catch (Exception problem) when (problem is JsonException or FaultyLineException or InvalidOperationException or FormatException)
        {
            return new JsonObject { ["id"] = id, ["error"] = problem is FaultyLineException ? problem.Message : "not-json" };
        }
    }
}

/// <summary>A line of input that cannot be answered; the message is the code that is written back.</summary>
internal sealed class FaultyLineException(string code) : Exception(code);
