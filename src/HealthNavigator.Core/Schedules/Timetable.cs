using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules.Holidays;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// A schedule compiled from an instant over a horizon, for questions by binary search; past the horizon, and before the start, it is
/// evaluated when asked. Immutable and safe for concurrent readers.
/// </summary>
public sealed class Timetable
{
    /// <summary>Days compiled when nothing else is asked.</summary>
    public const int DefaultDays = 90;

    /// <summary>How far ahead, in days, the next opening is looked for.</summary>
    private const int Farthest = 800;

    private readonly NextMemory memory = new();
    private readonly CompiledStretches compiled;
    private readonly SchoolHolidays school;
    private readonly LocalDate reference;
    private readonly LocalDate firstAfter;

    /// <summary>False when nothing can be put on a calendar: there is then no opening to look for, however far.</summary>
    private readonly bool hasDates;

    private Timetable(Schedule schedule, SchoolHolidays school, LocalDate first, int days)
    {
        if (days is < 1 or > CompiledStretches.MostDays) throw new ArgumentOutOfRangeException(nameof(days));
        (Schedule, this.school, reference) = (schedule, school, first);
        firstAfter = first.PlusDays(days);
        hasDates = schedule.Layers.Any(layer => layer.IsDated && layer.State != OpeningState.Closed);
        compiled = CompiledStretches.From(new Timeline(schedule, school, reference).Between(first, firstAfter.PlusDays(-1)), Start(first), Start(firstAfter));
    }

    public Schedule Schedule { get; }

    /// <summary>The first instant compiled: the midnight, at the place, that starts the day of the instant asked for.</summary>
    public Instant From => ToInstant(compiled.Start);

    /// <summary>The end of what is compiled, exclusive.</summary>
    public Instant Until => ToInstant(compiled.End);

    /// <summary>Compiles from the day, at the place, on which <paramref name="from"/> falls.</summary>
    public static Timetable Compile(Schedule schedule, SchoolHolidays school, Instant from, int days = DefaultDays) =>
        new(schedule, school, from.InZone(schedule.Zone).Date, days);

    /// <summary>
    /// The state at an instant. Times that were seen too long ago never count as open: they are unknown. A schedule without any layer
    /// knows nothing.
    /// </summary>
    public OpeningState StateAt(Instant at)
    {
        if (Schedule.Layers.IsEmpty) return OpeningState.Unknown;
        var state = StretchAt(ToMinute(at))?.State ?? OpeningState.Closed;
        return state == OpeningState.Open && IsStaleAt(at) ? OpeningState.Unknown : state;
    }

    /// <summary>The state that the schedule says, whatever its age; a schedule without any layer says closed.</summary>
    public OpeningState RawStateAt(Instant at)
    {
        var minute = ToMinute(at);
        return minute >= compiled.Start && minute < compiled.End ? compiled.StateAt(minute) : StretchAt(minute)?.State ?? OpeningState.Closed;
    }

    /// <summary>The minute since 1970-01-01T00:00Z before which <see cref="StateAt"/> surely does not change; never past the end of the day.</summary>
    internal int StateLastsUntil(Instant at)
    {
        var minute = ToMinute(at);
        if (minute < compiled.Start || minute >= compiled.End) return 0;
        var midnight = Start(at.InZone(Schedule.Zone).Date.PlusDays(1));
        return (int)Math.Min(midnight, compiled.NextEdge(minute) ?? compiled.End);
    }

    /// <summary>When what the schedule says next becomes something else; null when that is not within the days looked at.</summary>
    public Instant? NextChange(Instant at)
    {
        var minute = ToMinute(at);
        if (minute < compiled.Start || minute >= compiled.End) return NextEdge(StretchesFrom(minute), minute);
        if (compiled.NextEdge(minute) is { } edge) return ToInstant(edge);
        var after = compiled.EdgeAfter(() => NextEdge(StretchesFrom(compiled.End - 1), compiled.End - 1) is { } found ? ToMinute(found) : CompiledStretches.NoEdge);
        return after == CompiledStretches.NoEdge ? null : ToInstant(after);
    }

    /// <summary>The next change of a schedule that is not compiled.</summary>
    public static Instant? NextChange(Schedule schedule, SchoolHolidays school, Instant at)
    {
        var day = at.InZone(schedule.Zone).Date;
        return NextEdge(new Timeline(schedule, school, day).Between(day, day.PlusDays(Farthest)), ToMinute(at));
    }

