using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Osm;
using NodaTime;
using NodaTime.Text;

namespace HealthNavigator.Tests.Schedules;

/// <summary>The eight faults of the peers that people report (notes/hours.md), each shown right here.</summary>
public class PeerFaultTests
{
    private const string Fr75 = "FR-75";

    [Fact]
    public void Fault1_FortnightOverAYearOf53Weeks_KeepsItsRhythm() => Assert.Equal(
        ["2026-12-16T14:00/17:00 Open", "2026-12-30T14:00/17:00 Open", "2027-01-13T14:00/17:00 Open", "2027-01-27T14:00/17:00 Open"],
        Open("week 01-53/2 We 14:00-17:00", Fr75, "2026-12-10T00:00", "2027-02-01T00:00"));

    [Fact]
    public void Fault2_FrenchHolidays_CloseInFrance()
    {
        Assert.Empty(Open("Mo-Fr 08:30-12:30; PH off", Fr75, "2026-05-08T00:00", "2026-05-09T00:00"));
        Assert.Empty(Open("Mo-Fr 08:30-12:30; PH off", Fr75, "2026-07-14T00:00", "2026-07-15T00:00"));
        Assert.Single(Open("Mo-Fr 08:30-12:30; PH off", Fr75, "2026-10-02T00:00", "2026-10-03T00:00"));
    }

    [Theory]
    [InlineData("FR-57")]
    [InlineData("FR-67")]
    [InlineData("FR-68")]
    public void Fault3_AlsaceMoselle_HasItsTwoDays(string where)
    {
        Assert.Empty(Open("Mo-Su 08:30-12:30; PH off", where, "2026-12-26T00:00", "2026-12-27T00:00"));
        Assert.Equal(["2026-04-03T08:30/12:30 Unknown"], Open("Mo-Su 08:30-12:30; PH off", where, "2026-04-03T00:00", "2026-04-04T00:00"));
        Assert.Single(Open("Mo-Su 08:30-12:30; PH off", Fr75, "2026-12-26T00:00", "2026-12-27T00:00"));
    }

    [Fact]
    public void Fault4_SchoolHolidaysPastTheTable_AreUnknown()
    {
        Assert.Equal(["2029-11-23T09:00/12:00 Unknown"], Open("Mo-Fr 09:00-12:00; SH off", Fr75, "2029-11-23T00:00", "2029-11-24T00:00"));
        Assert.Equal(["2029-11-23T09:00/12:00 Unknown"], Open("SH 09:00-12:00", Fr75, "2029-11-23T00:00", "2029-11-24T00:00"));
    }

    [Theory]
    [InlineData("FR-973", 11)]
    [InlineData("FR-972", 12)]
    [InlineData("FR-974", 4)]
    [InlineData("FR-75", 7)]
    public void Fault5_TimeZone_IsThatOfThePlace(string where, int utcHour)
    {
        var answer = Answer("Mo-Fr 08:00-12:00", where, "2026-11-23T00:00", "2026-11-24T00:00");
        Assert.Equal(Instant.FromUtc(2026, 11, 23, utcHour, 0), Instant.FromUnixTimeSeconds(answer.Intervals[0].Start * 60));
    }

    [Fact]
    public void Fault6_DatedClosureAcrossMonths_Closes() => Assert.Equal(
        ["2026-03-27T09:00/12:00 Open", "2026-04-17T09:00/12:00 Open"],
        Open("Mo-Fr 09:00-12:00; 2026 Mar 28-Apr 16 off", Fr75, "2026-03-27T00:00", "2026-04-18T00:00"));

    [Fact]
    public void Fault7_ByAppointment_IsNeitherOpenNorRoundTheClock()
    {
        Assert.Equal(["2026-11-23T09:00/12:00 ByAppointment"], Open("Mo-Fr 09:00-12:00 \"sur rendez-vous\"", Fr75, "2026-11-23T00:00", "2026-11-24T00:00"));
        var bare = ScheduleText.Read("{said: 'Sur rendez-vous', osm: '\"sur rendez-vous\"'}");
        Assert.Equal("sur rendez-vous", ScheduleText.Next(bare, "2026-11-23T10:00"));
        Assert.NotEqual(OpeningState.Open, ScheduleText.Compile(bare, "2026-11-23T00:00").StateAt(ScheduleText.At("2026-11-23T10:00")));
    }

    [Fact]
    public void Fault8_Notation_IsSaidInPlainWords()
    {
        var schedule = ScheduleText.Read("{said: 'Un mercredi sur deux', osm: 'week 02-52/2 We 14:00-17:00'}", out _);
        Assert.Equal("un mercredi sur deux, 14 h–17 h", ScheduleText.Pattern(schedule!));
    }

    private static IReadOnlyList<string> Open(string hours, string where, string from, string to)
    {
        var zone = ScheduleSetting.Of("FR", where).Zone;
        return [.. Answer(hours, where, from, to).Intervals.Select(i =>
            $"{Local(i.Start, zone):uuuu-MM-dd'T'HH:mm}/{Local(i.End, zone):HH:mm} {i.State}")];
    }

    private static HoursAnswer Answer(string hours, string where, string from, string to) => HoursQuery.Answer(
        new HoursRequest { Hours = hours, Country = "FR", Subdivision = where, From = Time(from), To = Time(to) }, ConformanceTests.School());

    private static LocalDateTime Local(long minute, DateTimeZone zone) => Instant.FromUnixTimeSeconds(minute * 60).InZone(zone).LocalDateTime;

    private static LocalDateTime Time(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
