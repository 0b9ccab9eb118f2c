using System.Globalization;
using System.Text;

namespace HealthNavigator.Tests.Safety;

/// <summary>
/// Runs the blind sentences of <c>tests/evaluation/alarms*.tsv</c> and prints what is heard per language and kind.
/// Rows at odd places were seen while the rules were tuned. Rows at even places were not meant to be, but in Spanish, Portuguese and
/// Italian the misses of both halves were read once: their even rows say no more than the odd ones.
/// The floors are of whole files, a few rows under what was reached, because learning anew moves single rows; the rows at odd places are among the sentences
/// that are learnt from, so only the printed test halves say what unknown sentences are worth.
/// </summary>
public sealed class AlarmEvaluationTests(ITestOutputHelper output)
{
    private static readonly string[] Languages = ["fr", "en", "nl", "ar", "ar-Latn", "es", "pt", "ro", "tr", "ru", "uk", "it", "de"];
    private static readonly string[] Kinds = ["explicit", "veiled", "third-person", "none"];

    private sealed record Case(string Language, string Code, string Kind, string Text, bool Tuned)
    {
        public bool Raised { get; } = !SafetyContent.Recognizer.Recognize(Text).IsEmpty;

        public bool RightAxis { get; } = SafetyContent.Recognizer.Recognize(Text).Any(alarm => alarm.Code == Code);
    }

    [Theory]
    [InlineData("alarms.tsv", 100, 76, 56, 20)]
    [InlineData("alarms-2.tsv", 210, 160, 134, 4)]
    [InlineData("alarms-3.tsv", 190, 126, 120, 30)]
    public void Recognizer_BlindSentences_KeepsTheFloors(string file, int explicitHeard, int veiledHeard, int thirdPersonHeard, int falseAlarms)
    {
        var cases = Read(file);
        var report = Report(file, cases);
        output.WriteLine(report);
        int Raised(string kind) => cases.Count(c => c.Kind == kind && c.Raised);
        Assert.True(Raised("explicit") >= explicitHeard, report);
        Assert.True(Raised("veiled") >= veiledHeard, report);
        Assert.True(Raised("third-person") >= thirdPersonHeard, report);
        Assert.True(Raised("none") <= falseAlarms, report);
    }

    [Fact]
    public void EvaluationSets_OfAlarms_HoldEveryLanguageAndKind()
    {
        var cases = Read("alarms-2.tsv");
        var missing = Languages.SelectMany(_ => Kinds, (language, kind) => (language, kind))
            .Where(wanted => !cases.Exists(c => c.Language == wanted.language && c.Kind == wanted.kind)).ToList();
        Assert.Empty(missing);
        Assert.All(Languages, language => Assert.True(cases.Count(c => c.Language == language) >= 40, language));
    }

    private static List<Case> Read(string file)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "HealthNavigator.sln"))) root = Path.GetDirectoryName(root)!;
        return [.. File.ReadLines(Path.Combine(root, "tests", "evaluation", file)).Skip(1).Select((line, index) =>
        {
            var cells = line.Split('\t');
            return new Case(cells[0], cells[1], cells[1] == "none" ? "none" : cells[2], cells[3], Tuned: index % 2 == 0);
        })];
    }

    private static string Report(string file, List<Case> cases)
    {
        var report = new StringBuilder();
        foreach (var tuned in new[] { true, false })
        {
            var half = cases.Where(c => c.Tuned == tuned).ToList();
            report.AppendLine(CultureInfo.InvariantCulture, $"{file}, {(tuned ? "tuning" : "test")} half: raised / sentences ({string.Join(", ", Kinds)}); right alarm");
            foreach (var language in Languages.Append("all"))
            {
                var said = half.Where(c => language == "all" || c.Language == language).ToList();
                var counts = Kinds.Select(kind => $"{said.Count(c => c.Kind == kind && c.Raised),4} /{said.Count(c => c.Kind == kind),4}");
                report.AppendLine(CultureInfo.InvariantCulture, $"  {language,-8}{string.Join("  ", counts)}   {said.Count(c => c.RightAxis)} / {said.Count(c => c.Code != "none")}");
            }
        }

        return report.ToString();
    }
}
