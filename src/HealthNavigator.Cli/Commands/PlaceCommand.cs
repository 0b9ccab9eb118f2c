using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>place --jsonl</c>: the place that each text names.</summary>
internal static class PlaceCommand
{
    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var jsonl = new Option<bool>("--jsonl") { Description = "One JSON object per line of standard input" };
        var command = new Command("place", "Find the places that texts name") { jsonl };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var built = await knowledge.LoadAsync(parsed, SystemClock.Instance.GetCurrentInstant());
            var resolver = built.Snapshot.PlaceResolver;
            await JsonLines.RunAsync(json => Answer(json, resolver));
        });
        return command;
    }

    private static JsonObject Answer(JsonElement json, PlaceResolver resolver)
    {
        var text = JsonLines.Text(json, "text") ?? throw new FaultyLineException("not-a-text");
        var context = new PlaceContext { Answering = true, Language = JsonLines.Text(json, "lang") ?? "fr" };
        return resolver.Resolve(text, context) switch
        {
            PlaceResolution.Found { Place: var place } => One("found", place, [place]),
            PlaceResolution.Ambiguous ambiguous => One("ambiguous", null, ambiguous.Candidates),
            _ => One("none", null, []),
        };
    }

    private static JsonObject One(string status, Place? place, IEnumerable<Place> candidates) => new()
    {
        ["status"] = status,
        ["code"] = place?.Code,
        ["name"] = place?.Name,
        ["lat"] = place?.Point?.Latitude,
        ["lon"] = place?.Point?.Longitude,
        ["candidates"] = new JsonArray([.. candidates.Select(candidate => (JsonNode)new JsonObject { ["code"] = candidate.Code, ["name"] = candidate.Name })]),
    };
}
