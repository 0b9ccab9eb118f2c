using HealthNavigator.Adapters.Files;
using HealthNavigator.Cli.Commands;
using HealthNavigator.Cli.Lexicons;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Safety;
using HealthNavigator.Tests.Places;

namespace HealthNavigator.Tests.Recognition;

public sealed class LexiconCommandTests : IDisposable
{
    private readonly DirectoryInfo before = Directory.CreateTempSubdirectory("words");

    /// <summary>A lexicon without its needs lost all of them: going from it to ours gains, and nothing of the hidden half is shown.</summary>
    [Fact]
    public async Task LexiconTest_AgainstWordsWithoutFrenchNeeds_CountsAllAndShowsOnlyTheTuningHalf()
    {
        var folder = ContentFolder.FindDefault()!;
        WriteBefore(folder, without: "needs:");
        var output = new StringWriter();
        var comparison = await LexiconCommand.RunAsync(folder, before.FullName, "en", output);

        Assert.NotNull(comparison);
        var gained = comparison.Turns.Where(turn => turn.IsGained && turn.Kind == Example.Needs).ToList();
        Assert.True(gained.Count > 50, $"{gained.Count} gained");
        Assert.Contains(gained, turn => turn.Example.IsHidden);
        var printed = output.ToString();
        Assert.All(comparison.Turns.Where(turn => turn.Example.IsHidden), turn => Assert.DoesNotContain($": {turn.Example.Text} →", printed, StringComparison.Ordinal));
        Assert.All(gained.Where(turn => !turn.Example.IsHidden), turn => Assert.Contains(turn.Example.Text, printed, StringComparison.Ordinal));
        Assert.Contains($"{comparison.Gained} gained, {comparison.Lost} lost.", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LexiconTest_AgainstNothingKnown_SaysSo()
    {
        var output = new StringWriter();
        Assert.Null(await LexiconCommand.RunAsync(ContentFolder.FindDefault()!, "no-such-revision", "en", output));
        Assert.Contains("no-such-revision", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_OfTheEvaluationSets_HideTheSameHalfAsTheTests()
    {
        var rules = AlarmRules.Load([], new FaultList());
        var examples = ExampleFiles.Read(Path.Combine(Atlas.Root, "tests", "evaluation"), [], rules).Where(example => example.Expected.ContainsKey(Example.Needs));
        Assert.Equal(
            UtteranceSet.First.All.Concat(UtteranceSet.Second.All).Where(row => row.IsTest).Select(row => row.Text).Order(StringComparer.Ordinal),
            examples.Where(example => example.IsHidden).Select(example => example.Text).Order(StringComparer.Ordinal));
    }

    public void Dispose() => before.Delete(recursive: true);

    private void WriteBefore(ContentFolder folder, string without)
    {
        before.CreateSubdirectory("knowledge");
        foreach (var file in folder.Read(new FaultList()).Where(WordsBefore.Holds))
        {
            var path = Path.Combine(before.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Path == "dialogs/lexicon/fr.yaml" ? WithoutSection(file.Text, without) : file.Text);
        }
    }

    /// <summary>Everything from the line of the section to the next line that is not indented.</summary>
    private static string WithoutSection(string text, string section)
    {
        var lines = text.Split('\n').ToList();
        var start = lines.IndexOf(section);
        var end = lines.FindIndex(start + 1, line => line.Length > 0 && line[0] is not (' ' or '#'));
        lines.RemoveRange(start, end - start);
        return string.Join('\n', lines);
    }
}
