using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Cli.Speed;
using Spectre.Console;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>bench understanding</c>: how fast texts are read and how much memory that takes. <c>bench</c> runs it in a process of its own.</summary>
internal static class BenchUnderstanding
{
    public const string Name = "understanding";

    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long each figure is measured", DefaultValueFactory = _ => 3 };
        var texts = new Option<string?>("--texts") { Description = "Measure understanding and alarms of the lines of this file alone, and print one JSON object" };
        var command = new Command(Name, "Measure the reading of texts, in a process that holds nothing else") { seconds, texts };
        command.SetAction(parsed =>
        {
            var span = TimeSpan.FromSeconds(parsed.GetValue(seconds));
            if (ContentFolder.FindDefault() is not { } folder) return;
            if (parsed.GetValue(texts) is { } file) RunOn(folder, file, span);
            else Run(folder, span);
        });
        return command;
    }

    /// <summary>The same in another process, whose memory is nothing but what reading takes.</summary>
    public static async Task RunApartAsync(TimeSpan span)
    {
        if (Environment.ProcessPath is not { } program) return;
        // Under "dotnet navigator.dll" the program is the runtime, and the assembly its first argument.
        string[] assembly = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var process = Process.Start(program, [.. assembly, "bench", Name, "--seconds", span.TotalSeconds.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
    }

    private static void RunOn(ContentFolder folder, string file, TimeSpan span)
    {
        var speed = new UnderstandingSpeed(folder, File.ReadAllLines(file)).Whole(span);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"perSecond\":{speed.PerSecond:f0},\"p99Milliseconds\":{speed.P99:f3}}}"));
    }

    private static void Run(ContentFolder folder, TimeSpan span)
    {
        var speed = new UnderstandingSpeed(folder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"reading texts: loaded in {speed.LoadMilliseconds:n0} ms; {speed.ManagedMegabytes:n1} MB of objects, {speed.WorkingSetMegabytes:n0} MB working set of a process that holds nothing else"));
        var table = new Table().AddColumns($"{speed.TextCount} texts of about 80 characters, one core", "per second", "undisturbed", "p50 ms", "p99 ms", "slowest text ms");
        foreach (var row in speed.Speeds(span)) table.AddRow(row.Name, Number(row.PerSecond, "n0"), Number(row.Undisturbed, "n0"), Number(row.Median), Number(row.P99), Number(row.SlowestText));
        AnsiConsole.Write(table);
        var hostile = new Table().AddColumns("5,000 hostile characters", "understand ms", "alarms ms", "asked ms");
        foreach (var row in speed.Hostile()) hostile.AddRow(row.Name, Number(row.Understanding, "n2"), Number(row.Alarms, "n2"), Number(row.Asked, "n2"));
        AnsiConsole.Write(hostile);
        var behind = UnderstandingSpeed.Behind(folder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"apart from that, Microsoft.Recognizers.Text: asked about {behind.Asked} of {behind.Texts} texts ({100.0 * behind.Asked / behind.Texts:n1}%), an answer to {behind.Answered}; a question takes {behind.Median:n1} ms, p99 {behind.P99:n1} ms; {behind.WarmSeconds:n1} s to warm; {behind.Megabytes:n0} MB of objects"));
    }

    private static string Number(double value, string format = "n3") => value.ToString(format, CultureInfo.InvariantCulture);
}
