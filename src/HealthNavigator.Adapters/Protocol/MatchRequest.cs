using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using NodaTime;
using NodaTime.Text;

namespace HealthNavigator.Adapters.Protocol;

/// <summary>One line of <c>match --jsonl</c>, also the query of <c>GET /api/v1/matches</c>.</summary>
/// <param name="Query">What is asked of the matcher.</param>
/// <param name="Top">How many matches are wanted.</param>
public sealed record MatchRequest(ServiceQuery Query, int Top)
{
    private const int DefaultTop = 5;
    private const int MostTop = 100;
    private const int OldestAge = 120;

    /// <summary>Reads it; null with the code (and the offending value) of what is wrong.</summary>
    public static MatchRequest? Parse(JsonElement json, KnowledgeSnapshot knowledge, Instant now, out string? fault)
    {
        string? wrong = null;
        string[] Codes(string name, Taxonomy taxonomy)
        {
            var codes = Texts(json, name).ToArray();
            if (Array.Find(codes, code => !taxonomy.Has(code)) is { } unknown) wrong ??= $"unknown-code {unknown}";
            return codes;
        }

        var coverage = Text(json, "coverage");
        if (coverage is not null && !knowledge.Taxonomies.Coverages.Has(coverage)) wrong ??= $"unknown-code {coverage}";
        var at = Text(json, "at") is { } text ? ParseAt(text) : now;
        if (at is null) wrong ??= "not-a-time";
        // What cannot be read must not pass for what was not said: the answer would be believed.
        var age = Whole(json, "age", OldestAge, ref wrong);
        var top = Whole(json, "top", int.MaxValue, ref wrong);
        var query = new ServiceQuery
        {
            Needs = [.. Codes("needs", knowledge.Taxonomies.Needs).Distinct()],
            Place = PlaceOf(json, knowledge, ref wrong),
            Coverage = coverage,
            Age = age,
            Audiences = [.. Codes("audience", knowledge.Taxonomies.Audiences)],
            Situations = [.. Codes("situation", knowledge.Taxonomies.Situations)],
            Professional = json.TryGetProperty("professional", out var professional) && professional.ValueKind == JsonValueKind.True,
            At = at ?? now,
        };
        fault = wrong;
        return wrong is null ? new MatchRequest(query, Math.Min(top ?? DefaultTop, MostTop)) : null;
    }

    /// <summary>The answer: <c>matches</c>, <c>nearMisses</c>, and in <c>rejected</c> everything else that answers the need, with why not.</summary>
    public JsonObject Answer(KnowledgeSnapshot knowledge, string language)
    {
        var result = knowledge.Matcher.Match(Query, Top);
        return new JsonObject
        {
            ["matches"] = new JsonArray([.. result.Offered.Select(match => MatchJson.RankedCard(knowledge.MatchWording.Card(language, match, Query.At), match.Terms))]),
            ["nearMisses"] = new JsonArray([.. result.NearMisses.Select(miss => MatchJson.NearMiss(knowledge.MatchWording.Miss(language, miss)))]),
            ["rejected"] = new JsonArray([.. Rejected(knowledge)]),
        };
    }

    /// <summary>An ISO date and time; without an offset it is Paris time.</summary>
    public static Instant? ParseAt(string text)
    {
        if (OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } exact) return exact.Value.ToInstant();
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text);
        if (!local.Success) local = LocalDateTimePattern.ExtendedIso.Parse(text);
        return local.Success ? local.Value.InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Paris"]).ToInstant() : null;
    }

    private IEnumerable<JsonNode> Rejected(KnowledgeSnapshot knowledge)
    {
        var consider = knowledge.Matcher.Considering(Query);
        foreach (var service in knowledge.Services.Values)
        {
            var reason = consider(service) switch
            {
                Consideration.Misses { Miss.Reason.Code: var code } => code,
                Consideration.Suits when service.Door == Door.Explained => "not-a-door",
                _ => null,
            };
            if (reason is not (null or "other-need")) yield return new JsonObject { ["service"] = service.Id, ["reason"] = reason };
        }
    }

    private static Place? PlaceOf(JsonElement json, KnowledgeSnapshot knowledge, ref string? fault)
    {
        if (!json.TryGetProperty("place", out var place) || place.ValueKind == JsonValueKind.Null) return null;
        if (place.ValueKind == JsonValueKind.Object
            && place.TryGetProperty("lat", out var lat) && lat.ValueKind == JsonValueKind.Number && lat.TryGetDouble(out var latitude) && Math.Abs(latitude) <= 90
            && place.TryGetProperty("lon", out var lon) && lon.ValueKind == JsonValueKind.Number && lon.TryGetDouble(out var longitude) && Math.Abs(longitude) <= 180)
            return knowledge.Gazetteer.Near(new GeoPoint(latitude, longitude), 0);
        var text = place.ValueKind == JsonValueKind.String ? place.GetString()! : "";
        if (knowledge.Gazetteer.Find(text) is { } coded) return coded;
        switch (knowledge.PlaceResolver.Resolve(text, new PlaceContext { Answering = true }))
        {
            case PlaceResolution.Found found:
                return found.Place;
            case PlaceResolution.Ambiguous ambiguous:
                // The likeliest of several would be a guess: the caller is told the codes to choose from.
                fault ??= $"ambiguous-place {string.Join(' ', ambiguous.Candidates.Select(candidate => candidate.Code))}";
                return null;
            default:
                fault ??= "unknown-place";
                return null;
        }
    }

    /// <summary>A whole number from 0; null when it is absent or (then with a fault) no such number.</summary>
    private static int? Whole(JsonElement json, string name, int most, ref string? fault)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 && number <= most) return number;
        fault ??= $"not-a-number {name}";
        return null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];
}
