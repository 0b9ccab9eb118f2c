using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Tests.Schedules;

public class TimetableTests
{
    [Fact]
    public void StateAt_WithinHours_IsOpenAndTheEndIsExclusive()
    {
        var table = ScheduleText.Compile(ScheduleText.Layer("recurrence: weekly, days: [mo], hours: ['09:00-12:00']"), "2026-11-23T00:00");
        Assert.Equal(OpeningState.Closed, table.StateAt(ScheduleText.At("2026-11-23T08:59")));
        Assert.Equal(OpeningState.Open, table.StateAt(ScheduleText.At("2026-11-23T09:00")));
        Assert.Equal(OpeningState.Closed, table.StateAt(ScheduleText.At("2026-11-23T12:00")));
        Assert.Equal(OpeningState.Open, table.StateAt(ScheduleText.At("2027-11-22T09:00")));
    }

    [Fact]
    public void StateAt_IrregularTimes_IsUnknownNeverOpen()
    {
        var table = ScheduleText.Compile(ScheduleText.Layer("recurrence: irregular, times: 3, per: month, hours: ['09:00-12:00']"), "2026-11-23T00:00");
        Assert.Equal(OpeningState.Unknown, table.StateAt(ScheduleText.At("2026-11-23T09:00")));
        Assert.Equal(Certainty.Partial, table.Next(ScheduleText.At("2026-11-23T09:00")).Certainty);
        Assert.Null(table.Next(ScheduleText.At("2026-11-23T09:00")).Start);
    }

    [Fact]
    public void StateAt_StaleHours_IsUnknown()
    {
        var setting = ScheduleText.Setting() with { Source = new Source { Document = "a", Date = PartialDate.Parse("2024") } };
        var table = ScheduleText.Compile(ScheduleText.Layer("recurrence: weekly, days: [mo], hours: ['09:00-12:00']", setting), "2026-11-23T00:00");
        Assert.Equal(OpeningState.Open, table.StateAt(ScheduleText.At("2026-11-23T09:00")));
        Assert.Equal(OpeningState.Unknown, table.StateAt(ScheduleText.At("2027-01-04T09:00")));
    }

    [Fact]
    public void Openings_EveningPastMidnightBeforeAHoliday_RunsOn()
    {
        var schedule = ScheduleText.Read("""
            said: mots
            layers:
              - {recurrence: weekly, days: [mo, tu, we, th, fr], hours: ["18:00-03:00"]}
              - {recurrence: public-holidays, state: closed}
            """);
        Assert.Equal(
            ["2026-11-10T18:00/2026-11-11T03:00 Open", "2026-11-12T18:00/2026-11-13T03:00 Open"],
            ScheduleText.Openings(ScheduleText.Compile(schedule, "2026-11-01T00:00"), "2026-11-10T12:00", "2026-11-13T12:00"));
    }

    [Theory]
    [InlineData("2026-03-29", 60)]
    [InlineData("2026-10-25", 180)]
    [InlineData("2026-11-01", 120)]
    public void Openings_ClockChange_LastsAsLongAsTheClockSays(string day, int minutes)
    {
        var table = ScheduleText.Compile(ScheduleText.Layer("recurrence: weekly, days: [su], hours: ['01:30-03:30']"), day + "T00:00");
        var opening = Assert.Single(table.Openings(ScheduleText.At(day + "T00:00"), ScheduleText.At(day + "T12:00")));
        Assert.Equal(minutes, (opening.End - opening.Start).TotalMinutes);
    }

    [Fact]
    public void Openings_AnchoredFortnight_GoesOnOverAYearOf53Weeks()
    {
        var table = ScheduleText.Compile(
            ScheduleText.Layer("recurrence: every-weeks, interval: 2, anchor: 2026-12-02, days: [we], hours: ['14:00-17:00']"), "2026-12-01T00:00");
        Assert.Equal(
            ["2026-12-16T14:00/2026-12-16T17:00 Open", "2026-12-30T14:00/2026-12-30T17:00 Open", "2027-01-13T14:00/2027-01-13T17:00 Open"],
            ScheduleText.Openings(table, "2026-12-10T00:00", "2027-01-20T00:00"));
    }

    [Fact]
    public void Openings_Guyane_IsOnTheClockOfThePlace()
    {
        var table = ScheduleText.Compile(ScheduleText.Layer("recurrence: weekly, days: [mo], hours: ['08:00-12:00']", ScheduleText.Setting("FR-973")), "2026-11-23T00:00");
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 11, 0), table.Next(Instant.FromUtc(2026, 11, 23, 0, 0)).Start);
    }

    [Fact]
    public void Within_DayPart_IsYesNoOrUnknown()
    {
        var afternoon = new DayPart([IsoDayOfWeek.Thursday], 12 * 60, 18 * 60);
        var at = ScheduleText.At("2026-11-23T00:00");
        Assert.Equal(Truth.Yes, ScheduleText.Compile(ScheduleText.Layer("recurrence: weekly, days: [th], hours: ['14:00-17:00']"), "2026-11-23T00:00").Within(afternoon, at));
        Assert.Equal(Truth.No, ScheduleText.Compile(ScheduleText.Layer("recurrence: weekly, days: [th], hours: ['09:00-12:00']"), "2026-11-23T00:00").Within(afternoon, at));
        Assert.Equal(Truth.Unknown, ScheduleText.Compile(ScheduleText.Layer("recurrence: weekly, hours: ['14:00-17:00']"), "2026-11-23T00:00").Within(afternoon, at));
    }
}
