using System.Collections.Immutable;
using HealthNavigator.Core.Learning;
using HealthNavigator.Core.Safety;

namespace HealthNavigator.Cli.Lexicons;

/// <summary>
/// The examples that a change of words is tried on: <c>tests/evaluation/utterances*.tsv</c> and <c>alarms*.tsv</c>, the
/// sentences of <c>dialogs/sentences</c>, and those written at the alarm rules themselves.
/// </summary>
internal static class ExampleFiles
{
    private const int Block = 4;
    private const string NoAlarm = "none";

    /// <summary>Every example, in the order of the files.</summary>
    /// <param name="evaluation">The folder <c>tests/evaluation</c>; nothing is read from it when it is not there.</param>
    /// <param name="sentences">What people may write; their dangers are learnt, so they would prove nothing.</param>
    /// <param name="rules">The alarm rules with their examples.</param>
    public static ImmutableArray<Example> Read(string evaluation, IEnumerable<ExampleSentence> sentences, AlarmRules rules)
    {
        IEnumerable<string> Files(string pattern) => Directory.Exists(evaluation) ? Directory.GetFiles(evaluation, pattern).Order(StringComparer.Ordinal) : [];
        return [.. Files("utterances*.tsv").SelectMany(Utterances), .. Files("alarms*.tsv").SelectMany(Alarms), .. sentences.Select(OfSentence), .. OfRules(rules)];
    }

    private static Example OfSentence(ExampleSentence sentence)
    {
        (string Kind, ImmutableArray<string> Codes)[] told = [(Example.Needs, sentence.Needs), (Example.Coverage, sentence.Coverage), (Example.Audience, sentence.Audiences)];
        return new Example(
            sentence.Language, sentence.Text, IsHidden: false, told.Where(one => !one.Codes.IsDefault).ToImmutableDictionary(one => one.Kind, one => one.Codes.ToImmutableSortedSet()));
    }

    /// <summary>Of the rows of a language the first four are for tuning, the next four for test, and so on.</summary>
    private static IEnumerable<Example> Utterances(string file)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split('\t');
        return lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).GroupBy(cells => cells[0])
            .SelectMany(language => language.Select((cells, row) => Utterance(cells, columns, row / Block % 2 == 1)));
    }

    private static Example Utterance(string[] cells, string[] columns, bool isHidden)
    {
        string Cell(string column) => cells.ElementAtOrDefault(Array.IndexOf(columns, column)) ?? "";
        ImmutableSortedSet<string> Codes(string column) => [.. Cell(column).Split(',', StringSplitOptions.RemoveEmptyEntries)];
        return new Example(cells[0], cells[1], isHidden, ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty
            .Add(Example.Needs, Codes("needs"))
            .Add(Example.Coverage, Codes("coverage"))
            .Add(Example.Place, Cell("place") is { Length: > 0 } place ? [place] : [])
            .Add(Example.Audience, Codes("audience"))
            .Add(Example.WrittenIn, [cells[0]])
            .Add(Example.Alarm, Codes("urgency")));
    }

    /// <summary>Rows at odd places are for tuning, those at even places for test.</summary>
    private static IEnumerable<Example> Alarms(string file) =>
        File.ReadLines(file).Skip(1).Select((line, row) => (Cells: line.Split('\t'), row)).Where(line => line.Cells.Length > 3)
            .Select(line => OfAlarm(line.Cells[0], line.Cells[3], line.Cells[1] == NoAlarm ? null : line.Cells[1], isHidden: line.row % 2 == 1));

    private static IEnumerable<Example> OfRules(AlarmRules rules) =>
        rules.Examples.Select(example => OfAlarm(LanguageOf(example.Rule), example.Text, example.Code, isHidden: false))
            .Concat(rules.Quiet.Where(quiet => quiet.Code is null).Select(quiet => OfAlarm(LanguageOf(quiet.File), quiet.Text, null, isHidden: false)));

    private static Example OfAlarm(string language, string text, string? code, bool isHidden) =>
        new(language, text, isHidden, ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty.Add(Example.Alarm, code is null ? [] : [code]));

    /// <summary><c>dialogs/safety/suicide-fr.yaml</c> and the rule <c>suicide-fr/wants-to-die</c> are French.</summary>
    private static string LanguageOf(string name)
    {
        var file = Path.GetFileNameWithoutExtension(name.Contains(".yaml", StringComparison.Ordinal) ? name : name.Split('/')[0]);
        return file.EndsWith("ar-latn", StringComparison.Ordinal) ? "ar-Latn" : file[(file.LastIndexOf('-') + 1)..];
    }
}
