using System.CommandLine;
using System.Globalization;
using HealthNavigator.Adapters;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Adapters.Synthesis;
using HealthNavigator.Core.Content;
using NodaTime;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>synth</c>: a synthetic territory for load only, never mixed with the knowledge.</summary>
internal static class SynthCommand
{
    public static Command Create()
    {
        var services = new Option<int>("--services") { Description = "How many services", DefaultValueFactory = _ => 1000 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same territory", DefaultValueFactory = _ => 1 };
        var folder = new Option<string>("--out") { Description = "An empty folder, or an earlier synthetic territory", DefaultValueFactory = _ => "synthetic" };
        var command = new Command("synth", "Write an invented territory, for load only") { services, seed, folder };
        command.SetAction(async parsed =>
        {
            var faults = new FaultList();
            var content = ContentFolder.FindDefault()?.Read(faults) ?? [];
            var knowledge = (await KnowledgeLoader.LoadAsync(null, null, SystemClock.Instance.GetCurrentInstant())).Snapshot;
            var territory = new SyntheticTerritory(knowledge.Gazetteer.Communes(), knowledge.Taxonomies, parsed.GetValue(seed));
            var (count, target) = (parsed.GetValue(services), Path.GetFullPath(parsed.GetValue(folder)!));
            if (!await SyntheticFiles.WriteAsync(territory.Services(count), content, target))
            {
                await Console.Error.WriteLineAsync($"{target}: neither empty nor synthetic; nothing was written");
                return 1;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} synthetic services in {target}; use them with --knowledge {target}"));
            return 0;
        });
        return command;
    }
}
