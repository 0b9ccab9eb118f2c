using System.Globalization;
using System.Text;
using HealthNavigator.Core.Places;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Places;

/// <summary>
/// Runs <c>tests/evaluation/places.tsv</c>, written by people who did not see the resolver, over the whole knowledge with its quarters. The
/// floors are for the set as a whole: the resolver is never tuned to one of its rows.
/// </summary>
public sealed class BlindPlaceTests(ITestOutputHelper output)
{
    private const double LeastRight = 0.96;
    private const double LeastNone = 0.95;

    private sealed record Case(string Category, string Language, string Text, string Expected);

    [Fact]
    public void Resolver_BlindSet_StaysAboveItsFloors()
    {
        var cases = Read().Select(c => (Case: c, Said: Resolve(c))).Select(c => (c.Case, c.Said, Right: IsRight(c.Case.Expected, c.Said))).ToList();
        var report = new StringBuilder();
        foreach (var category in cases.GroupBy(c => c.Case.Category)) report.AppendLine(Line(category.Key, [.. category.Select(c => c.Right)]));
        report.AppendLine(Line("all", [.. cases.Select(c => c.Right)]));
        foreach (var (wrong, said, _) in cases.Where(c => !c.Right))
            report.AppendLine(CultureInfo.InvariantCulture, $"  {wrong.Category} ({wrong.Language}): {wrong.Text} → {PlaceEvaluationTests.Say(said)}, expected {wrong.Expected}");
        output.WriteLine(report.ToString());

        var none = cases.Where(c => c.Case.Expected == "none").ToList();
        Assert.True(cases.Count >= 500 && none.Count >= 70, report.ToString());
        Assert.True(cases.Count(c => c.Right) >= LeastRight * cases.Count, report.ToString());
        Assert.True(none.Count(c => c.Right) >= LeastNone * none.Count, report.ToString());
    }

    private static IEnumerable<Case> Read() =>
        from line in File.ReadLines(Path.Combine(Atlas.Root, "tests", "evaluation", "places.tsv")).Skip(1)
        where line.Length > 0
        let cells = line.Split('\t')
        select new Case(cells[0], cells[1], cells[2], cells[3]);

    private static PlaceResolution Resolve(Case item) =>
        Repository.Snapshot.PlaceResolver.Resolve(item.Text, new PlaceContext { Answering = true, Language = item.Language });

    // One code: exactly that place. "a|b": to be asked about, the first among what is offered. "quarter:?Name": the set has no code, any place will do.
    private static bool IsRight(string expected, PlaceResolution said) => said switch
    {
        PlaceResolution.None => expected == "none",
        _ when expected.StartsWith("quarter:?", StringComparison.Ordinal) => true,
        PlaceResolution.Ambiguous many => expected.Split('|') is { Length: > 1 } codes && many.Candidates.Any(p => p.Code == codes[0]),
        PlaceResolution.Found found => found.Place.Code == expected,
        _ => false,
    };

    private static string Line(string name, List<bool> right) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-16} {right.Count(r => r),4} / {right.Count,4}  {100.0 * right.Count(r => r) / right.Count:0.0}%");
}
