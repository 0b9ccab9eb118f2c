using System.CommandLine;
using HealthNavigator.Adapters.Exchange;
using NodaTime;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>hours --jsonl</c>: the intervals that an OpenStreetMap <c>opening_hours</c> value means between two local times.</summary>
internal static class HoursCommand
{
    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var jsonl = new Option<bool>("--jsonl") { Description = "One JSON object per line of standard input" };
        var command = new Command("hours", "Evaluate opening_hours values") { jsonl };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var school = (await knowledge.LoadAsync(parsed, SystemClock.Instance.GetCurrentInstant())).Snapshot.SchoolHolidays;
            await JsonLines.RunLinesAsync(line => HoursJson.Answer(line, school));
        });
        return command;
    }
}
