using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Tests.Schedules;

public class SunTimesTests
{
    // Recorded from npm opening_hours 3.15.0 (suncalc) for Paris, 48.85 N 2.35 E, on the clock of Paris.
    [Theory]
    [InlineData("Sunrise", 1, 1, 8, 44)]
    [InlineData("Sunset", 1, 1, 17, 4)]
    [InlineData("Dawn", 1, 1, 8, 7)]
    [InlineData("Dusk", 1, 1, 17, 41)]
    public void Minutes_InParis_AreRightToTheMinute(string what, int month, int day, int hour, int minute)
    {
        var minutes = SunTimes.Minutes(Enum.Parse<SunEvent>(what), new LocalDate(2026, month, day), new GeoPoint(48.85, 2.35), DateTimeZoneProviders.Tzdb["Europe/Paris"]);
        Assert.InRange(minutes, (hour * 60) + minute - 1, (hour * 60) + minute + 1);
    }

    [Fact]
    public void Minutes_PolarNight_AreTheConvention() => Assert.Equal(
        360, SunTimes.Minutes(SunEvent.Sunrise, new LocalDate(2026, 12, 21), new GeoPoint(80, 20), DateTimeZoneProviders.Tzdb["Europe/Oslo"]));
}
