using HealthNavigator.Tests.Places;

namespace HealthNavigator.Tests.Recognition;

/// <summary>
/// A set of utterances of <c>tests/evaluation</c>, written by people who saw only the taxonomy. Of the rows of a language the first four are for
/// tuning, the next four for test, and so on: what is tuned is never measured, and the rule needs no second file.
/// </summary>
internal sealed class UtteranceSet
{
    private const int Block = 4;

    private UtteranceSet(string file) => All = Read(file);

    /// <summary>Written first.</summary>
    public static UtteranceSet First { get; } = new("utterances.tsv");

    /// <summary>Written by others, after the words of the first tuning half were known to the lexicons.</summary>
    public static UtteranceSet Second { get; } = new("utterances-2.tsv");

    public IReadOnlyList<LabelledUtterance> All { get; }

    public IEnumerable<LabelledUtterance> Tuning => All.Where(u => !u.IsTest);

    public IEnumerable<LabelledUtterance> Test => All.Where(u => u.IsTest);

    private static List<LabelledUtterance> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Atlas.Root, "tests", "evaluation", file));
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).GroupBy(cells => cells[0])
            .SelectMany(language => language.Select((cells, row) => Row(cells, columns, row / Block % 2 == 1)))];
    }

    private static LabelledUtterance Row(string[] cells, string[] columns, bool isTest)
    {
        string[] Codes(string column) => Cell(column).Split(',', StringSplitOptions.RemoveEmptyEntries);
        string Cell(string column) => cells.ElementAtOrDefault(Array.IndexOf(columns, column)) ?? "";
        return new LabelledUtterance(cells[0], cells[1], Codes("needs"), Codes("coverage"), Cell("place"), Codes("audience"), isTest);
    }
}
