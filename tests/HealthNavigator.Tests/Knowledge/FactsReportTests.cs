using System.Text.RegularExpressions;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>Every fact that was read is in the knowledge, or in the report with its reason: none is lost.</summary>
public sealed partial class FactsReportTests
{
    private const string RightPrefix = "right:";
    private const string KindPrefix = "kind:";

    public static TheoryData<string> Files => FactsReport.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Report_OfOneFile_IsWellFormed(string file)
    {
        var lines = FactsReport.Lines(file);

        Assert.Equal(FactsReport.Header, lines[0]);
        Assert.All(lines.Skip(1), line =>
        {
            var cells = line.Split('\t');
            Assert.Equal(4, cells.Length);
            Assert.NotEqual("", cells[0].Trim());
            Assert.Contains(cells[1], (string[])[FactsReport.Used, FactsReport.NotUsed]);
            Assert.NotEqual("", cells[2].Trim());
            if (cells[1] == FactsReport.NotUsed) Assert.Matches(Reason(), cells[2]);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Report_OfAUsedFact_NamesWhatIsInTheKnowledge(string file)
    {
        var snapshot = Repository.Snapshot;
        var known = snapshot.Services.Keys
            .Concat(snapshot.HelpLines.All.Select(line => line.Id))
            .Concat(snapshot.CrisisLines.All.Select(line => line.Id))
            .Concat(snapshot.Kinds.All.Select(kind => KindPrefix + kind.Code))
            .ToHashSet(StringComparer.Ordinal);
        var named = FactsReport.Read(file).Rows.Where(row => row.Outcome == FactsReport.Used).SelectMany(row => row.Ids);

        // Cards on rights are named by their own code, in the knowledge of their own.
        Assert.Empty(named.Where(id => !id.StartsWith(RightPrefix, StringComparison.Ordinal) && !known.Contains(id)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Readme_StatesTheCounts_AsTheReportHasThem(string file)
    {
        var rows = FactsReport.Read(file).Rows;
        var unused = rows.Where(row => row.Outcome == FactsReport.NotUsed).ToList();
        var stated = FactsReport.Readme.Split('\n').Where(line => line.StartsWith($"| {file} |", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var counted = unused.GroupBy(row => row.Service)
            .Select(reason => $"| {file} | {reason.Key} | {reason.Count()} |")
            .Append($"| {file} | {rows.Count} | {rows.Count - unused.Count} | {unused.Count} |");

        Assert.Equal(counted.Order(StringComparer.Ordinal), stated);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Readme_OfEveryReason_SaysWhatItMeans(string file) =>
        Assert.All(
            FactsReport.Read(file).Rows.Where(row => row.Outcome == FactsReport.NotUsed).Select(row => row.Service).Distinct(),
            reason => Assert.Contains($"| `{reason}` |", FactsReport.Readme, StringComparison.Ordinal));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Reason();
}
