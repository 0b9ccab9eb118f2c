using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Schedules.Osm;
using NodaTime;

namespace HealthNavigator.Tests.Schedules;

public class OsmPropertyTests
{
    private static readonly LocalDateTime Start = new(2026, 1, 1, 0, 0);
    private static readonly LocalDateTime End = new(2027, 1, 1, 0, 0);

    [Property(MaxTest = 1500)]
    public void Print_ParsedAgain_SaysTheSame(DoNotSize<int> any)
    {
        var seed = any.Item;
        var text = RandomHours.Value(seed);
        var printed = OsmPrinter.Print(OsmOpeningHours.Parse(text).Layers).Text;
        var again = OsmOpeningHours.Parse(printed);
        Assert.True(again.Faults.All(fault => !fault.IsLost), $"{text} → {printed}: {again.Faults.FirstOrDefault()}");
        Assert.Equal(printed, OsmPrinter.Print(again.Layers).Text);
        Assert.True(Intervals(text).SequenceEqual(Intervals(printed)), $"{text} → {printed}");
    }

    [Property(MaxTest = 1500)]
    public void Intervals_RandomValue_AreSortedDisjointAndMerged(DoNotSize<int> any)
    {
        var seed = any.Item;
        var intervals = Intervals(RandomHours.Value(seed));
        Assert.All(intervals, interval => Assert.True(interval.Start < interval.End && interval.State != OpeningState.Closed));
        foreach (var (before, after) in intervals.Zip(intervals.Skip(1)))
            Assert.True(before.End < after.Start || (before.End == after.Start && (before.State != after.State || before.Note != after.Note)));
    }

    [Property(MaxTest = 2000)]
    public void Off_AddedToAnyValue_NeverAddsTime(DoNotSize<int> any)
    {
        var seed = any.Item;
        var text = RandomHours.Value(seed);
        if (text.Contains("||", StringComparison.Ordinal)) return;
        var closing = $"{text}; {new RandomHours(seed ^ 0x55555).Closing()}";
        Assert.True(Covered(Intervals(closing)).IsSubsetOf(Covered(Intervals(text))), closing);
    }

    /// <summary>What the property found: once the closing had taken the last stated time, the open end before it closed the others too.</summary>
    [Fact]
    public void Off_BesideAnOpenEnd_AddsNoTime()
    {
        const string text = "2020-2030/2 sunset-(sunset-02:05),07:40-11:40+; 15:00-15:30 off";
        Assert.True(Covered(Intervals($"{text}; We[-1] +5 days off")).IsSubsetOf(Covered(Intervals(text))));
    }

    [Fact]
    public void OpenEnd_StatedAfterALaterTime_KeepsThatTime() => Assert.Equal(
        [("07:40", "11:40", OpeningState.Open), ("11:40", "18:00", OpeningState.Unknown), ("18:00", "20:00", OpeningState.Open)],
        Intervals("2026 Jan 5 18:00-20:00,07:40-11:40+").Select(found => (Clock(found.Start), Clock(found.End), found.State)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Timetable_TenThousandRandomSchedules_EqualsLazyEvaluation(int part)
    {
        for (var seed = part * 2500; seed < (part + 1) * 2500; seed++)
        {
            var schedule = ScheduleText.Read("{said: '', layers: []}") with { Layers = OsmOpeningHours.Parse(RandomHours.Value(seed)).Layers };
            var from = new LocalDate(1995 + (seed % 60), 1 + (seed % 12), 1 + (seed % 28));
            var table = Timetable.Compile(schedule, SchoolHolidays.None, schedule.Zone.AtStartOfDay(from).ToInstant(), 30);
            var minute = schedule.Zone.AtStartOfDay(from).ToInstant().ToUnixTimeSeconds() / 60;
            var lazy = new Timeline(schedule, SchoolHolidays.None, from).Between(from.PlusDays(-1), from.PlusDays(70))
                .Where(s => s.End > minute).Select(s => s with { Start = Math.Max(s.Start, minute) }).Where(s => s.Start < minute + (60 * 1440)).ToList();
            var compiled = table.StretchesFrom(minute).Select(s => s with { Start = Math.Max(s.Start, minute) }).TakeWhile(s => s.Start < minute + (60 * 1440)).ToList();
            Assert.True(
                lazy.Select(s => (s.Start, s.State, s.Vague)).SequenceEqual(compiled.Select(s => (s.Start, s.State, s.Vague))),
                $"{RandomHours.Value(seed)} from {from}");
        }
    }

    private static ImmutableArray<HoursInterval> Intervals(string text) => HoursQuery.Answer(
        new HoursRequest { Hours = text, Country = "FR", Subdivision = "FR-75", From = Start, To = End }, SchoolHolidays.None).Intervals;

    private static string Clock(long minute) => Instant.FromUnixTimeSeconds(minute * 60).InZone(ScheduleSetting.Of("FR", "FR-75").Zone).ToString("HH:mm", null);

    private static HashSet<long> Covered(IEnumerable<HoursInterval> intervals)
    {
        var minutes = new HashSet<long>();
        foreach (var interval in intervals)
        {
            for (var minute = interval.Start; minute < interval.End; minute += 5) minutes.Add(minute / 5);
        }

        return minutes;
    }
}
