using NodaTime;

namespace HealthNavigator.Core.Schedules.Holidays;

/// <summary>Easter Sunday of the Gregorian calendar.</summary>
internal static class EasterSunday
{
    /// <summary>Source: the anonymous Gregorian algorithm (Meeus, <i>Astronomical Algorithms</i>, chapter 8).</summary>
    public static LocalDate In(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = (year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }
}
