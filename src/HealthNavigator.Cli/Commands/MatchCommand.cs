using System.CommandLine;
using HealthNavigator.Adapters.Protocol;
using NodaTime;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>match --jsonl</c>: a query a line, its matches and what was rejected with the reason.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var jsonl = new Option<bool>("--jsonl") { Description = "One JSON query per line of standard input" };
        var language = new Option<string>("--lang") { DefaultValueFactory = _ => "fr" };
        var command = new Command("match", "Match queries against the knowledge") { jsonl, language };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var snapshot = (await knowledge.LoadAsync(parsed, SystemClock.Instance.GetCurrentInstant())).Snapshot;
            var lang = parsed.GetRequiredValue(language);
            await JsonLines.RunAsync(json => MatchRequest.Parse(json, snapshot, SystemClock.Instance.GetCurrentInstant(), out var fault) is { } request
                ? request.Answer(snapshot, lang)
                : throw new FaultyLineException(fault!));
        });
        return command;
    }
}
