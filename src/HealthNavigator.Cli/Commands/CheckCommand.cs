using System.CommandLine;
using NodaTime;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>check</c>: every fault of <c>dialogs/</c> and <c>knowledge/</c> at once, with file and line; exit 1 if there is any.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var language = new Option<string>("--lang") { DefaultValueFactory = _ => "en" };
        var command = new Command("check", "Report every fault of dialogs/ and knowledge/") { language };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var built = await knowledge.LoadAsync(parsed, SystemClock.Instance.GetCurrentInstant(), forAuthors: true);
            foreach (var fault in built.Faults) await Console.Out.WriteLineAsync(FaultLine.Of(fault, built.Snapshot.Catalogue, parsed.GetRequiredValue(language)));
            var snapshot = built.Snapshot;
            await Console.Out.WriteLineAsync(snapshot.Catalogue.Format(
                parsed.GetRequiredValue(language),
                "check.summary",
                ("faults", built.Faults.Length),
                ("services", snapshot.Services.Count),
                ("permanences", snapshot.Services.Values.Sum(service => service.Permanences.Length)),
                ("organizations", snapshot.Services.Values.Select(service => service.Organization.Id).Distinct().Count()),
                ("lines", snapshot.HelpLines.All.Length + snapshot.CrisisLines.All.Length),
                ("questions", snapshot.Questions.Questions.Length)));
            return built.Faults.IsEmpty ? 0 : 1;
        });
        return command;
    }
}
