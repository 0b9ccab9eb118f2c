using System.CommandLine;
using System.Globalization;
using HealthNavigator.Adapters.Exchange.Communes;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>import --format communes FILE [--dry-run]</c>: brings data of others into the knowledge, with a report of what changes.</summary>
internal static class ImportCommand
{
    /// <summary>Of each list the report shows as many; the counts are always whole.</summary>
    private const int MostShown = 20;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "What to import" };
        var format = new Option<string>("--format") { Description = "communes: the JSON list of geo.api.gouv.fr", Required = true };
        format.AcceptOnlyFromAmong("communes");
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the report and write nothing" };
        var knowledge = new Option<string?>("--knowledge") { Description = "Folder with knowledge/ and dialogs/ (default: the repository's)" };
        var language = new Option<string>("--lang") { DefaultValueFactory = _ => "en" };
        var command = new Command("import", "Import data into the knowledge") { file, format, dryRun, knowledge, language };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(knowledge), parsed.GetValue(dryRun), parsed.GetRequiredValue(language)));
        return command;
    }

    private static int Run(FileInfo file, string? directory, bool dryRun, string language)
    {
        var faults = new FaultList();
        if (ContentFolder.Locate(directory, faults) is not { } folder)
        {
            foreach (var fault in faults.Sorted()) Console.Error.WriteLine($"{fault.File}: {fault.Code}");
            return 1;
        }

        var catalogue = MessageCatalogue.Load([.. folder.Read(faults).Where(one => one.Path.StartsWith("dialogs/wording/", StringComparison.Ordinal))], new FaultList());
        string Say(string key, params (string, object?)[] arguments) => catalogue.Format(language, key, arguments);
        if (!file.Exists)
        {
            Console.Error.WriteLine(Say("fault.file-unreadable", ("detail", file.Name)));
            return 1;
        }

        var table = Path.Combine(folder.Knowledge, "gazetteer", "communes.tsv");
        var found = new FaultList();
        var report = CommuneImport.Run(File.ReadAllText(table), File.ReadAllText(Path.Combine(folder.Knowledge, "gazetteer", "epci.tsv")), file.Name, File.ReadAllText(file.FullName), found);
        foreach (var fault in found.Sorted()) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fault.File}:{fault.Line}: {Say($"fault.{fault.Code}", ("detail", fault.Detail))} [{fault.Code}]"));
        Console.WriteLine(Say("import.summary", ("read", report.Read), ("faults", found.Count)));
        Show(Say("import.changed", ("count", report.Changed.Length)), report.Changed.Select(change => $"{change.Commune} ({string.Join(", ", change.Fields.Select(field => Say($"import.field.{field}")))})"));
        Show(Say("import.added", ("count", report.Added.Length)), report.Added);
        Show(Say("import.missing", ("count", report.Missing.Length)), report.Missing);
        Console.WriteLine(Say("import.points-kept", ("count", report.PointsKept)));
        var isNew = report.Changed.Length + report.Added.Length > 0;
        if (isNew && !dryRun) Replace(table, report.Table);
        Console.WriteLine(Say(!isNew ? "import.nothing-new" : dryRun ? "import.dry-run" : "import.written", ("file", "knowledge/gazetteer/communes.tsv")));
        return found.Count == 0 ? 0 : 1;
    }

    private static void Show(string heading, IEnumerable<string> items)
    {
        Console.WriteLine(heading);
        foreach (var item in items.Take(MostShown)) Console.WriteLine("  " + item);
    }

    // The table is whole at every moment: a full disk or a power cut leaves the one of before.
    private static void Replace(string path, string text)
    {
        var beside = path + ".new";
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }
}
