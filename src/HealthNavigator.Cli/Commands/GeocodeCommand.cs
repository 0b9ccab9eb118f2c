using System.CommandLine;
using HealthNavigator.Adapters.Geocoding;
using HealthNavigator.Core.Knowledge;
using NodaTime;
using Spectre.Console;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>geocode</c>: finds the exact positions of permanences from their addresses and writes them to <c>knowledge/positions.yaml</c>.</summary>
internal static class GeocodeCommand
{
    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var geocoding = new GeocodingChoice();
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the report and write nothing" };
        var pause = new Option<int>("--pause") { Description = "Milliseconds between two questions", DefaultValueFactory = _ => 1000 };
        var language = new Option<string>("--lang") { DefaultValueFactory = _ => "en" };
        var command = new Command("geocode", "Find the exact positions of permanences") { dryRun, pause, language };
        knowledge.AddTo(command);
        geocoding.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var now = SystemClock.Instance.GetCurrentInstant();
            var snapshot = (await knowledge.LoadAsync(parsed, now)).Snapshot;
            var lang = parsed.GetRequiredValue(language);
            var options = geocoding.Of(parsed);
            if (options.Create() is not { } geocoder || knowledge.FolderOf(parsed) is not { } folder)
            {
                await Console.Error.WriteLineAsync(snapshot.Catalogue.Format(lang, "geocode.no-geocoder"));
                return 1;
            }

            var search = new PositionSearch(geocoder, $"{options.Kind} {options.Endpoint!.GetLeftPart(UriPartial.Path)}", TimeSpan.FromMilliseconds(Math.Max(0, parsed.GetValue(pause))));
            var searched = await search.RunAsync(snapshot, DateOnly.FromDateTime(now.ToDateTimeUtc()), cancellation);
            Show(searched, snapshot, lang);
            var found = searched.Select(one => one.Found).OfType<FoundPosition>().ToList();
            var written = found.Count > 0 && !parsed.GetValue(dryRun);
            if (written) await WriteAsync(Path.Combine(folder.Knowledge, Path.GetFileName(Positions.File)), found, cancellation);
            Console.WriteLine(snapshot.Catalogue.Format(lang, found.Count == 0 ? "import.nothing-new" : written ? "import.written" : "import.dry-run", ("file", Positions.File)));
            return 0;
        });
        return command;
    }

    private static void Show(IReadOnlyCollection<SearchedPosition> searched, KnowledgeSnapshot knowledge, string language)
    {
        string Say(string key) => knowledge.Catalogue.Format(language, key);
        var table = new Table().AddColumns(Say("geocode.permanence"), Say("geocode.address"), Say("geocode.outcome"));
        foreach (var one in searched.Where(one => one.Outcome != PositionOutcome.KnownAlready))
            table.AddRow(Markup.Escape(one.Permanence), Markup.Escape(one.Address), Markup.Escape(Say($"geocode.{one.Outcome}") + (one.Found is { } found ? $" {found.Point.Latitude:0.00000}, {found.Point.Longitude:0.00000}" : "")));
        AnsiConsole.Write(table);
        foreach (var group in searched.GroupBy(one => one.Outcome).OrderBy(group => group.Key)) Console.WriteLine($"{Say($"geocode.{group.Key}")}: {group.Count()}");
    }

    private static async Task WriteAsync(string path, IEnumerable<FoundPosition> found, CancellationToken cancellation)
    {
        var text = PositionFile.With(File.Exists(path) ? await File.ReadAllTextAsync(path, cancellation) : null, found);
        await File.WriteAllTextAsync(path + ".new", text, cancellation);
        File.Move(path + ".new", path, overwrite: true);
    }
}
