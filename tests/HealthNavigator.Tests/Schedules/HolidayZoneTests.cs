using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules.Holidays;

namespace HealthNavigator.Tests.Schedules;

public class HolidayZoneTests
{
    [Theory]
    [InlineData("FR", "FR-75", "2026-12-26", Truth.No)]
    [InlineData("FR", "FR-67", "2026-12-26", Truth.Yes)]
    [InlineData("FR", "dep:68", "2026-04-03", Truth.Unknown)]
    [InlineData("FR", "57", "2026-04-06", Truth.Yes)]
    [InlineData("FR", "FR-974", "2026-12-20", Truth.Yes)]
    [InlineData("FR", "GF", "2026-06-10", Truth.Yes)]
    [InlineData("FR", "FR-75", "2026-05-08", Truth.Yes)]
    [InlineData("BE", "BE-BRU", "2026-07-21", Truth.Yes)]
    [InlineData("BE", null, "2026-07-14", Truth.No)]
    public void IsHoliday_ByTerritory_FollowsItsLaw(string country, string? subdivision, string date, Truth expected)
    {
        var day = PartialDate.Parse(date)!.Earliest;
        Assert.Equal(expected, HolidayZone.Of(country, subdivision)!.IsHoliday(day));
    }

    [Fact]
    public void In_2026_ListsElevenDaysInFrance() => Assert.Equal(
        [(1, 1), (4, 6), (5, 1), (5, 8), (5, 14), (5, 25), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)],
        HolidayZone.Of("FR")!.In(2026).Select(holiday => (holiday.Date.Month, holiday.Date.Day)));

    [Fact]
    public void Of_OtherCountry_IsNotKnown() => Assert.Null(HolidayZone.Of("DE"));
}
