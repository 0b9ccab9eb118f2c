using HealthNavigator.Tests.Architecture;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>One file of <c>docs/facts/</c>: what became of each fact.</summary>
internal sealed record FactsReport(string File, IReadOnlyList<FactsReport.Row> Rows)
{
    public const string Header = "fact\toutcome\tservice\tremark";
    public const string Used = "knowledge";
    public const string NotUsed = "not-used";

    private static string Folder => Path.Combine(Product.Root.FullName, "docs", "facts");

    public static string Readme => System.IO.File.ReadAllText(Path.Combine(Folder, "README.md"));

    public static TheoryData<string> Files => [.. System.IO.Directory.EnumerateFiles(Folder, "*.tsv").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string[] Lines(string file) => System.IO.File.ReadAllLines(Path.Combine(Folder, file));

    public static FactsReport Read(string file) => new(file, [.. Lines(file).Skip(1).Select(line => line.Split('\t')).Select(cells => new Row(cells[0], cells[1], cells[2]))]);

    /// <param name="Fact">The fact's own id.</param>
    /// <param name="Outcome"><see cref="Used"/> or <see cref="NotUsed"/>.</param>
    /// <param name="Service">Ids separated by commas, or the reason.</param>
    internal sealed record Row(string Fact, string Outcome, string Service)
    {
        public IEnumerable<string> Ids => Service.Split(',', StringSplitOptions.TrimEntries);
    }
}
