using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Adapters.Protocol;

/// <summary>The answer of <c>chat --jsonl</c> and of <c>POST /api/v1/chat</c>, as <c>docs/protocol.md</c> pins it.</summary>
public static class ChatJson
{
    /// <summary>Letters of every script as they are: readable lines, and fewer bytes for a prepaid telephone.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Answer(TurnResult turn) => new()
    {
        ["replies"] = new JsonArray([.. turn.Replies.Select(Reply)]),
        ["nearMisses"] = new JsonArray([.. turn.NearMisses.Select(MatchJson.NearMiss)]),
        ["asked"] = turn.Conversation.Asked,
        ["answers"] = Answers(turn.Conversation.Answers),
        ["alarm"] = turn.Alarm,
        ["lang"] = turn.Conversation.Language,
    };

    private static JsonNode Reply(Reply reply) => new JsonObject
    {
        ["text"] = reply.Text,
        ["suggestions"] = new JsonArray([.. reply.Suggestions.Select(suggestion =>
            (JsonNode)new JsonObject { ["label"] = suggestion.Label, ["value"] = suggestion.Value })]),
        ["matches"] = new JsonArray([.. reply.Matches.Select(MatchJson.Card)]),
        ["lines"] = new JsonArray([.. reply.Lines.Select(Line)]),
    };

    private static JsonNode Line(LineCard line) => new JsonObject
    {
        ["id"] = line.Id,
        ["number"] = line.Number,
        ["channels"] = new JsonArray([.. line.Channels.Select(channel => (JsonNode)channel)]),
        ["name"] = line.Name,
        ["says"] = line.Says,
        ["country"] = line.Country,
    };

    /// <summary>The answers by name; a code with <c>!</c> was denied.</summary>
    private static JsonObject Answers(Answers answers)
    {
        var json = new JsonObject();
        foreach (var (name, values) in answers.Values)
        {
            if (name is Listening.PlaceCandidates or Core.Dialogs.Answers.RightsAsked) continue;
            json[name] = name switch
            {
                AnswerNames.Age => answers.Age,
                AnswerNames.Place or AnswerNames.Coverage => values[0],
                _ when Core.Questions.Fact.IsGuidedName(name) => values[0],
                _ => new JsonArray([.. values.Select(value => (JsonNode)value)]),
            };
        }

        return json;
    }
}
