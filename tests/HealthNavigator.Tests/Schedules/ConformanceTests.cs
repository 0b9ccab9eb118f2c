using System.IO.Compression;
using System.Text.Json.Nodes;
using HealthNavigator.Adapters.Exchange;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Schedules.Holidays;

namespace HealthNavigator.Tests.Schedules;

/// <summary>Our answers for 2026 against those of npm opening_hours 3.15.0, recorded by tools/peers/record.mjs.</summary>
public class ConformanceTests
{
    [Fact]
    public void Answer_RecordedStrings_AgreesWithTheOracleExceptStatedDeviations()
    {
        var school = School();
        var stated = Deviations();
        var (strings, wrong, stale) = (0, new List<string>(), stated.ToHashSet());
        foreach (var line in Recorded())
        {
            var expected = JsonNode.Parse(line)!.AsObject();
            strings++;
            var key = $"{expected["subdivision"]}\t{expected["hours"]}";
            var answer = JsonNode.Parse(HoursJson.Answer(line, school))!.AsObject();
            Assert.Null(answer["error"]);
            if (expected["intervals"] is not { } intervals || JsonNode.DeepEquals(intervals, answer["intervals"])) continue;
            if (!stale.Remove(key)) wrong.Add(key);
        }

        Assert.True(strings >= 600, $"{strings} strings");
        Assert.Empty(wrong);
        Assert.Empty(stale);
    }

    internal static SchoolHolidays School()
    {
        var faults = new FaultList();
        var folder = Path.Combine(ScheduleText.Root(), "knowledge", "holidays");
        var school = SchoolHolidaysReader.Read(Directory.GetFiles(folder, "school-*.yaml").Select(path => new ContentFile(path, File.ReadAllText(path))), faults);
        Assert.Empty(faults.Sorted());
        return school;
    }

    private static IEnumerable<string> Recorded()
    {
        using var file = File.OpenRead(Path.Combine(Folder, "conformance.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static IEnumerable<string> Deviations() =>
        File.ReadLines(Path.Combine(Folder, "conformance-deviations.tsv")).Where(line => !line.StartsWith('#')).Select(line => line[..line.LastIndexOf('\t')]);

    private static string Folder => Path.Combine(ScheduleText.Root(), "tests", "HealthNavigator.Tests", "Schedules");
}