    private static Instant? NextEdge(IEnumerable<Stretch> stretches, long minute)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Start > minute) return ToInstant(stretch.Start);
            if (stretch.End > minute) return ToInstant(stretch.End);
        }

        return null;
    }

    /// <summary>
    /// The next opening that somebody can still reach: there before it ends, with time to be received. For a unit that goes from place to
    /// place the way is asked for each stop; null for a stop that cannot be reached at all.
    /// </summary>
    /// <param name="at">When the person would set out.</param>
    /// <param name="way">How long the way to the place of a layer takes.</param>
    /// <param name="stay">How long before the end one must be there.</param>
    public NextOpening NextReachable(Instant at, Func<ScheduleLayer, Duration?> way, Duration stay)
    {
        foreach (var stretch in StretchesFrom(ToMinute(at)))
        {
            if (stretch.Vague || stretch.State == OpeningState.Unknown) continue;
            if (way(Schedule.Layers[stretch.Layer]) is { } travel && at + travel + stay <= ToInstant(stretch.End)) return Announce(stretch, at);
        }

        return NextOpening.NothingKnown;
    }

    /// <summary>What may be announced at an instant: the opening that is on, else the next one that is stated, else what is partly known.</summary>
    public NextOpening Next(Instant at)
    {
        var minute = ToMinute(at);
        if (memory.At(minute) is { } known) return known;
        var opening = Next(at, part: null);
        // It stays the next one until it ends; whether its source is too old is decided anew each day.
        var midnight = Start(at.InZone(Schedule.Zone).Date.PlusDays(1));
        memory.Remember(minute, opening.End is { } end ? Math.Min(midnight, ToMinute(end)) : midnight, opening);
        return opening;
    }

    /// <summary>The same, of the openings that overlap a part of the day.</summary>
    public NextOpening Next(Instant at, DayPart? part)
    {
        if (Schedule.Layers.IsEmpty) return NextOpening.NothingKnown;
        Stretch? doubtful = null;
        foreach (var stretch in hasDates ? StretchesFrom(ToMinute(at)) : [])
        {
            if (stretch.Vague || (part is not null && !Overlaps(stretch, part))) continue;
            if (stretch.State != OpeningState.Unknown) return Announce(stretch, at);
            doubtful ??= stretch;
        }

        if (doubtful is { } unsure) return Announce(unsure, at);
        var open = Schedule.Layers.Where(layer => layer.State != OpeningState.Closed && !layer.IsDated).ToList();
        return open.Count == 0
            ? Schedule.HoldsOn(at.InZone(Schedule.Zone).Date) ? NextOpening.NothingKnown : new NextOpening { Certainty = Certainty.Partial, Stale = IsStaleAt(at) }
            : open.TrueForAll(layer => layer is { Recurrence: Recurrence.NotKnown, Times: DayTimes.Unknown, State: not OpeningState.ByAppointment })
                ? NextOpening.NothingKnown with { Layer = open[0] }
            : new NextOpening { Certainty = Certainty.Partial, ByAppointment = open.All(l => l.State == OpeningState.ByAppointment), Stale = IsStaleAt(at), Layer = open[0] };
    }

    /// <summary>Whether somebody may be received in a part of the day within so many days: unknown where only something partial is known.</summary>
    public Truth Within(DayPart part, Instant at, int days = 14)
    {
        if (Schedule.Layers.IsEmpty) return Truth.Unknown;
        var answer = Truth.No;
        var limit = ToMinute(at) + (days * 1440L);
        foreach (var stretch in StretchesFrom(ToMinute(at)))
        {
            if (stretch.Start >= limit) break;
            if (!Overlaps(stretch, part)) continue;
            answer = answer.Or(stretch.Vague || stretch.State == OpeningState.Unknown || IsStaleAt(at) ? Truth.Unknown : Truth.Yes);
            if (answer == Truth.Yes) break;
        }

        return answer;
    }

    /// <summary>Every opening between two instants, cut at both, sorted, disjoint and merged. Age of the source is not considered.</summary>
    public IEnumerable<Opening> Openings(Instant from, Instant to)
    {
        var (start, end) = (ToMinute(from), ToMinute(to));
        foreach (var stretch in StretchesFrom(start))
        {
            if (stretch.Start >= end) yield break;
            yield return new Opening(
                ToInstant(Math.Max(start, stretch.Start)), ToInstant(Math.Min(end, stretch.End)), stretch.State, Schedule.Layers[stretch.Layer], stretch.Vague);
        }
    }

    internal IEnumerable<Stretch> StretchesFrom(long minute)
    {
        var day = ToInstant(minute).InZone(Schedule.Zone).Date;
        if (minute < compiled.Start || day >= firstAfter)
        {
            foreach (var stretch in Later(day, minute)) yield return stretch;
            yield break;
        }

        Stretch? last = null;
        for (var i = compiled.FirstEndingAfter(minute); i < compiled.Count; i++)
        {
            if (last is { } ready) yield return ready;
            last = compiled[i];
        }

        // A stretch that runs past the horizon is continued, so that the horizon is never seen.
        foreach (var stretch in Later(firstAfter, compiled.End))
        {
            if (last is { } before)
            {
                last = null;
                if (before.End == stretch.Start && before with { Start = stretch.Start, End = stretch.End } == stretch)
                {
                    yield return before with { End = stretch.End };
                    continue;
                }

                yield return before;
            }

            yield return stretch;
        }

        if (last is { } rest) yield return rest;
    }

    private IEnumerable<Stretch> Later(LocalDate day, long minute) =>
        new Timeline(Schedule, school, reference).Between(day.PlusDays(-1), day.PlusDays(Farthest)).SkipWhile(s => s.End <= minute)
            .Select(s => s.Start < minute && minute == compiled.End ? s with { Start = minute } : s);

    private Stretch? StretchAt(long minute)
    {
        if (minute < compiled.Start || minute >= compiled.End)
        {
            var day = ToInstant(minute).InZone(Schedule.Zone).Date;
            foreach (var stretch in new Timeline(Schedule, school, reference).Between(day, day))
            {
                if (minute >= stretch.Start && minute < stretch.End) return stretch;
            }

            return null;
        }

        var index = compiled.FirstEndingAfter(minute);
        return index < compiled.Count && compiled[index] is var found && found.Start <= minute ? found : null;
    }

    private NextOpening Announce(Stretch stretch, Instant at)
    {
        var layer = Schedule.Layers[stretch.Layer];
        var stale = IsStaleAt(at);
        var start = ToInstant(stretch.Start).InZone(Schedule.Zone).Date;
        return new NextOpening
        {
            Start = ToInstant(stretch.Start),
            End = ToInstant(stretch.End),
            Certainty = stale || stretch.State == OpeningState.Unknown ? Certainty.Partial : Certainty.Stated,
            ByAppointment = stretch.State == OpeningState.ByAppointment,
            OnPublicHoliday = !Schedule.MentionsPublicHolidays && Schedule.HolidayZone?.IsHoliday(start) is Truth.Yes or Truth.Unknown,
            Stale = stale,
            Layer = layer,
        };
    }

    private bool Overlaps(Stretch stretch, DayPart part)
    {
        var (start, end) = (ToInstant(stretch.Start).InZone(Schedule.Zone).LocalDateTime, ToInstant(stretch.End).InZone(Schedule.Zone).LocalDateTime);
        for (var day = start.Date; day <= end.Date && NodaTime.Period.DaysBetween(start.Date, day) < 8; day = day.PlusDays(1))
        {
            if (!part.Includes(day.DayOfWeek)) continue;
            var (from, to) = (day.AtMidnight().PlusMinutes(part.FromMinute), day.AtMidnight().PlusMinutes(part.ToMinute));
            if (start < to && end > from) return true;
        }

        return false;
    }

    private bool IsStaleAt(Instant at) => Schedule.IsStaleOn(at.InZone(Schedule.Zone).Date);

    private long Start(LocalDate day) => ToMinute(Schedule.Zone.AtStartOfDay(day).ToInstant());

    private static long ToMinute(Instant at)
    {
        var seconds = at.ToUnixTimeSeconds();
        return seconds >= 0 ? seconds / 60 : (seconds - 59) / 60;
    }

    private static Instant ToInstant(long minute) => Instant.FromUnixTimeSeconds(minute * 60);
}
