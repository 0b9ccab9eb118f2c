using System.Globalization;
using System.Text;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Recognition;

/// <summary>
/// How well the evaluation sets are understood, without a language given, as <c>navigator understand</c> does: micro-F1 of needs, coverage,
/// place span and audiences, and the share of right languages. Prints figures only, never a row of the test half. The floors are what was
/// reached: they may be raised, not lowered.
/// </summary>
public sealed class UtteranceEvaluationTests(ITestOutputHelper output)
{
    private static readonly string[] Figures = ["needs", "coverage", "place", "audience", "language"];

    [Fact]
    public void Understander_FirstTestHalf_ReachesTheFloors() => ReachesTheFloors(UtteranceSet.First, [0.86, 0.88, 0.95, 0.9, 0.97]);

    [Fact]
    public void Understander_SecondTestHalf_ReachesTheFloors() => ReachesTheFloors(UtteranceSet.Second, [0.79, 0.81, 0.9, 0.81, 0.98]);

    private void ReachesTheFloors(UtteranceSet set, double[] floors)
    {
        var test = Measure(set.Test);
        output.WriteLine(Table("tuning", Measure(set.Tuning)) + Table("test", test));

        Assert.True(set.All.Count >= 1200 && set.Test.Count() >= 600);
        for (var i = 0; i < Figures.Length; i++) Assert.True(test["all"].F1(i) >= floors[i], $"{Figures[i]} {test["all"].F1(i):0.000}");
    }

    private static SortedDictionary<string, Tally> Measure(IEnumerable<LabelledUtterance> utterances)
    {
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var utterance in utterances)
        {
            var (heard, needs) = Hear(utterance.Text);
            foreach (var name in new[] { utterance.Language, "all" })
            {
                if (!tallies.TryGetValue(name, out var tally)) tallies[name] = tally = new Tally();
                tally.Rows++;
                tally.Count(0, utterance.Needs, needs);
                tally.Count(1, utterance.Coverage, heard.Coverage is { } coverage ? [coverage] : []);
                tally.Count(2, utterance.Place.Length > 0 ? [utterance.Place] : [], PlaceOf(utterance.Text, heard.Place));
                tally.Count(3, utterance.Audiences, heard.Audiences);
                tally.Count(4, [utterance.Language], [heard.Language ?? "fr"]);
            }
        }

        return tallies;
    }

    private static (Understanding Heard, IReadOnlyCollection<string> Needs) Hear(string text)
    {
        var heard = Repository.Snapshot.Understander.Understand(text, new UnderstandingContext { Language = null });
        return (heard, AlarmNeeds.With(heard.Needs, Repository.Snapshot.Alarms.Recognize(text)));
    }

    private static string[] PlaceOf(string text, PlaceResolution place) => place switch
    {
        PlaceResolution.Found found => [found.Span.In(text)],
        PlaceResolution.Ambiguous many => [many.Span.In(text)],
        _ => [],
    };

    private static string Table(string half, SortedDictionary<string, Tally> tallies)
    {
        var table = new StringBuilder($"{half,-10}  rows  {string.Join("  ", Figures.Select(f => $"{f,8}"))}\n");
        foreach (var (name, tally) in tallies.OrderBy(t => t.Key == "all"))
            table.AppendLine(CultureInfo.InvariantCulture, $"{name,-10}  {tally.Rows,4}  {string.Join("  ", Figures.Select((_, i) => tally.F1(i).ToString("0.000", CultureInfo.InvariantCulture).PadLeft(8)))}");
        return table.ToString();
    }

    private sealed class Tally
    {
        private readonly int[] right = new int[Figures.Length];
        private readonly int[] invented = new int[Figures.Length];
        private readonly int[] missed = new int[Figures.Length];

        public int Rows { get; set; }

        public void Count(int figure, string[] expected, IReadOnlyCollection<string> heard)
        {
            var both = expected.Intersect(heard).Count();
            right[figure] += both;
            invented[figure] += heard.Count - both;
            missed[figure] += expected.Length - both;
        }

        public double F1(int figure) => 2.0 * right[figure] / Math.Max(1, (2 * right[figure]) + invented[figure] + missed[figure]);
    }
}
