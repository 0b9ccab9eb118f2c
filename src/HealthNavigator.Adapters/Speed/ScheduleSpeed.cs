using System.Collections.Immutable;
using System.Diagnostics;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Schedules.Osm;
using NodaTime;

namespace HealthNavigator.Adapters.Speed;

/// <summary>One figure of the schedule engine on this machine: times a second, milliseconds or megabytes, as the unit says.</summary>
public sealed record SpeedFigure(string Name, double Value, string Unit);

/// <summary>Measures what <c>navigator bench</c> prints of schedules; tools/peers/speed.mjs measures the same of npm opening_hours.</summary>
public static class ScheduleSpeed
{
    /// <summary>The figures, over these values of opening_hours, from an instant.</summary>
    public static ImmutableArray<SpeedFigure> Measure(IReadOnlyList<string> values, Instant at, int services = 100_000)
    {
        var schedules = values.Select(Schedule).ToList();
        var tables = schedules.Select(schedule => Timetable.Compile(schedule, SchoolHolidays.None, at)).ToList();
        var board = new List<Timetable>(services);
        var all = Enumerable.Range(0, services).Select(i => Shifted(schedules[i % schedules.Count], i / schedules.Count)).ToList();
        var before = Memory();
        foreach (var schedule in all) board.Add(Timetable.Compile(schedule, SchoolHolidays.None, at));
        var memory = Memory() - before;
        var open = OpenNow(board, at);
        GC.KeepAlive(all);
        GC.KeepAlive(board);
        return
        [
            new SpeedFigure("parse-and-next", PerSecond(i => Timetable.NextChange(Schedule(values[i % values.Count]), SchoolHolidays.None, at)), "/s"),
            new SpeedFigure("next", PerSecond(i => tables[i % tables.Count].NextChange(at + Duration.FromMinutes(i % 10_000))), "/s"),
            new SpeedFigure("open-now-100000", open, "ms"),
            new SpeedFigure("memory-100000", memory / 1e6, "MB"),
        ];
    }

    /// <summary>On a board made a quarter of an hour before.</summary>
    private static double OpenNow(List<Timetable> timetables, Instant at)
    {
        var board = OpeningBoard.Of([.. timetables], at - Duration.FromMinutes(15));
        var best = double.MaxValue;
        for (var round = 0; round < 8; round++)
        {
            var watch = Stopwatch.StartNew();
            var open = board.OpenAt(at);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            if (open.Length == 0) throw new InvalidOperationException("Nothing is open: the figure would mean nothing.");
        }

        return best;
    }

    private static double PerSecond(Func<int, Instant?> work)
    {
        for (var i = 0; i < 2000; i++) work(i);
        var (watch, count) = (Stopwatch.StartNew(), 0);
        while (watch.ElapsedMilliseconds < 1500)
        {
            for (var i = 0; i < 200; i++) work(count++);
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static Schedule Schedule(string value) => new()
    {
        Layers = OsmOpeningHours.Parse(value).Layers,
        Zone = Zone,
        HolidayZone = Holidays,
        VerifiedOn = new LocalDate(2026, 11, 1),
    };

    /// <summary>The same schedule with its times a little later, so that no two services share a timetable by accident.</summary>
    private static Schedule Shifted(Schedule schedule, int by) => schedule with
    {
        Layers = [.. schedule.Layers.Select(layer => layer.Times is DayTimes.Ranges ranges && ranges.All[0] is { Start: { Event: null } start, End: { Event: null } end }
            ? layer with { Times = new DayTimes.Ranges([new TimeRange(new TimeOfDay(start.Minutes - (by % 60)), end, ranges.All[0].OpenEnd), .. ranges.All.Skip(1)]) } : layer)],
    };

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly HolidayZone? Holidays = HolidayZone.Of("FR", "FR-75");
}
