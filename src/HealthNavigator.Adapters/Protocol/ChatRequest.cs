using System.Text.Json;
using System.Text.RegularExpressions;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Protocol;

/// <summary>
/// One line of <c>chat --jsonl</c> or the body of <c>POST /api/v1/chat</c>: exactly one of <c>text</c>, <c>choice</c>, <c>near</c> and
/// <c>new</c>, and over HTTP the <c>state</c>.
/// </summary>
/// <param name="Utterance">What came in.</param>
/// <param name="State">The token of the turn before; null when there is none.</param>
public sealed partial record ChatRequest(Utterance Utterance, string? State)
{
    private static readonly string[] Forms = ["text", "choice", "near", "new"];

    private const int LongestChoice = 500;
    private const double MetresInKm = 1000;

    /// <summary>Reads it; null with the code of what is wrong (<c>not-an-object</c>, <c>not-one-utterance</c>, <c>not-a-text</c>…).</summary>
    public static ChatRequest? Parse(JsonElement json, out string? fault)
    {
        try
        {
            return ParseObject(json, out fault);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in the name of a field: it is found out only when the names are compared.
            fault = "not-json";
            return null;
        }
    }

    private static ChatRequest? ParseObject(JsonElement json, out string? fault)
    {
        fault = "not-an-object";
        if (json.ValueKind != JsonValueKind.Object) return null;
        string? state = null;
        if (json.TryGetProperty("state", out var token) && token.ValueKind != JsonValueKind.Null)
        {
            fault = "not-a-state";
            if (token.ValueKind != JsonValueKind.String) return null;
            state = Text(token);
        }

        var said = Forms.Where(name => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null).ToList();
        fault = "not-one-utterance";
        if (said.Count != 1) return null;
        var utterance = Read(said[0], json, out fault);
        return utterance is null ? null : new ChatRequest(utterance, state);
    }

    private static Utterance? Read(string name, JsonElement json, out string? fault)
    {
        var value = json.GetProperty(name);
        fault = $"not-a-{name}";
        switch (name)
        {
            case "text" when value.ValueKind == JsonValueKind.String:
                fault = null;
                return new Utterance.Text(Text(value));
            case "choice" when value.ValueKind == JsonValueKind.String && Text(value) is { Length: <= LongestChoice } choice:
                fault = null;
                return new Utterance.Choice(choice);
            case "new" when value.ValueKind == JsonValueKind.True:
                fault = null;
                return new Utterance.Begin(json.TryGetProperty("lang", out var lang) && lang.ValueKind == JsonValueKind.String ? Text(lang) : null);
            case "near" when value.ValueKind == JsonValueKind.Object
                             && Number(value, "lat") is { } latitude && Math.Abs(latitude) <= 90
                             && Number(value, "lon") is { } longitude && Math.Abs(longitude) <= 180:
                fault = null;
                var accuracy = Number(value, "accuracy") is { } metres && metres >= 0 ? metres / MetresInKm : 0;
                return new Utterance.Near(new GeoPoint(latitude, longitude), accuracy);
            default:
                return null;
        }
    }

    /// <summary>JSON may hold lone surrogates, half an emoji: only they become the replacement character, every word beside them is kept.</summary>
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(LoneSurrogate().Replace(value.GetRawText(), @"\uFFFD")) ?? "";
        }
    }

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex LoneSurrogate();

    private static double? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null;
}
