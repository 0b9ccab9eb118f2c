using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Adapters.Speed;
using HealthNavigator.Cli.Speed;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using NodaTime;
using Spectre.Console;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>bench</c>: how fast the product is on this machine, as a table. Each figure is measured for some seconds after a warm-up.</summary>
internal static class BenchCommand
{
    private static readonly string[] Texts =
    [
        "J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits",
        "j'ai 19 ans j'habite Montreuil, je veux faire un bilan",
        "I have no insurance and my tooth hurts, I'm in Marseille",
        "je bois trop, je voudrais arrêter, je suis à Landerneau",
        "mal aux dents en Guadeloupe",
        "je suis enceinte et je dors dehors à Grenoble",
    ];

    /// <summary>In characters: a table that is written to a file is not cut.</summary>
    private const int WidestTable = 150;

    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var seconds = new Option<double>("--seconds") { Description = "How long each figure is measured", DefaultValueFactory = _ => 3 };
        var command = new Command("bench", "Measure this machine") { seconds };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var at = SystemClock.Instance.GetCurrentInstant();
            var started = Stopwatch.StartNew();
            var built = await knowledge.LoadAsync(parsed, at);
            var loaded = started.Elapsed;
            var snapshot = built.Snapshot;
            var span = TimeSpan.FromSeconds(parsed.GetValue(seconds));
            var queries = Texts.Select(text => QueryOf(text, snapshot, at)).ToArray();

