using System.CommandLine;
using HealthNavigator.Adapters.Census;
using HealthNavigator.Core.Knowledge.Census;
using NodaTime;
using Spectre.Console;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>knowledge</c>: what is known, old and unknown by territory, need and kind of fact, as a table and as a picture.</summary>
internal static class KnowledgeCommand
{
    private const int WidthOfAFile = 160;

    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var by = new Option<CensusGrouping>("--by") { Description = "Rows of the table: territory, need or both", DefaultValueFactory = _ => CensusGrouping.Territory };
        var svg = new Option<FileInfo?>("--svg") { Description = "Write the picture to this file" };
        var language = new Option<string>("--lang") { DefaultValueFactory = _ => "en" };
        var command = new Command("knowledge", "Show how much is known, old and unknown") { by, svg, language };
        knowledge.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var now = SystemClock.Instance.GetCurrentInstant();
            var snapshot = (await knowledge.LoadAsync(parsed, now)).Snapshot;
            var lang = parsed.GetRequiredValue(language);
            var census = KnowledgeCensus.Of(snapshot, now);
            Show(CensusTable.Of(census, parsed.GetValue(by), snapshot, lang), new CensusWords(snapshot, lang));
            if (parsed.GetValue(svg) is { } file) await File.WriteAllTextAsync(file.FullName, CensusPlot.Of(census, snapshot, lang), cancellation);
        });
        return command;
    }

    private static void Show(CensusTable census, CensusWords words)
    {
        var table = new Table { Caption = new TableTitle(Markup.Escape(words.Say("caption"))) };
        table.AddColumn(new TableColumn("").NoWrap()).AddColumn(new TableColumn(Markup.Escape(words.Say("doors"))).RightAligned());
        foreach (var fact in KnowledgeCensus.Facts) table.AddColumn(new TableColumn(Markup.Escape(words.Fact(fact))).RightAligned());
        foreach (var row in census.Rows.Append(census.Whole)) table.AddRow([Markup.Escape(row.Name), row.Doors.ToString(System.Globalization.CultureInfo.InvariantCulture), .. row.Tallies.Select(tally => Markup.Escape(words.Cell(tally)))]);
        // Ten columns do not fit the eighty characters that are assumed of a file.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = WidthOfAFile;
        AnsiConsole.Write(table);
    }
}
