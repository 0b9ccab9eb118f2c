using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// When the sun rises and sets, to the minute, on the clock of the place (source: NOAA's solar calculator, after Meeus; civil
/// twilight at 6° below the horizon). Without a location the conventional 05:30, 06:00, 18:00 and 18:30.
/// </summary>
internal static class SunTimes
{
    private const double Day = 86_400_000.0;
    private const double Julian1970 = 2_440_588;
    private const double Julian2000 = 2_451_545;
    private const double Radian = Math.PI / 180;

    /// <summary>Minutes after local midnight of the day.</summary>
    public static int Minutes(SunEvent what, LocalDate date, GeoPoint? location, DateTimeZone zone)
    {
        if (location is not { } point) return Convention(what);
        var noon = date.At(new LocalTime(12, 0)).InZoneLeniently(zone).ToInstant();
        if (Event(what, noon, point) is not { } instant) return Convention(what);
        var local = instant.InZone(zone).LocalDateTime;
        return (NodaTime.Period.DaysBetween(date, local.Date) * 1440) + (local.Hour * 60) + local.Minute;
    }

    public static int Convention(SunEvent what) => what switch
    {
        SunEvent.Dawn => 330,
        SunEvent.Sunrise => 360,
        SunEvent.Sunset => 1080,
        _ => 1110,
    };

    /// <summary>Null where the sun does not cross that height on that day.</summary>
    private static Instant? Event(SunEvent what, Instant noon, GeoPoint point)
    {
        var (height, rising) = (what is SunEvent.Dawn or SunEvent.Dusk ? -6 : -0.833, what is SunEvent.Dawn or SunEvent.Sunrise);
        var day = Math.Floor(noon.ToUnixTimeMilliseconds() / Day);
        var minutes = 720 - (4 * point.Longitude);
        for (var round = 0; round < 4; round++)
        {
            var (declination, equation) = Sun(day + (minutes / 1440));
            var cosine = (Math.Sin(Radian * height) - (Math.Sin(Radian * point.Latitude) * Math.Sin(declination)))
                / (Math.Cos(Radian * point.Latitude) * Math.Cos(declination));
            if (!(Math.Abs(cosine) <= 1)) return null;
            var half = 4 * Math.Acos(cosine) / Radian;
            minutes = 720 - (4 * point.Longitude) - equation + (rising ? -half : half);
        }

        return Instant.FromUnixTimeMilliseconds((long)Math.Round((day * Day) + (minutes * 60_000)));
    }

    /// <summary>Declination in radians and the equation of time in minutes, at days since 1970.</summary>
    private static (double Declination, double Equation) Sun(double days)
    {
        var century = (days + Julian1970 - 0.5 - Julian2000) / 36_525;
        var longitude = Radian * (280.46646 + (century * (36_000.76983 + (century * 0.0003032))));
        var anomaly = Radian * (357.52911 + (century * (35_999.05029 - (0.0001537 * century))));
        var eccentricity = 0.016708634 - (century * (0.000042037 + (0.0000001267 * century)));
        var centre = (Math.Sin(anomaly) * (1.914602 - (century * (0.004817 + (0.000014 * century)))))
            + (Math.Sin(2 * anomaly) * (0.019993 - (0.000101 * century))) + (Math.Sin(3 * anomaly) * 0.000289);
        var node = Radian * (125.04 - (1934.136 * century));
        var apparent = longitude + (Radian * (centre - 0.00569 - (0.00478 * Math.Sin(node))));
        var obliquity = Radian * (23.4392911 - (century * 0.0130042) + (0.00256 * Math.Cos(node)));
        var half = Math.Pow(Math.Tan(obliquity / 2), 2);
        var equation = (half * Math.Sin(2 * longitude)) - (2 * eccentricity * Math.Sin(anomaly)) + (4 * eccentricity * half * Math.Sin(anomaly) * Math.Cos(2 * longitude))
            - (0.5 * half * half * Math.Sin(4 * longitude)) - (1.25 * eccentricity * eccentricity * Math.Sin(2 * anomaly));
        return (Math.Asin(Math.Sin(obliquity) * Math.Sin(apparent)), 4 * equation / Radian);
    }
}
