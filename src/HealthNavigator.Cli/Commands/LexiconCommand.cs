using System.Collections.Immutable;
using System.CommandLine;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Cli.Lexicons;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Learning;
using HealthNavigator.Core.Safety;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Cli.Commands;

/// <summary>
/// <c>lexicon test</c>: reruns the examples with the words of the working tree and with those of the last commit, and prints what was gained
/// and lost. Of the half that nobody tunes on only counts are printed.
/// </summary>
internal static class LexiconCommand
{
    private const string LastCommit = "HEAD";

    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var against = new Option<string>("--against") { Description = "Folder or revision to compare with", DefaultValueFactory = _ => LastCommit };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when something was lost" };
        var language = new Option<string>("--lang") { DefaultValueFactory = _ => "en" };
        var test = new Command("test", "Show which examples a change of words gains and loses") { against, strict, language };
        knowledge.AddTo(test);
        test.SetAction(async parsed =>
        {
            if (knowledge.FolderOf(parsed) is not { } folder) return 2;
            var outcome = await RunAsync(folder, parsed.GetRequiredValue(against), parsed.GetRequiredValue(language), Console.Out);
            return outcome is null ? 2 : outcome.Lost > 0 && parsed.GetValue(strict) ? 1 : 0;
        });
        return new Command("lexicon", "Work on the words that are understood") { test };
    }

    /// <summary>Compares, and writes what came of it; null when there is nothing to compare with.</summary>
    internal static async Task<LexiconComparison?> RunAsync(ContentFolder folder, string against, string language, TextWriter output)
    {
        ImmutableArray<ContentFile> files = folder.Read(new FaultList()).RemoveAll(file => file.Path.StartsWith("knowledge/services/", StringComparison.Ordinal));
        var catalogue = MessageCatalogue.Load(files.Where(file => file.Path.StartsWith("dialogs/wording/", StringComparison.Ordinal)), new FaultList());
        string Say(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => catalogue.Format(language, "lexicon." + key, arguments);
        if (await WordsBefore.ReadAsync(folder, against) is not { } before)
        {
            await output.WriteLineAsync(Say("nothing-before", ("against", against)));
            return null;
        }

        var examples = ExampleFiles.Read(
            Path.Combine(folder.Knowledge, "..", "tests", "evaluation"),
            ExampleSentences.Load(files, new FaultList()),
            AlarmRules.Load(files.Where(file => file.Path.StartsWith("dialogs/safety/", StringComparison.Ordinal) && file.IsYaml), new FaultList()));
        var (old, now) = (new Ear([.. files.Where(file => !WordsBefore.Holds(file)), .. before]), new Ear(files));
        var comparison = LexiconComparison.Of(examples, old, now);
        foreach (var spoken in comparison.Turns.GroupBy(turn => turn.Example.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var hidden = spoken.Where(turn => turn.Example.IsHidden).ToList();
            await output.WriteLineAsync(Say("language", ("language", spoken.Key), ("gained", spoken.Count(turn => turn.IsGained)), ("lost", spoken.Count(turn => !turn.IsGained))));
            foreach (var turn in spoken.Where(turn => !turn.Example.IsHidden).OrderBy(turn => turn.IsGained))
            {
                await output.WriteLineAsync(Say(
                    turn.IsGained ? "gained" : "lost",
                    ("kind", turn.Kind),
                    ("text", turn.Example.Text),
                    ("expected", Codes(turn.Example.Expected[turn.Kind])),
                    ("before", Codes(turn.Before)),
                    ("now", Codes(turn.Now))));
            }

            if (hidden.Count > 0) await output.WriteLineAsync(Say("hidden", ("gained", hidden.Count(turn => turn.IsGained)), ("lost", hidden.Count(turn => !turn.IsGained))));
        }

        if (now.FaultCount > 0) await output.WriteLineAsync(Say("faults", ("faults", now.FaultCount)));
        var byKind = Example.Kinds.Select(kind => (kind, Gained: comparison.Turns.Count(t => t.Kind == kind && t.IsGained), Lost: comparison.Turns.Count(t => t.Kind == kind && !t.IsGained)))
            .Where(count => count.Gained + count.Lost > 0).Select(count => $"{count.kind} +{count.Gained} −{count.Lost}");
        await output.WriteLineAsync(Say("summary", ("examples", comparison.Examples), ("against", against), ("gained", comparison.Gained), ("lost", comparison.Lost), ("kinds", string.Join(", ", byKind))));
        return comparison;
    }

    private static string Codes(ImmutableSortedSet<string> codes) => codes.IsEmpty ? "–" : string.Join(", ", codes);
}
