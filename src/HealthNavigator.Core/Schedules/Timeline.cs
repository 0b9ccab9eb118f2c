using HealthNavigator.Core.Schedules.Holidays;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>The stretches of a schedule in order, evaluated day by day as they are asked for, on any day of any year.</summary>
internal sealed class Timeline
{
    private readonly ScheduleEvaluator evaluator;
    private readonly DateTimeZone zone;
    private readonly int[] sameAs;

    public Timeline(Schedule schedule, SchoolHolidays school, LocalDate reference)
    {
        evaluator = new ScheduleEvaluator(schedule, school, reference);
        zone = schedule.Zone;
        sameAs = Sameness(schedule);
    }

    /// <summary>
    /// The stretches that overlap the local days from <paramref name="first"/> to <paramref name="last"/> (inclusive), sorted, disjoint,
    /// and merged where they touch with the same state, note, way and place.
    /// </summary>
    public IEnumerable<Stretch> Between(LocalDate first, LocalDate last)
    {
        Stretch? open = null;
        var clock = new LocalClock(zone);
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            var pieces = evaluator.Day(date);
            if (pieces.Count == 0) continue;
            clock.Turn(date);
            for (var i = 0; i < pieces.Count; i++)
            {
                var piece = pieces[i];
                var next = new Stretch(clock.Minute(piece.Start), clock.Minute(piece.End), piece.State, sameAs[piece.Layer], piece.Vague);
                if (next.Start >= next.End || clock.Skips(piece.Start, piece.End)) continue;
                if (open is { } current)
                {
                    if (current.End == next.Start && current.State == next.State && current.Layer == next.Layer && current.Vague == next.Vague)
                    {
                        open = current with { End = next.End };
                        continue;
                    }

                    yield return current;
                }

                open = next;
            }
        }

        if (open is { } rest) yield return rest;
    }

    /// <summary>For every layer the first one that says the same of place, way and note: only these are told apart.</summary>
    private static int[] Sameness(Schedule schedule)
    {
        var same = new int[schedule.Layers.Length];
        for (var i = 0; i < same.Length; i++)
        {
            var layer = schedule.Layers[i];
            same[i] = i;
            for (var j = 0; j < i; j++)
            {
                var other = schedule.Layers[j];
                if (layer.Mode != other.Mode || layer.Place != other.Place || !Equals(layer.Note, other.Note)) continue;
                same[i] = same[j];
                break;
            }
        }

        return same;
    }
}
