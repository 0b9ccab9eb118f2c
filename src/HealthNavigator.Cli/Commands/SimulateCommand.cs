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
        var language = new Option<string>("--lang") { Description = "Language of the table", DefaultValueFactory = _ => "en" };
        var command = new Command("simulate", "Let simulated residents talk with the assistant") { people, seed, findings, at, language };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var when = MatchRequest.ParseAt(parsed.GetRequiredValue(at)) ?? SystemClock.Instance.GetCurrentInstant();
            var snapshot = (await knowledge.LoadAsync(parsed, when)).Snapshot;
            Run(snapshot, when, parsed.GetValue(people), parsed.GetValue(seed), parsed.GetValue(findings), parsed.GetRequiredValue(language));
        });
        return command;
    }

    private static void Run(KnowledgeSnapshot knowledge, Instant at, int people, int seed, int findings, string language)
    {
        var run = SimulationRun.Of(knowledge, at, people, seed);
        foreach (var (person, outcome) in run.Findings.Take(findings)) Print(person, outcome);
        Show(run.Talk, run.Form, people, knowledge, language);
    }

    private static void Print(Resident person, TalkOutcome outcome)
    {
        Console.WriteLine(
            $"#{person.Number} {person.Language} home={person.Home.Code} {person.Home.Name} needs={string.Join(",", person.Needs)} age={person.Age} coverage={person.Coverage} "
            + $"audiences={string.Join(",", person.Audiences.Order())} situations={string.Join(",", person.Situations.Order())} "
            + $"exists={outcome.Exists} success={outcome.Success} ineligible=[{string.Join(" ", outcome.Ineligible)}] beside=[{string.Join(" ", outcome.Beside)}]");
        foreach (var line in outcome.Transcript) Console.WriteLine("   " + line);
    }

    private static void Show(SimulationReport talk, SimulationReport form, int people, KnowledgeSnapshot knowledge, string language)
    {
        var table = new Table().AddColumns("", Say("assistant"), Say("questionnaire"));
        string Say(string key) => Markup.Escape(knowledge.Catalogue.Format(language, "simulate." + key));
        void Row(string what, Func<SimulationReport, double> figure, string format) =>
            table.AddRow(Say(what), figure(talk).ToString(format, CultureInfo.InvariantCulture), figure(form).ToString(format, CultureInfo.InvariantCulture));
        Row("people", report => report.Served.Count, "n0");
        Row("shown", report => report.Success, "p2");
        Row("at-first-sight", report => report.AtFirstSight, "p2");
        Row("median", report => report.MedianQuestions, "n0");
        Row("p90", report => report.P90Questions, "n0");
        Row("mean", report => report.MeanQuestions, "n2");
        Row("personal", report => report.MeanPersonalQuestions, "n2");
        Row("minutes", report => report.MeanMinutes, "n1");
        Row("ineligible", report => report.IneligibleOffered, "n0");
        Row("misplaced", report => report.Misplaced, "n0");
        Row("beside", report => report.Beside, "n0");
        Row("unserved", report => report.Unserved.Count, "n0");
        Row("honest-none", report => report.HonestNone, "p2");
        foreach (var act in Enum.GetValues<Act>()) table.AddRow(Say("act." + act.ToString().ToLowerInvariant()), talk.Times(act).ToString("n0", CultureInfo.InvariantCulture), "");
        AnsiConsole.Write(table);
        var figures = talk.Figures();
        figures.Insert(0, "people", people);
        figures["fixed"] = form.Figures();
        Console.WriteLine(figures.ToJsonString(ChatJson.Readable));
    }
}
