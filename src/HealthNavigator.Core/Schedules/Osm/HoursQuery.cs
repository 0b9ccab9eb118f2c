using System.Collections.Immutable;
using HealthNavigator.Core.Schedules.Holidays;
using NodaTime;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>A question of <c>navigator hours --jsonl</c>: what an opening_hours value means between two local times of a place.</summary>
public sealed record HoursRequest
{
    public required string Hours { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    public string? Subdivision { get; init; }

    /// <summary>Null: the zone of the territory.</summary>
    public DateTimeZone? TimeZone { get; init; }

    /// <summary>On the clock of the place, inclusive.</summary>
    public required LocalDateTime From { get; init; }

    /// <summary>On the clock of the place, exclusive.</summary>
    public required LocalDateTime To { get; init; }

    public Places.GeoPoint? Location { get; init; }
}

/// <summary>One interval: minutes since 1970-01-01T00:00Z, the end exclusive; never closed.</summary>
public sealed record HoursInterval(long Start, long End, OpeningState State, string? Note);

/// <summary>The intervals in order, disjoint, merged where they touch with equal state and note; and what was odd or lost in the value.</summary>
public sealed record HoursAnswer(ImmutableArray<HoursInterval> Intervals, ImmutableArray<OsmFault> Warnings);

/// <summary>Answers <see cref="HoursRequest"/>s.</summary>
public static class HoursQuery
{
    /// <summary>The longest time between the two ends, in days.</summary>
    public const int LongestDays = 3660;

    /// <exception cref="ArgumentOutOfRangeException">The two ends are more than <see cref="LongestDays"/> days apart.</exception>
    public static HoursAnswer Answer(HoursRequest request, SchoolHolidays school)
    {
        if (NodaTime.Period.DaysBetween(request.From.Date, request.To.Date) > LongestDays) throw new ArgumentOutOfRangeException(nameof(request), "Too long a time.");
        var setting = ScheduleSetting.Of(request.Country, request.Subdivision);
        var zone = request.TimeZone ?? setting.Zone;
        var parsed = OsmOpeningHours.Parse(request.Hours);
        var schedule = new Schedule
        {
            Layers = parsed.Layers,
            Zone = zone,
            HolidayZone = setting.HolidayZone,
            SchoolZones = setting.SchoolZones,
            Location = request.Location,
        };
        var (from, to) = (Minute(request.From, zone), Minute(request.To, zone));
        var intervals = ImmutableArray.CreateBuilder<HoursInterval>();
        foreach (var stretch in new Timeline(schedule, school, request.From.Date).Between(request.From.Date, request.To.Date))
        {
            var (start, end) = (Math.Max(from, stretch.Start), Math.Min(to, stretch.End));
            if (start >= end) continue;
            var next = new HoursInterval(start, end, stretch.State, schedule.Layers[stretch.Layer].Note?.In("fr"));
            if (intervals.Count > 0 && intervals[^1] is var last && last.End == start && last.State == next.State && last.Note == next.Note)
                intervals[^1] = last with { End = end };
            else intervals.Add(next);
        }

        return new HoursAnswer(intervals.ToImmutable(), parsed.Faults);
    }

    private static long Minute(LocalDateTime local, DateTimeZone zone) => (long)Math.Floor(local.InZoneLeniently(zone).ToInstant().ToUnixTimeSeconds() / 60.0);
}
