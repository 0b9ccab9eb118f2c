using System.Collections.Immutable;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Schedules.Osm;
using NodaTime;

namespace HealthNavigator.Tests.Schedules;

public class OpeningBoardTests
{
    [Fact]
    public void StateAt_HoursAfterItWasMade_IsThatOfTheTimetables()
    {
        var start = ScheduleText.At("2026-11-23T08:50");
        var template = ScheduleText.Read("{said: '', layers: []}");
        var tables = Enumerable.Range(0, 300).Select(seed => Timetable.Compile(
            template with { Layers = OsmOpeningHours.Parse(RandomHours.Value(seed)).Layers }, SchoolHolidays.None, start)).ToImmutableArray();
        var board = OpeningBoard.Of(tables, start);
        for (var minutes = 0; minutes < 60 * 40; minutes += 37)
        {
            var at = start + Duration.FromMinutes(minutes);
            for (var i = 0; i < tables.Length; i++) Assert.Equal(tables[i].StateAt(at), board.StateAt(i, at));
            Assert.Equal(Enumerable.Range(0, tables.Length).Where(i => tables[i].StateAt(at) == OpeningState.Open), board.OpenAt(at));
        }
    }

    [Fact]
    public void NextReachable_MobileUnit_IsTheStopOneCanGetTo()
    {
        var table = ScheduleText.Compile(
            ScheduleText.Read("""
                said: mots
                layers:
                  - {recurrence: dates, dates: [2026-11-24], hours: ["09:00-12:00"], mode: mobile, place: Lesneven}
                  - {recurrence: dates, dates: [2026-11-24], hours: ["14:00-17:00"], mode: mobile, place: Landerneau, operation: add}
                """),
            "2026-11-24T00:00");
        var next = table.NextReachable(
            ScheduleText.At("2026-11-24T10:00"), stop => stop.Place == "Lesneven" ? Duration.FromMinutes(110) : Duration.FromMinutes(30), Duration.FromMinutes(30));
        Assert.Equal("Landerneau", next.Layer!.Place);
        Assert.Equal(ScheduleText.At("2026-11-24T14:00"), next.Start);
    }
}
