using System.Collections.Immutable;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>The stretches of a day that stated times mean.</summary>
internal static class LayerTimes
{
    private const int Midnight = 1440;

    /// <summary>Adds the stretches in the order in which they are to be painted.</summary>
    public static void AddPieces(
        ImmutableArray<TimeRange> ranges, DayPiece model, LocalDate date, GeoPoint? location, DateTimeZone zone, List<DayPiece> into)
    {
        for (var i = 0; i < ranges.Length; i++)
        {
            var range = ranges[i];
            var start = Minutes(range.Start, date, location, zone);
            var end = start;
            if (range.End is { } stated)
            {
                end = Minutes(stated, date, location, zone);
                if (end <= start) end += Midnight;
                into.Add(model with { Start = start, End = end });
            }

            if (!range.OpenEnd || model.State == OpeningState.Closed) continue;
            var until = Guess(end);

            // What follows in the same list shows that it did not go on ("07:00+,12:00-16:00").
            if (i + 1 < ranges.Length && Minutes(ranges[i + 1].Start, date, location, zone) is var next && next >= end) until = Math.Min(until, next);
            into.Add(model with { Start = end, End = until, State = OpeningState.Unknown });
        }
    }

    /// <summary>How long an open end can last at most: until midnight, for ten hours in the evening, for eight in the night.</summary>
    private static int Guess(int end) => end switch
    {
        >= 22 * 60 => end + (8 * 60),
        >= 17 * 60 => end + (10 * 60),
        _ => Midnight,
    };

    private static int Minutes(TimeOfDay time, LocalDate date, GeoPoint? location, DateTimeZone zone) =>
        time.Event is { } what ? SunTimes.Minutes(what, date, location, zone) + time.Minutes : time.Minutes;
}
