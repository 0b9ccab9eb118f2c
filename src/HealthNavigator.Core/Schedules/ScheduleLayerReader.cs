using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>Reads one layer of a schedule.</summary>
internal static class ScheduleLayerReader
{
    private static readonly ImmutableArray<string> DayCodes = ["mo", "tu", "we", "th", "fr", "sa", "su"];

    public static ScheduleLayer? Read(ContentNode node)
    {
        node.ExpectKeys(
            "recurrence", "days", "interval", "anchor", "nth", "times", "per", "dates", "hours", "duration", "state", "mode", "operation", "note", "place");
        var times = Times(node);
        if (Recurrence(node) is not { } recurrence || times is null) return null;
        return new ScheduleLayer
        {
            Recurrence = recurrence,
            Times = times,
            State = One(node, "state", OpeningState.Open, ("open", OpeningState.Open), ("by-appointment", OpeningState.ByAppointment), ("closed", OpeningState.Closed), ("unknown", OpeningState.Unknown)),
            Mode = One(node, "mode", ContactMode.OnSite, ("on-site", ContactMode.OnSite), ("telephone", ContactMode.Telephone), ("online", ContactMode.Online), ("mobile", ContactMode.Mobile), ("home-visit", ContactMode.HomeVisit)),
            Operation = One(node, "operation", LayerOperation.Replace, ("replace", LayerOperation.Replace), ("add", LayerOperation.Add), ("fallback", LayerOperation.Fallback)),
            Place = node.Text("place"),
            Note = node.Localized("note"),
        };
    }

    private static Recurrence? Recurrence(ContentNode node)
    {
        if (node.RequiredText("recurrence") is not { } kind) return null;
        var days = Days(node);
        var nths = Nths(node);
        switch (kind)
        {
            case "weekly":
                return days.IsEmpty ? new Recurrence.EveryWeeks(1, [], null) : new Recurrence.Calendar(CalendarDays.On(days));
            case "every-weeks":
                if (node.Required("interval") is null || Within(node, "interval", 1, 52) is not { } interval) return null;
                var anchor = Day(node, "anchor");
                return new Recurrence.EveryWeeks(interval, days, anchor);
            case "monthly":
                return days.IsEmpty || nths.IsEmpty
                    ? new Recurrence.Monthly(days)
                    : new Recurrence.Calendar(new CalendarDays { Days = [.. days.Select(day => (DayChoice)new DayChoice.NthWeekday(day, nths))] });
            case "irregular":
                var per = One(node, "per", Schedules.Recurrence.Period.Month, ("week", Schedules.Recurrence.Period.Week), ("month", Schedules.Recurrence.Period.Month), ("year", Schedules.Recurrence.Period.Year));
                return new Recurrence.Irregular(Within(node, "times", 1, 366), per);
            case "dates":
                var dates = (node.Required("dates")?.Items ?? []).Select(Day).OfType<LocalDate>().ToList();
                return dates.Count == 0 ? null : new Recurrence.Dates(dates);
            case "public-holidays":
                return Holidays(HolidayKind.Public, days);
            case "school-holidays":
                return Holidays(HolidayKind.School, days);
            case "unknown":
                return new Recurrence.NotKnown();
            default:
                node.Get("recurrence")!.Fault("unknown-value", kind);
                return null;
        }
    }

    private static Recurrence.Calendar Holidays(HolidayKind kind, ImmutableArray<IsoDayOfWeek> days) => new(days.IsEmpty
        ? new CalendarDays { Days = [new DayChoice.Holiday(kind)] }
        : CalendarDays.On(days) with { Holidays = [new DayChoice.Holiday(kind)] });

    private static DayTimes? Times(ContentNode node)
    {
        var closed = node.Get("state")?.Scalar == "closed";
        if (node.Get("hours") is { } hours)
        {
            if (node.Get("duration") is { } both) both.Fault("hours-and-duration");
            var ranges = hours.Items.Select(Range).OfType<TimeRange>().ToList();
            return ranges.Count == 0 ? null : new DayTimes.Ranges(ranges);
        }

        if (node.Get("duration") is not { } duration) return closed ? DayTimes.AllDay : DayTimes.NotKnown;
        if (ClockText.Minutes(duration.Scalar ?? "") is { } minutes and > 0 and <= 1440) return new DayTimes.Lasting(minutes);
        duration.Fault("not-a-duration", duration.Scalar ?? "");
        return DayTimes.NotKnown;
    }

    private static TimeRange? Range(ContentNode node)
    {
        var text = node.Scalar ?? "";
        var openEnd = text.EndsWith('+');
        var ends = text.TrimEnd('+').Split('-');
        if (ends.Length is 1 or 2 && ClockText.Minutes(ends[0]) is { } start && start <= 1440)
        {
            if (ends.Length == 1 && openEnd) return new TimeRange(new TimeOfDay(start), null, openEnd: true);
            if (ends.Length == 2 && ClockText.Minutes(ends[1]) is { } end && end <= 2880) return new TimeRange(new TimeOfDay(start), new TimeOfDay(end), openEnd);
        }

        node.Fault("not-hours", text);
        return null;
    }

    private static ImmutableArray<IsoDayOfWeek> Days(ContentNode node)
    {
        var days = ImmutableArray.CreateBuilder<IsoDayOfWeek>();
        foreach (var item in node.Get("days")?.Items ?? [])
        {
            var at = DayCodes.IndexOf(item.Scalar ?? "");
            if (at < 0) item.Fault("unknown-value", item.Scalar ?? "days");
            else days.Add((IsoDayOfWeek)(at + 1));
        }

        return days.ToImmutable();
    }

    private static ImmutableArray<int> Nths(ContentNode node)
    {
        var nths = ImmutableArray.CreateBuilder<int>();
        foreach (var item in node.Get("nth")?.Items ?? [])
        {
            if (int.TryParse(item.Scalar, System.Globalization.CultureInfo.InvariantCulture, out var nth) && nth is (>= 1 and <= 5) or (>= -5 and <= -1)) nths.Add(nth);
            else item.Fault("unknown-value", item.Scalar ?? "nth");
        }

        return nths.ToImmutable();
    }

    private static LocalDate? Day(ContentNode node, string key) => node.Get(key) is { } value ? Day(value) : null;

    private static LocalDate? Day(ContentNode node)
    {
        if (node.Scalar is { } text && PartialDate.Parse(text) is { Day: not null } date) return date.Earliest;
        node.Fault("not-a-date", node.Scalar ?? "");
        return null;
    }

    private static int? Within(ContentNode node, string key, int least, int most)
    {
        if (node.WholeNumber(key) is not { } number) return null;
        if (number >= least && number <= most) return number;
        node.Get(key)!.Fault("number-out-of-range", $"{key}: {number}");
        return null;
    }

    private static T One<T>(ContentNode node, string key, T otherwise, params ReadOnlySpan<(string Text, T Value)> values)
    {
        if (node.Text(key) is not { } text) return otherwise;
        foreach (var (name, value) in values)
        {
            if (name == text) return value;
        }

        node.Get(key)!.Fault("unknown-value", text);
        return otherwise;
    }
}
