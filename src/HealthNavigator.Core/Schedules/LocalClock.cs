using NodaTime;
using NodaTime.TimeZones;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// Turns minutes of a local day into minutes since 1970-01-01T00:00Z. A time that a clock change skips is as much later as the clock was
/// put forward; one that occurs twice is the first.
/// </summary>
internal sealed class LocalClock(DateTimeZone zone)
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private LocalDate date;
    private long midnight;
    private bool changes;
    private ZoneInterval? interval;

    public void Turn(LocalDate day)
    {
        date = day;
        midnight = (long)NodaTime.Period.DaysBetween(Epoch, day) * 1440;
        var start = day.AtMidnight();
        if (interval is null || !Holds(interval, start, day)) interval = zone.MapLocal(start).EarlyInterval;
        changes = !Holds(interval, start, day) || interval.WallOffset.Seconds % 60 != 0;
        if (!changes) midnight -= interval.WallOffset.Seconds / 60;
    }

    public long Minute(int minuteOfDay)
    {
        if (!changes) return midnight + minuteOfDay;
        var local = date.AtMidnight().PlusMinutes(minuteOfDay);
        return (long)Math.Floor(zone.ResolveLocal(local, Resolver).ToInstant().ToUnixTimeSeconds() / 60.0);
    }

    /// <summary>Whether the clock of the place jumps over the whole stretch, so that it never takes place.</summary>
    public bool Skips(int start, int end) => changes && end - start < 180 && zone.MapLocal(date.AtMidnight().PlusMinutes(start)).Count == 0
        && zone.MapLocal(date.AtMidnight().PlusMinutes(end)).Count == 0;

    private static bool Holds(ZoneInterval interval, LocalDateTime start, LocalDate day) =>
        (!interval.HasStart || interval.IsoLocalStart <= start) && (!interval.HasEnd || interval.IsoLocalEnd > day.PlusDays(1).AtMidnight());
}
