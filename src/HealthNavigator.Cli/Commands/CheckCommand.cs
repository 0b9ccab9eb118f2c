using System.CommandLine;
using System.Globalization;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
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
            foreach (var fault in built.Faults) await Console.Out.WriteLineAsync(Line(fault, built.Snapshot, parsed.GetRequiredValue(language)));
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

    private static string Line(Fault fault, KnowledgeSnapshot knowledge, string language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fault.File}:{fault.Line}: {knowledge.Catalogue.Format(language, $"fault.{fault.Code}", ("detail", fault.Detail))} [{fault.Code}]");
}
