using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Wording;

/// <summary>A schedule in the plain words of one language: what to announce now, and the whole of it. Never OpenStreetMap's notation.</summary>
public sealed class ScheduleWording
{
    private readonly TimesWording words;
    private readonly DaysWording days;
    private readonly string language;

    public ScheduleWording(MessageCatalogue catalogue, string language)
    {
        this.language = language;
        words = new TimesWording(catalogue, language);
        days = new DaysWording(words);
    }

    /// <summary>What may be announced at an instant, in one line.</summary>
    public string Next(Timetable timetable, Instant at) => Next(timetable.Schedule, timetable.Next(at), at);

    /// <summary>The same for an opening that was already looked up (for a part of the day, or for a stop).</summary>
    public string Next(Schedule schedule, NextOpening next, Instant at)
    {
        var today = at.InZone(schedule.Zone).Date;
        if (next is { Start: { } start, End: { } end })
        {
            return words.Join(Dated(schedule, next, start, end, at), Stop(next.Layer), Note(next.Layer), Holiday(next), next.Stale ? Age(schedule) : null);
        }

        if (schedule.ValidTo is { } to && today > to) return words.Say("expired", ("date", words.NumericDate(to)));
        if (schedule.ValidFrom is { } from && today < from) return words.Say("not-yet", ("date", words.NumericDate(from)));
        var partial = schedule.Layers.Where(layer => layer.State != OpeningState.Closed && !layer.IsDated).ToList();
        return partial.Count == 0 ? words.Say("no-hours") : words.Join("sentence-join", partial.Select(Layer).Distinct());
    }

    /// <summary>The whole schedule, one phrase for each layer.</summary>
    public string Pattern(Schedule schedule) => schedule.Layers.IsEmpty
        ? words.Say("no-hours")
        : words.Join("sentence-join", schedule.Layers.Select(Phrase).Distinct());

    /// <summary>How old the times are, when that is to be said with them; null when they are recent enough.</summary>
    public string? Age(Schedule schedule, Instant at) => schedule.IsStaleOn(at.InZone(schedule.Zone).Date) ? Age(schedule) : null;

    private string Dated(Schedule schedule, NextOpening next, Instant start, Instant end, Instant at)
    {
        var today = at.InZone(schedule.Zone).Date;
        var (from, to) = (start.InZone(schedule.Zone).LocalDateTime, end.InZone(schedule.Zone).LocalDateTime);
        var remote = next.Layer?.Mode is ContactMode.Telephone or ContactMode.Online;
        var always = NodaTime.Period.DaysBetween(from.Date, to.Date) > 14;
        if (start <= at && next.Certainty == Certainty.Stated)
        {
            if (always && !next.ByAppointment) return words.Say(remote ? "phone-always" : "open-always");
            if (next.ByAppointment && to.Date <= today.PlusDays(1)) return words.Say("appointment-until", ("end", EndTime(from.Date, to)));
            if (next.ByAppointment) return words.Say("by-appointment");
            return to.Date > today.PlusDays(1)
                ? words.Say("open-until-date", ("date", words.Date(to.Date, today.Year)), ("end", words.Time(to.TimeOfDay)))
                : words.Say(remote ? "phone-until" : "open-until", ("end", EndTime(today, to)));
        }

        var day = from.Date <= today ? words.Say("today")
            : from.Date == today.PlusDays(1) ? words.Say("tomorrow", ("date", words.Date(from.Date, today.Year)))
            : words.Date(from.Date, today.Year);
        var hours = always || (from.TimeOfDay == LocalTime.Midnight && to == from.Date.PlusDays(1).AtMidnight())
            ? words.Say("around-clock")
            : words.Say("range", ("start", words.Time(from.TimeOfDay)), ("end", EndTime(from.Date, to)));
        var perhaps = next is { Certainty: Certainty.Partial, Stale: false };
        var line = words.Say(perhaps ? "perhaps" : remote ? "next-phone" : "next", ("date", day), ("hours", hours));
        return next.ByAppointment ? words.Join(line, words.Say("by-appointment")) : line;
    }

    /// <summary>Midnight that ends the day is said as 24:00, not as the next day's 0:00.</summary>
    private string EndTime(LocalDate day, LocalDateTime end) =>
        end == day.PlusDays(1).AtMidnight() ? words.Time(1440) : words.Time(end.TimeOfDay);

