using System.CommandLine;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Safety;
using NodaTime;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>learn</c>: learns anew from the example sentences of <c>dialogs/</c>, and writes what was learnt beside them.</summary>
internal static class LearnCommand
{
    private const string Head = "# Likeness to danger, learnt by `navigator learn` from dialogs/sentences. Not to be edited.\n";

    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var language = new Option<string>("--lang") { DefaultValueFactory = _ => "en" };
        var command = new Command("learn", "Learn likeness to danger anew from the example sentences") { language };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            if (knowledge.FolderOf(parsed) is not { } folder) return 1;
            var faults = new FaultList();
            var learned = DangerLesson.Learn(folder.Read(faults), faults);
            if (faults.Sorted() is { Length: > 0 } found)
            {
                var catalogue = (await knowledge.LoadAsync(parsed, SystemClock.Instance.GetCurrentInstant())).Snapshot.Catalogue;
                foreach (var fault in found) await Console.Out.WriteLineAsync(FaultLine.Of(fault, catalogue, parsed.GetRequiredValue(language)));
                return 1;
            }

            await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(folder.Dialogs)!, LearnedDanger.FileName), Head + learned);
            return 0;
        });
        return command;
    }
}
