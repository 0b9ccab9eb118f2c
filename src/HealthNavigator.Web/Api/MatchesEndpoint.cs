using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Adapters.Protocol;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Security;
using NodaTime;

namespace HealthNavigator.Web.Api;

/// <summary>
/// <c>GET /api/v1/matches?needs=dental&amp;place=93001&amp;coverage=none&amp;age=19&amp;audience=women&amp;at=2026-11-23T10:00&amp;top=5</c>:
/// the same answer as <c>match --jsonl</c>, for other people's programs. Nothing of the query is logged.
/// </summary>
internal static class MatchesEndpoint
{
    public static void MapMatches(this WebApplication app) => app.MapGet("/api/v1/matches", (HttpContext context, KnowledgeService knowledge, TimeProvider time, Problems problems) =>
    {
        var snapshot = knowledge.Host.Current;
        using var json = JsonDocument.Parse(Json(context.Request.Query).ToJsonString());
        return MatchRequest.Parse(json.RootElement, snapshot, Instant.FromDateTimeOffset(time.GetUtcNow()), out var fault) is { } request
            ? Results.Text(request.Answer(snapshot, snapshot.Catalogue.LanguageFor(context.Request.Query["lang"])).ToJsonString(ChatJson.Readable), "application/json")
            : problems.Of(context, StatusCodes.Status400BadRequest, fault!.Split(' ')[0]);
    });

    private static JsonObject Json(IQueryCollection query)
    {
        var json = new JsonObject();
        foreach (var name in (string[])["needs", "audience", "situation"])
            json[name] = new JsonArray([.. query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(value => (JsonNode)value)]);
        foreach (var name in (string[])["coverage", "at", "place"]) json[name] = query[name].ToString() is { Length: > 0 } value ? value : null;
        foreach (var name in (string[])["age", "top"]) json[name] = Number(query[name]);
        if (query.ContainsKey("lat") || query.ContainsKey("lon")) json["place"] = new JsonObject { ["lat"] = Number(query["lat"]), ["lon"] = Number(query["lon"]) };
        json["professional"] = query["professional"] == "true";
        return json;
    }

    /// <summary>The number, or the text as it is when it is none, so that it is refused as everywhere else.</summary>
    private static JsonNode? Number(string? text) => string.IsNullOrEmpty(text) ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : text;
}
