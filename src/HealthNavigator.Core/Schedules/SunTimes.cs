using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// When the sun rises and sets, to the minute, on the clock of the place (source: the low-precision solar position of the Astronomical
/// Almanac; civil twilight at 6° below the horizon). Without a location the conventional 05:30, 06:00, 18:00 and 18:30.
/// </summary>
internal static class SunTimes
{
    private const double Day = 86_400_000.0;
    private const double Julian1970 = 2_440_588;
    private const double Julian2000 = 2_451_545;
    private const double Radian = Math.PI / 180;
    private const double Obliquity = Radian * 23.4397;
    private const double Solstice = 0.0009;

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
        var height = Radian * (what is SunEvent.Dawn or SunEvent.Dusk ? -6 : -0.833);
        var west = Radian * -point.Longitude;
        var latitude = Radian * point.Latitude;
        var days = (noon.ToUnixTimeMilliseconds() / Day) - 0.5 + Julian1970 - Julian2000;
        var cycle = Math.Round(days - Solstice - (west / (2 * Math.PI)));
        var transit = Solstice + (west / (2 * Math.PI)) + cycle;
        var anomaly = Radian * (357.5291 + (0.98560028 * transit));
        var centre = Radian * ((1.9148 * Math.Sin(anomaly)) + (0.02 * Math.Sin(2 * anomaly)) + (0.0003 * Math.Sin(3 * anomaly)));
        var ecliptic = anomaly + centre + (Radian * 102.9372) + Math.PI;
        var declination = Math.Asin(Math.Sin(Obliquity) * Math.Sin(ecliptic));
        double Julian(double at) => Julian2000 + at + (0.0053 * Math.Sin(anomaly)) - (0.0069 * Math.Sin(2 * ecliptic));
        var cosine = (Math.Sin(height) - (Math.Sin(latitude) * Math.Sin(declination))) / (Math.Cos(latitude) * Math.Cos(declination));
        if (!(Math.Abs(cosine) <= 1)) return null;
        var set = Julian(Solstice + ((Math.Acos(cosine) + west) / (2 * Math.PI)) + cycle);
        var julian = what is SunEvent.Sunset or SunEvent.Dusk ? set : Julian(transit) - (set - Julian(transit));
        return Instant.FromUnixTimeMilliseconds((long)Math.Round((julian + 0.5 - Julian1970) * Day));
    }
}
