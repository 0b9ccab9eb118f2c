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
                if (end < start || (end == start && range.Start.Event is null && stated.Event is null)) end += Midnight;
                into.Add(model with { Start = start, End = end });
            }

            if (!range.OpenEnd) continue;
            var guess = model with { Start = end, End = Guess(end) };
            if (model.State == OpeningState.Closed) into.Add(guess);
            else into.Add(guess with { State = OpeningState.Unknown, Guessed = range.End is not null || i + 1 < ranges.Length });
        }
    }

    /// <summary>
    /// An open end that is followed by other stated times lasts until the first of them: what is said of later in the day shows that it
    /// did not go on ("07:00+,12:00-16:00"). The night after it stays unknown. Nothing is painted closed in its place: the times stated
    /// before it hold ("18:00-20:00,07:40-11:40+").
    /// </summary>
    public static void EndGuesses(List<DayPiece> pieces)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var guess = pieces[i];
            if (!guess.Guessed) continue;
            var until = guess.End;
            for (var j = 0; j < pieces.Count; j++)
            {
                var other = pieces[j];
                if (j == i || other.Vague || other is { State: OpeningState.Closed, Doubtful: true }) continue;
                if (other.Start > guess.Start && other.Start < Midnight) until = Math.Min(until, other.Start);
                if (other.End > guess.Start && other.End < Midnight) until = Math.Min(until, other.End);
            }

            pieces[i] = guess with { End = until, Guessed = false };
            if (until < Midnight && guess.End > Midnight) pieces.Insert(i + 1, guess with { Start = Midnight, Guessed = false });
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
