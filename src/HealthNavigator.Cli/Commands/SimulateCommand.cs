using System.CommandLine;
using System.Globalization;
using HealthNavigator.Adapters.Protocol;
using HealthNavigator.Cli.Simulation;
using HealthNavigator.Core.Knowledge;
using NodaTime;
using Spectre.Console;

namespace HealthNavigator.Cli.Commands;

/// <summary>
/// <c>simulate</c>: residents with a hidden truth talk with the assistant, beside a fixed questionnaire; the last line is one JSON object.
/// The same seed over the same knowledge gives the same figures.
/// </summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var people = new Option<int>("--people") { Description = "How many residents", DefaultValueFactory = _ => 1000 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same residents", DefaultValueFactory = _ => 1 };
        var findings = new Option<int>("--findings") { Description = "How many conversations that missed to print in full" };
        var at = new Option<string>("--at") { Description = "The instant of every turn (Paris time)", DefaultValueFactory = _ => "2026-11-23T10:00" };
        var command = new Command("simulate", "Let simulated residents talk with the assistant") { people, seed, findings, at };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var when = MatchRequest.ParseAt(parsed.GetRequiredValue(at)) ?? SystemClock.Instance.GetCurrentInstant();
            var snapshot = (await knowledge.LoadAsync(parsed, when)).Snapshot;
            Run(snapshot, when, parsed.GetValue(people), parsed.GetValue(seed), parsed.GetValue(findings));
        });
        return command;
    }

    private static void Run(KnowledgeSnapshot knowledge, Instant at, int people, int seed, int findings)
    {
        var run = SimulationRun.Of(knowledge, at, people, seed);
        foreach (var (person, outcome) in run.Findings.Take(findings)) Print(person, outcome);
        Show(run.Talk, run.Form, people);
    }

    private static void Print(Resident person, TalkOutcome outcome)
    {
        Console.WriteLine(
            $"#{person.Number} {person.Language} home={person.Home.Code} {person.Home.Name} needs={string.Join(",", person.Needs)} age={person.Age} coverage={person.Coverage} "
            + $"audiences={string.Join(",", person.Audiences.Order())} situations={string.Join(",", person.Situations.Order())} "
            + $"exists={outcome.Exists} success={outcome.Success} ineligible=[{string.Join(" ", outcome.Ineligible)}] beside=[{string.Join(" ", outcome.Beside)}]");
        foreach (var line in outcome.Transcript) Console.WriteLine("   " + line);
    }

    private static void Show(SimulationReport talk, SimulationReport form, int people)
    {
        var table = new Table().AddColumns("", "assistant", "fixed questionnaire");
        void Row(string what, Func<SimulationReport, double> figure, string format) =>
            table.AddRow(what, figure(talk).ToString(format, CultureInfo.InvariantCulture), figure(form).ToString(format, CultureInfo.InvariantCulture));
        Row("people for whom something suitable exists", report => report.Served.Count, "n0");
        Row("of these, shown it", report => report.Success, "p2");
        Row("at first sight, without asking for more", report => report.AtFirstSight, "p2");
        Row("questions until then, median", report => report.MedianQuestions, "n0");
        Row("questions until then, 90th percentile", report => report.P90Questions, "n0");
        Row("offered as suitable, in truth not", report => report.IneligibleOffered, "n0");
        Row("shown a namesake of their town, and said so", report => report.Misplaced, "n0");
        Row("offered as suitable, for another need", report => report.Beside, "n0");
        Row("people for whom not even something doubtful exists", report => report.Unserved.Count, "n0");
        Row("of these, nothing was offered as sure", report => report.HonestNone, "p2");
        AnsiConsole.Write(table);
        var figures = talk.Figures();
        figures.Insert(0, "people", people);
        figures["fixed"] = form.Figures();
        Console.WriteLine(figures.ToJsonString(ChatJson.Readable));
    }
}
