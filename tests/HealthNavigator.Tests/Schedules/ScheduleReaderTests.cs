namespace HealthNavigator.Tests.Schedules;

public class ScheduleReaderTests
{
    [Fact]
    public void Read_ManyFaults_ReportsEachAtItsLineAndKeepsTheRest()
    {
        var schedule = ScheduleText.Read(
            """
            said: mots
            layers:
              - {recurrence: weekly, days: [mo, xx], hours: ["09:00-12:00", "9h-10h"]}
              - {recurrence: sometimes}
              - {recurrence: every-weeks, interval: 99}
              - {recurrence: monthly, days: [tu], nth: [7], duration: "3h", colour: red}
            """,
            out var faults);
        Assert.Equal(
            ["3 not-hours", "3 unknown-value", "4 unknown-value", "5 number-out-of-range", "6 not-a-duration", "6 unknown-key", "6 unknown-value"],
            faults.Select(fault => $"{fault.Line} {fault.Code}"));
        Assert.Equal(2, schedule!.Layers.Length);
    }

    [Fact]
    public void Read_NeitherFormNorWords_IsAFault()
    {
        Assert.Null(ScheduleText.Read("{valid: {from: 2026-01-01}}", out var faults));
        Assert.Equal(["missing-key", "schedule-form"], faults.Select(fault => fault.Code));
    }
}