            var table = new Table().AddColumns("what", "per second", "p50 µs", "p99 µs", "max µs");
            Row(table, "whole turn: a first sentence, one thread", Measure(i => Assistant.Turn(new Conversation(), new Utterance.Text(Texts[i % Texts.Length]), snapshot, at), span));
            Row(table, "whole turn with token codec, one thread", Measure(i => WithCodec(Texts[i % Texts.Length], snapshot, at), span));
            Row(table, "match: query to ranked answer", Measure(i => snapshot.Matcher.Match(queries[i % queries.Length]), span));
            AnsiConsole.Write(table);
            var both = Parallel(Texts, snapshot, at, span);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"whole turns on {Environment.ProcessorCount} threads: {both:n0}/s; load: {loaded.TotalMilliseconds:n0} ms; working set: {Environment.WorkingSet >> 20} MB"));
            await BenchUnderstanding.RunApartAsync(span);
            Places();
            await SchedulesAsync(at);
            await StoreAsync();
            await MatchesAsync(snapshot, at, span, isLarge: false);
        });
        command.Add(MatchesOnly());
        command.Add(BenchUnderstanding.Create());
        return command;
    }

    /// <summary><c>bench match</c>: only finding among many, up to a million when asked.</summary>
    private static Command MatchesOnly()
    {
        var knowledge = new KnowledgeOptions();
        var seconds = new Option<double>("--seconds") { Description = "How long each figure is measured", DefaultValueFactory = _ => 3 };
        var large = new Option<bool>("--large") { Description = "Up to a million services: some minutes, some gigabytes" };
        var command = new Command("match", "Measure finding among many invented services") { seconds, large };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var at = SystemClock.Instance.GetCurrentInstant();
            var snapshot = (await knowledge.LoadAsync(parsed, at)).Snapshot;
            await MatchesAsync(snapshot, at, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(large));
        });
        return command;
    }

    private static async Task MatchesAsync(KnowledgeSnapshot knowledge, Instant at, TimeSpan span, bool isLarge)
    {
        const int usual = 100_000;
        var speed = new MatchSpeed(knowledge, at, span);
        var (growth, territory) = speed.Growth(isLarge ? [1000, 10_000, usual, 1_000_000] : [1000, 10_000, usual], usual);
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, WidestTable);
        AnsiConsole.Write(growth);
        var edits = MatchSpeed.Quantiles(speed.Edits(territory));
        Console.WriteLine($"an edit of one service among 100,000, seen by the next turn: p50 {edits[0]} ms, p99 {edits[1]} ms, max {edits[2]} ms");
        var turns = new TurnSpeed(territory, at);
        var (one, ours) = (turns.Measure(span, 1), turns.Measure(span, Environment.ProcessorCount));
        var theirs = await PeerSpeed.OfTurnsAsync(span);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"whole turns of a talk of four with 100,000 services: {ours.PerSecond:n0}/s on {Environment.ProcessorCount} threads ({ours.ProcessorMicroseconds:n0} µs of processor each), {one.PerSecond:n0}/s on one ({one.ProcessorMicroseconds:n0} µs); npm botbuilder 4.23.3, its waterfall of four on memory storage: {(theirs is { } known ? $"{known:n0}/s" : "not run")}; load of the machine: {Load()}"));
    }

    /// <summary>Over the last minutes, ours included: beside others every figure is worse.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "not known";

    private static void Places()
    {
        var faults = new FaultList();
        var files = ContentFolder.FindDefault()?.Read(faults).Where(file => file.Path.StartsWith("knowledge/gazetteer/", StringComparison.Ordinal)).ToList() ?? [];
        var table = new Table().AddColumns("places", "ours");
        foreach (var figure in PlaceSpeed.Measure(files)) table.AddRow(figure.Name, string.Create(CultureInfo.InvariantCulture, $"{figure.Value:n2} {figure.Unit}"));
        AnsiConsole.Write(table);
    }

    private static async Task SchedulesAsync(Instant at)
    {
        if (PeerSpeed.ValuesFile is not { } file) return;
        var ours = ScheduleSpeed.Measure(await File.ReadAllLinesAsync(file), at);
        var peer = await PeerSpeed.OfHoursAsync();
        var table = new Table().AddColumns("schedules", "ours", "npm opening_hours 3.15.0", "times");
        foreach (var figure in ours)
        {
            var theirs = peer?.TryGetValue(figure.Name, out var value) == true ? value : (double?)null;
            table.AddRow(
                figure.Name,
                string.Create(CultureInfo.InvariantCulture, $"{figure.Value:n1} {figure.Unit}"),
                theirs is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:n0} /s") : "not run",
                theirs is { } number ? string.Create(CultureInfo.InvariantCulture, $"{figure.Value / number:n0}") : "");
        }

        AnsiConsole.Write(table);
    }

    private static async Task StoreAsync()
    {
        var table = new Table().AddColumns("store (LiteDB, on this disk)", "per second");
        foreach (var (what, perSecond) in await StoreSpeed.MeasureAsync()) table.AddRow(what, string.Create(CultureInfo.InvariantCulture, $"{perSecond:n0}"));
        AnsiConsole.Write(table);
    }

    private static ServiceQuery QueryOf(string text, KnowledgeSnapshot knowledge, Instant at)
    {
        var turn = Assistant.Turn(new Conversation(), new Utterance.Text(text), knowledge, at);
        return QueryBuilder.Query(turn.Conversation, knowledge.Gazetteer, at);
    }

    private static void WithCodec(string text, KnowledgeSnapshot knowledge, Instant at)
    {
        var first = Assistant.Turn(new Conversation(), new Utterance.Text(text), knowledge, at);
        ConversationCodec.Decode(ConversationCodec.Encode(first.Conversation));
    }

    private static double Parallel(string[] texts, KnowledgeSnapshot knowledge, Instant at, TimeSpan span)
    {
        long turns = 0;
        var watch = Stopwatch.StartNew();
        System.Threading.Tasks.Parallel.For(0, Environment.ProcessorCount, thread =>
        {
            for (var i = thread; watch.Elapsed < span; i++)
            {
                Assistant.Turn(new Conversation(), new Utterance.Text(texts[i % texts.Length]), knowledge, at);
                Interlocked.Increment(ref turns);
            }
        });
        return turns / watch.Elapsed.TotalSeconds;
    }

    private static List<double> Measure(Action<int> work, TimeSpan span)
    {
        WarmUp.Until(work);
        var micros = new List<double>(200_000);
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed < span; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work(i);
            micros.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return micros;
    }

    private static void Row(Table table, string what, List<double> micros)
    {
        var perSecond = micros.Count / (micros.Sum() / 1_000_000);
        micros.Sort();
        string Micros(double value) => value.ToString("n1", CultureInfo.InvariantCulture);
        table.AddRow(
            what, perSecond.ToString("n0", CultureInfo.InvariantCulture), Micros(micros[micros.Count / 2]), Micros(micros[(int)(micros.Count * 0.99)]), Micros(micros[^1]));
    }
}
