using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Adapters.Geocoding;
using HealthNavigator.Adapters.Protocol;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using NodaTime;
using Spectre.Console;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>chat</c>: the conversation in a terminal, with numbered choices, or as JSON lines.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var jsonl = new Option<bool>("--jsonl") { Description = "JSON lines instead of a terminal" };
        var language = new Option<string?>("--lang") { Description = "Language to begin in" };
        var at = new Option<string?>("--at") { Description = "The instant of every turn, e.g. 2026-11-23T10:00 (Paris time)" };
        var command = new Command("chat", "Talk with the assistant") { jsonl, language, at };
        knowledge.AddTo(command);
        var geocoding = new GeocodingChoice();
        geocoding.AddTo(command);
        command.SetAction(async parsed =>
        {
            var fixedAt = parsed.GetValue(at) is { } text ? MatchRequest.ParseAt(text) : null;
            Instant Now() => fixedAt ?? SystemClock.Instance.GetCurrentInstant();
            var built = await knowledge.LoadAsync(parsed, Now());
            var addresses = new AddressLookup(geocoding.Of(parsed).Create());
            if (parsed.GetValue(jsonl)) await JsonLines.RunAsync(new Session(built.Snapshot, addresses, Now, parsed.GetValue(language)).AnswerAsync);
            else await TalkAsync(built.Snapshot, addresses, Now, parsed.GetValue(language));
        });
        return command;
    }

    private static async Task TalkAsync(KnowledgeSnapshot knowledge, AddressLookup addresses, Func<Instant> now, string? language)
    {
        var turn = Assistant.Turn(new Conversation(), new Utterance.Begin(language), knowledge, now());
        while (true)
        {
            ChatScreen.Show(turn, knowledge);
            var line = Console.IsInputRedirected ? Console.ReadLine() : AnsiConsole.Prompt(new TextPrompt<string>("[green]>[/]").AllowEmpty());
            if (line is null or "/q" or "/quit") return;
            var utterance = await addresses.LocateAsync(ChatScreen.Read(line, turn), turn.Conversation, knowledge);
            turn = Assistant.Turn(turn.Conversation, utterance, knowledge, now());
        }
    }

    private sealed class Session(KnowledgeSnapshot knowledge, AddressLookup addresses, Func<Instant> now, string? language)
    {
        private Conversation conversation = new() { Language = language ?? "fr" };

        public async Task<JsonObject> AnswerAsync(JsonElement json)
        {
            var request = ChatRequest.Parse(json, out var fault) ?? throw new FaultyLineException(fault!);
            var before = request.Utterance is Utterance.Begin ? new Conversation() : conversation;
            var utterance = request.Utterance is Utterance.Begin { Language: null } ? new Utterance.Begin(language) : request.Utterance;
            var turn = Assistant.Turn(before, await addresses.LocateAsync(utterance, before, knowledge), knowledge, now());
            conversation = turn.Conversation;
            return ChatJson.Answer(turn);
        }
    }
}
