using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Safety;
using NodaTime;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>understand --jsonl</c>: what is recognised in each text, with the evidence.</summary>
internal static class UnderstandCommand
{
    /// <summary>The language in which a conversation goes on when nothing tells another.</summary>
    private const string Unheard = "fr";

    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var jsonl = new Option<bool>("--jsonl") { Description = "One JSON object per line of standard input" };
        var command = new Command("understand", "Show what is understood in texts") { jsonl };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var built = await knowledge.LoadAsync(parsed, SystemClock.Instance.GetCurrentInstant());
            await JsonLines.RunAsync(json => Answer(json, built.Snapshot));
        });
        return command;
    }

    private static JsonObject Answer(JsonElement json, KnowledgeSnapshot knowledge)
    {
        var text = JsonLines.Text(json, "text") ?? throw new FaultyLineException("not-a-text");
        var given = JsonLines.Text(json, "lang");
        var heard = knowledge.Understander.Understand(text, new UnderstandingContext { Language = given });
        var alarms = knowledge.AlarmsIn(text);
        var (span, place) = heard.Place switch
        {
            PlaceResolution.Found found => (found.Span.In(text), found.Place.Code),
            PlaceResolution.Ambiguous ambiguous => (ambiguous.Span.In(text), ambiguous.Candidates[0].Code),
            _ => ((string?)null, null),
        };
        return new JsonObject
        {
            ["lang"] = heard.Language ?? given ?? Unheard,
            ["needs"] = Codes(AlarmNeeds.With(heard.Needs, alarms)),
            ["coverage"] = heard.Coverage,
            ["place"] = span,
            ["placeCode"] = place,
            ["audience"] = Codes(heard.Audiences),
            ["situation"] = Codes(heard.Situations),
            ["urgency"] = alarms is [var gravest, ..] ? gravest.Code : null,
            ["evidence"] = new JsonArray([.. alarms.Select(Evidence), .. heard.Evidence.Select(Evidence)]),
        };
    }

    private static JsonNode Evidence(Alarm alarm) =>
        Evidence(new Evidence("alarm", alarm.Code, alarm.Span, alarm.Rule, alarm.Language, alarm.Veiled ? "veiled" : "explicit"));

    private static JsonNode Evidence(Evidence evidence) => new JsonObject
    {
        ["kind"] = evidence.Kind,
        ["code"] = evidence.Code,
        ["start"] = evidence.Span.Start,
        ["length"] = evidence.Span.Length,
        ["term"] = evidence.Term,
        ["lang"] = evidence.Language,
        ["rule"] = evidence.Rule,
        ["distance"] = evidence.Distance,
    };

    private static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(code => (JsonNode)code)]);
}
