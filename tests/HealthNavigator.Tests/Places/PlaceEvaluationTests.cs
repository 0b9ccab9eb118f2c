using System.Globalization;
using System.Text;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Tests.Places;

/// <summary>Runs <c>evaluation/places.tsv</c> as answers to "where are you?" and prints what is right per category.</summary>
public sealed class PlaceEvaluationTests(ITestOutputHelper output)
{
    private sealed record Case(string Category, string Text, string Expected);

    [Fact]
    public void Resolver_EvaluationSet_ReachesTheGoal()
    {
        var cases = Read().Select(c => (Case: c, Right: IsRight(c, Resolve(c.Text)))).ToList();
        var report = new StringBuilder();
        foreach (var category in cases.GroupBy(c => c.Case.Category))
            report.AppendLine(CultureInfo.InvariantCulture, $"{category.Key,-16} {category.Count(c => c.Right),4} / {category.Count(),4}  {Share(category.Count(c => c.Right), category.Count())}");
        report.AppendLine(CultureInfo.InvariantCulture, $"{"all",-16} {cases.Count(c => c.Right),4} / {cases.Count,4}  {Share(cases.Count(c => c.Right), cases.Count)}");
        foreach (var (wrong, _) in cases.Where(c => !c.Right)) report.AppendLine(CultureInfo.InvariantCulture, $"  {wrong.Category}: {wrong.Text} → {Say(Resolve(wrong.Text))}, expected {wrong.Expected}");
        output.WriteLine(report.ToString());

        var none = cases.Where(c => c.Case.Expected == "none").ToList();
        Assert.True(cases.Count >= 400, report.ToString());
        Assert.True(cases.Count(c => c.Right) >= 0.96 * cases.Count, report.ToString());
        Assert.True(none.Count(c => c.Right) >= 0.95 * none.Count, report.ToString());
    }

    [Fact]
    public void Resolver_NoPlaceInFreeText_FindsNoneEither()
    {
        var wrong = Read().Where(c => c.Expected == "none" && Atlas.Resolver.Resolve(c.Text, PlaceContext.Anywhere) is not PlaceResolution.None).ToList();
        Assert.True(wrong.Count <= 1, string.Join('\n', wrong));
    }

    private static IEnumerable<Case> Read() =>
        from line in File.ReadLines(Path.Combine(Atlas.Root, "tests", "HealthNavigator.Tests", "Places", "evaluation", "places.tsv"))
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('\t')
        select new Case(cells[0], cells[1], cells[2]);

    private static PlaceResolution Resolve(string text) => Atlas.Resolver.Resolve(text, new PlaceContext { Answering = true });

    private static bool IsRight(Case item, PlaceResolution resolution)
    {
        var codes = item.Expected.TrimStart('?', '~').Split(',', StringSplitOptions.RemoveEmptyEntries);
        return (item.Expected, resolution) switch
        {
            ("none", PlaceResolution.None) => true,
            (['?', ..], PlaceResolution.Ambiguous ambiguous) => codes.All(code => ambiguous.Candidates.Any(p => p.Code == code)),
            (['~', ..], PlaceResolution.Ambiguous ambiguous) => ambiguous.Candidates.Any(p => codes.Contains(p.Code)),
            (['?', ..], _) => false,
            (_, PlaceResolution.Found found) => codes.Contains(found.Place.Code),
            _ => false,
        };
    }

    private static string Share(int part, int whole) => (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    internal static string Say(PlaceResolution resolution) => resolution switch
    {
        PlaceResolution.Found found => $"{found.Place.Code} {found.Place.Name}",
        PlaceResolution.Ambiguous ambiguous => string.Join(" | ", ambiguous.Candidates.Select(p => $"{p.Code} {p.Name}")),
        _ => "none",
    };
}