    private string Phrase(ScheduleLayer layer)
    {
        if (layer.State == OpeningState.Closed)
        {
            var on = days.Say(layer.Recurrence);
            var closed = layer.Times is DayTimes.Ranges ranges
                ? words.Say("state.closed-hours", ("days", on), ("hours", words.And([.. ranges.All.Select(words.Range)])))
                : words.Say("state.closed", ("days", on));
            return layer.Note is { } why ? words.Say("note", ("what", closed), ("note", why.In(language))) : closed;
        }

        var text = Layer(layer);
        if (layer.State == OpeningState.Unknown && layer.IsDated) text = words.Say("state.unknown", ("what", text));
        return layer.Operation == LayerOperation.Fallback ? words.Say("fallback", ("what", text)) : text;
    }

    private string Layer(ScheduleLayer layer)
    {
        var nothing = layer is { Recurrence: Recurrence.NotKnown, Times: DayTimes.Unknown };
        var text = words.Join(
            nothing || layer is { IsEveryDay: true, Times: DayTimes.Unknown } ? null : days.Say(layer.Recurrence),
            Hours(layer.Times),
            Mode(layer),
            layer.State == OpeningState.ByAppointment ? words.Say("by-appointment") : null,
            layer.Place is { } place ? words.Say("at-place", ("place", place)) : null,
            nothing ? layer.State == OpeningState.ByAppointment ? null : words.Say("no-hours") : ToConfirm(layer));
        if (layer.Note?.In(language) is not { } note || text.Contains(note, StringComparison.OrdinalIgnoreCase)) return text;
        return text.Length == 0 ? note : words.Say("note", ("what", text), ("note", note));
    }

    private string? Hours(DayTimes times) => times switch
    {
        DayTimes.WholeDay => words.Say("around-clock"),
        DayTimes.Ranges ranges => words.And([.. ranges.All.Select(words.Range)]),
        DayTimes.Lasting lasting => words.Duration(lasting.Minutes),
        _ => null,
    };

    /// <summary>What the sources leave open, in one phrase; null when nothing.</summary>
    private string? ToConfirm(ScheduleLayer layer)
    {
        var hours = layer.Times is DayTimes.WholeDay or DayTimes.Ranges;
        var noHours = layer.Times is DayTimes.Unknown;
        string? code = layer.Recurrence switch
        {
            Recurrence.Irregular => "dates",
            Recurrence.Monthly => noHours && layer.State != OpeningState.ByAppointment ? "date-hour" : "date",
            Recurrence.NotKnown => noHours ? "day-hour" : "day",
            Recurrence.EveryWeeks { Days.IsEmpty: true } => noHours ? "day-hour" : "day",
            Recurrence.EveryWeeks { DaysAreKnown: false } => hours ? "week" : "week-hour",
            _ when hours => null,
            Recurrence.Calendar { Days.IsEveryDay: true } => layer.State == OpeningState.ByAppointment ? null : "hours",
            Recurrence.Calendar { Days.Days: [DayChoice.Weekdays { } day] } when day.From == day.To => "hour",
            Recurrence.Dates { All.Length: 1 } or Recurrence.Calendar { Days.Days: [DayChoice.NthWeekday] } or Recurrence.EveryWeeks { Days.Length: 1 } => "hour",
            _ => "hours",
        };
        return code is null ? null : words.Say("confirm." + code);
    }

    private string? Mode(ScheduleLayer layer) => layer.Mode switch
    {
        ContactMode.Telephone => words.Say("mode.telephone"),
        ContactMode.Online => words.Say("mode.online"),
        ContactMode.Mobile => words.Say("mode.mobile"),
        ContactMode.HomeVisit => words.Say("mode.home-visit"),
        _ => null,
    };

    private string? Stop(ScheduleLayer? layer) => layer is null ? null : words.Join(Mode(layer), layer.Place is { } place ? words.Say("at-place", ("place", place)) : null);

    /// <summary>The note of an opening, unless it only repeats that it is by appointment.</summary>
    private string? Note(ScheduleLayer? layer) =>
        layer?.Note?.In(language) is { } note && !note.Equals(words.Say("by-appointment"), StringComparison.OrdinalIgnoreCase) ? note : null;

    private string? Holiday(NextOpening next) => next.OnPublicHoliday ? words.Say("public-holiday") : null;

    private string Age(Schedule schedule)
    {
        if (schedule.SeenOn is { } seen) return words.Say("seen-in", ("year", seen.Year));
        return schedule.Source?.VerifiedOn is { } read ? words.Say("undated", ("date", words.NumericDate(read))) : words.Say("undated-unseen");
    }
}
