using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// The state of many timetables at an instant, kept with the minute until which each state lasts, so that "open now" over all of them is
/// one walk over two arrays. Immutable: its owner makes a new one from time to time (a quarter of an hour is plenty); until then a
/// service whose state has changed since is looked up in its timetable.
/// </summary>
public sealed class OpeningBoard
{
    private readonly ImmutableArray<Timetable> timetables;
    private readonly int[] until;
    private readonly OpeningState[] states;
    private readonly int asOf;

    private OpeningBoard(ImmutableArray<Timetable> timetables, int[] until, OpeningState[] states, int asOf) =>
        (this.timetables, this.until, this.states, this.asOf) = (timetables, until, states, asOf);

    public int Count => timetables.Length;

    /// <summary>A board of the timetables as they are at an instant.</summary>
    public static OpeningBoard Of(ImmutableArray<Timetable> timetables, Instant at)
    {
        var (until, states) = (new int[timetables.Length], new OpeningState[timetables.Length]);
        for (var i = 0; i < timetables.Length; i++)
        {
            states[i] = timetables[i].StateAt(at);
            until[i] = timetables[i].StateLastsUntil(at);
        }

        return new OpeningBoard(timetables, until, states, Minute(at));
    }

    /// <summary>What <see cref="Timetable.StateAt"/> says of the timetable at this position.</summary>
    public OpeningState StateAt(int position, Instant at)
    {
        var minute = Minute(at);
        return minute >= asOf && minute < until[position] ? states[position] : timetables[position].StateAt(at);
    }

    /// <summary>The positions of all timetables that are open at an instant.</summary>
    public int[] OpenAt(Instant at)
    {
        var minute = Minute(at);
        var open = new List<int>(until.Length / 2);
        for (var i = 0; i < until.Length; i++)
        {
            var state = minute >= asOf && minute < until[i] ? states[i] : timetables[i].StateAt(at);
            if (state == OpeningState.Open) open.Add(i);
        }

        return [.. open];
    }

    private static int Minute(Instant at) => (int)(at.ToUnixTimeSeconds() / 60);
}
