using HealthNavigator.Adapters.Exchange;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Osm;
using NodaTime;

namespace HealthNavigator.Tests.Schedules;

public class ExchangeTests
{
    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;BYDAY=MO,WE")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")]
    [InlineData("FREQ=MONTHLY;BYDAY=1TU,-1FR", "FREQ=MONTHLY;BYDAY=1TU,-1FR")]
    [InlineData("FREQ=DAILY", "FREQ=DAILY")]
    public void Rrule_ImportedAndExported_IsTheSame(string rule, string expected)
    {
        var warnings = new List<string>();
        Assert.Equal(expected, RruleLayers.Export(RruleLayers.Import(rule, new LocalDate(2026, 12, 2), warnings)!));
        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100", "rrule-unsupported")]
    [InlineData("BYDAY=;;FREQ", "rrule-unreadable")]
    public void Rrule_OutsideTheModel_IsAWarning(string rule, string warning)
    {
        var warnings = new List<string>();
        Assert.Null(RruleLayers.Import(rule, null, warnings));
        Assert.Contains(warning, warnings);
    }

    [Fact]
    public void Hsds_WithOffsets_UsesThePlacesOwnZoneAndWarns()
    {
        var warnings = new List<string>();
        var layers = HsdsSchedules.Import([new HsdsSchedule { Freq = "WEEKLY", ByDay = "TU", OpensAt = "14:00Z", ClosesAt = "17:30Z", Timezone = "2" }], warnings);
        Assert.Equal("Tu 14:00-17:30", OsmPrinter.Print(layers).Text);
        Assert.Contains("hsds-offset-ignored", warnings);
        var losses = new List<string>();
        var back = Assert.Single(HsdsSchedules.Export(ScheduleText.Read("{said: '', layers: []}") with { Layers = layers }, losses));
        Assert.Equal(("WEEKLY", "TU", "14:00", "17:30"), (back.Freq, back.ByDay, back.OpensAt, back.ClosesAt));
        Assert.Empty(losses);
    }

    [Fact]
    public void Ics_AcrossAHoliday_LeavesTheClosedDayOut()
    {
        var table = ScheduleText.Compile(ScheduleText.Read("{said: mots, osm: 'Tu-Sa 09:00-12:00; PH off'}"), "2026-12-21T00:00");
        var ics = IcsCalendar.Export(table, "Permanence", "Bobigny", ScheduleText.At("2026-12-21T00:00"), ScheduleText.At("2026-12-28T00:00"), "p1");
        Assert.Equal(4, ics.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART:20261222T080000Z", ics, StringComparison.Ordinal);
        Assert.DoesNotContain("20261225", ics, StringComparison.Ordinal);
        Assert.Contains("CONFIRMED", ics, StringComparison.Ordinal);
        Assert.Equal(OpeningState.Closed, table.StateAt(ScheduleText.At("2026-12-25T10:00")));
    }
}
