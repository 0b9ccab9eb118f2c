using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules.Holidays;

namespace HealthNavigator.Tests.Schedules;

/// <summary>Our holidays 2006–2031 against the table recorded from npm date-holidays; docs/decisions/2026-11-23-public-holidays.md decides each difference.</summary>
public class HolidayTableTests
{
    private static readonly string[] Decided =
    [
        "fr-971 good-friday: table yes, ours unknown",
        "fr-972 good-friday: table yes, ours unknown",
        "fr-alsace-moselle good-friday: table yes, ours unknown",
        "fr-977 good-friday: table no, ours unknown",
        "fr-971 schoelcher: table no, ours unknown",
        "fr-972 schoelcher: table no, ours unknown",
        "fr-978 abolition: table no, ours yes",
        "fr-978 abolition-former: table yes, ours unknown",
        "fr-978 05-27: table yes, ours no",
        "fr-987 matarii-first: table no, ours unknown",
    ];

    [Fact]
    public void Holidays_2006To2031_AgreeWithTheRecordedTableExceptAsDecided()
    {
        var differences = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var zone in Recorded().GroupBy(line => line.Zone))
        {
            var table = zone.Select(line => line.Date).ToHashSet();
            var ours = Zone(zone.Key);
            var known = Enumerable.Range(2006, 26).SelectMany(year => ours.In(year)).ToDictionary(day => day.Date);
            foreach (var (date, day) in known)
            {
                var listed = table.Contains(date);
                if (!listed || day.Certainty != Truth.Yes) differences.Add($"{zone.Key} {day.Code}: table {(listed ? "yes" : "no")}, ours {day.Certainty.ToString().ToLowerInvariant()}");
            }

            foreach (var date in table.Where(date => !known.ContainsKey(date))) differences.Add($"{zone.Key} {date:MM-dd}: table yes, ours no");
        }

        Assert.Equal(Decided.Order(StringComparer.Ordinal), differences);
    }

    private static HolidayZone Zone(string code) => code == "be" ? HolidayZone.Of("BE")! : HolidayZone.Of("FR", code == "fr" ? null : code["fr-".Length..])!;

    private static IEnumerable<(string Zone, NodaTime.LocalDate Date)> Recorded() =>
        from line in File.ReadLines(Path.Combine(ScheduleText.Root(), "tests", "HealthNavigator.Tests", "Schedules", "holidays-2006-2031.tsv"))
        where !line.StartsWith('#')
        let parts = line.Split('\t')
        select (parts[0], PartialDate.Parse(parts[1])!.Earliest);
}
