using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>What a schedule reads like in OpenStreetMap's <c>opening_hours</c>.</summary>
/// <param name="Text">Empty when there is no layer.</param>
/// <param name="Losses">Codes of what the notation cannot say, each once: <c>anchor</c>, <c>irregular</c>, <c>unknown-day</c>, <c>duration</c>, <c>mode</c>, <c>place</c>, <c>dates</c>, <c>validity</c>.</param>
public sealed record OsmText(string Text, ImmutableSortedSet<string> Losses);

/// <summary>Prints layers back. What was read from a value comes out with the same meaning; the rest may lose, and says what.</summary>
public static class OsmPrinter
{
    private static readonly string[] DayNames = ["", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private static readonly string[] MonthNames = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static OsmText Print(Schedule schedule)
    {
        var text = Print(schedule.Layers);
        return schedule.ValidFrom is null && schedule.ValidTo is null ? text : text with { Losses = text.Losses.Add("validity") };
    }

    public static OsmText Print(ImmutableArray<ScheduleLayer> layers)
    {
        var losses = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var output = new StringBuilder();
        var afterEveryDay = false;
        for (var i = 0; i < layers.Length; i++)
        {
            var layer = layers[i];
            var next = i + 1 < layers.Length ? layers[i + 1] : null;
            if (layer.Mode != ContactMode.OnSite) losses.Add("mode");
            if (layer.Place is not null) losses.Add("place");
            // A comma after a fallback would make it part of the fallback; without days a semicolon adds just the same.
            var afterFallback = i > 0 && layer.Operation == LayerOperation.Add && layers[i - 1].Operation == LayerOperation.Fallback;
            if (afterFallback) output.Append("; ");
            else if (i > 0) output.Append(layer.Operation switch { LayerOperation.Add => ", ", LayerOperation.Fallback => " || ", _ => "; " });
            afterEveryDay = AppendRule(layer, i == 0 ? null : afterEveryDay, afterFallback, next, output, losses);
        }

        return new OsmText(output.ToString(), losses.ToImmutable());
    }

    /// <summary>Appends one rule and says whether it has no days.</summary>
    private static bool AppendRule(ScheduleLayer layer, bool? afterEveryDay, bool afterFallback, ScheduleLayer? next, StringBuilder output, ISet<string> losses)
    {
        var comment = layer.Note?.In("fr");
        var days = Days(layer.Recurrence, losses, out var said);
        var unknown = said is not null;
        comment = said is null ? comment : comment is null ? said : $"{said} {comment}";
        var everyDay = days.Length == 0;

        // Without days a rule would only colour the one before it: the days of the week make it replace.
        if (everyDay && layer.Operation == LayerOperation.Replace && afterEveryDay is { } after
            && layer.State is OpeningState.Open or OpeningState.ByAppointment && !(after && layer.State == OpeningState.Open)) days = "Mo-Su";
        var times = Times(layer, losses, ref comment, ref unknown);
        var state = State(layer, comment, unknown, times.Length > 0);
        if (afterFallback && state == "open" && comment is not null && times.Length > 0) state = "";
        if (state.Length == 0 && comment is null && layer.Operation != LayerOperation.Fallback && next is { Operation: LayerOperation.Add } && Days(next.Recurrence, new HashSet<string>(), out _).Length == 0) state = "open";
        if (days.Length == 0 && times.Length == 0 && state.Length == 0 && comment is null) times = "24/7";
        if (days.Length == 0 && times.Length == 0 && state is "off") days = "24/7";
        output.AppendJoin(' ', new[] { days, times, state, comment is null ? "" : $"\"{comment.Replace('"', '\'')}\"" }.Where(part => part.Length > 0));
        return everyDay && days is "" or "24/7";
    }

    private static string State(ScheduleLayer layer, string? comment, bool unknown, bool hasTimes) => layer.State switch
    {
        OpeningState.Closed => "off",
        OpeningState.Unknown => comment is not null && !hasTimes ? "" : "unknown",
        OpeningState.ByAppointment => comment is not null && AppointmentWords.In(comment) ? "" : unknown ? "unknown" : "\"sur rendez-vous\"",
        _ when unknown => "unknown",
        _ => layer.Times is DayTimes.Unknown || comment is not null ? "open" : "",
    };

    private static string Times(ScheduleLayer layer, ISet<string> losses, ref string? comment, ref bool unknown)
    {
        switch (layer.Times)
        {
            case DayTimes.WholeDay:
                return layer.IsEveryDay || layer.State == OpeningState.Closed ? "" : "00:00-24:00";
            case DayTimes.Ranges ranges:
                return string.Join(',', ranges.All.Select(Range));
            case DayTimes.Lasting lasting:
                losses.Add("duration");
                comment = $"{lasting.Minutes / 60}:{lasting.Minutes % 60:00}" + (comment is null ? "" : $" {comment}");
                unknown = true;
                return "";
            default:
                return "";
        }
    }

    private static string Range(TimeRange range) =>
        Time(range.Start) + (range.End is { } end ? "-" + (range.Start.Event is null && end is { Event: null } ? Clock(end.Minutes) : Time(end)) : "") + (range.OpenEnd ? "+" : "");

    private static string Time(TimeOfDay time)
    {
        if (time.Event is not { } what) return Clock(time.Minutes);
        var name = what.ToString().ToLowerInvariant();
        return time.Minutes == 0 ? name : $"({name}{(time.Minutes < 0 ? '-' : '+')}{Clock(Math.Abs(time.Minutes))})";
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    /// <summary>The selectors; with <paramref name="said"/> what only words can say.</summary>
    private static string Days(Recurrence recurrence, ISet<string> losses, out string? said)
    {
        said = null;
        switch (recurrence)
        {
            case Recurrence.Calendar calendar:
                return Days(calendar.Days);
            case Recurrence.EveryWeeks { Interval: 1, Days.IsEmpty: false } weekly:
                return Days(CalendarDays.On(weekly.Days));
            case Recurrence.EveryWeeks { Days.IsEmpty: false } weeks:
                losses.Add("anchor");
                said = $"1/{weeks.Interval}";
                return Days(CalendarDays.On(weeks.Days));
            case Recurrence.Dates dates:
                return string.Join(',', dates.All.Select(date => $"{date.Year} {MonthNames[date.Month]} {date.Day:00}"));
            case Recurrence.Monthly { Days.IsEmpty: false } monthly:
                losses.Add("irregular");
                said = "1/mois";
                return Days(CalendarDays.On(monthly.Days));
            default:
                losses.Add(recurrence is Recurrence.Irregular ? "irregular" : "unknown-day");
                said = recurrence switch
                {
                    Recurrence.Irregular { Times: { } times } irregular => $"{times}/{irregular.Per.ToString().ToLowerInvariant()}",
                    Recurrence.EveryWeeks weeks => $"1/{weeks.Interval} week",
                    Recurrence.Monthly => "1/month",
                    _ => "?",
                };
                return "";
        }
    }

    private static string Days(CalendarDays days)
    {
        var restricting = days.Holidays.Select(Choice).ToList();
        var parts = new[]
        {
            string.Join(',', days.Years.Select(Years)) + (days.Years.IsEmpty || days.Dates.IsEmpty ? "" : ":"),
            string.Join(',', days.Dates.Select(Dates)),
            days.Weeks.IsEmpty ? "" : "week " + string.Join(',', days.Weeks.Select(Weeks)),
            Holidays(restricting, days.Days.IsEmpty),
            string.Join(',', days.Days.Select(Choice)),
        };
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>Several that restrict stand each after a move, so that they are not read as alternatives.</summary>
    private static string Holidays(List<string> holidays, bool alone) => holidays.Count <= 1 || alone ? string.Join(',', holidays) : string.Join(' ', holidays);

    private static string Years(YearRange years) => years switch
    {
        { To: null, Step: 1 } => $"{years.From}+",
        { To: null } => $"{years.From}/{years.Step}",
        _ when years.From == years.To => $"{years.From}",
        _ => $"{years.From}-{years.To}" + (years.Step > 1 ? $"/{years.Step}" : ""),
    };

    private static string Weeks(WeekRange weeks) =>
        weeks.From == weeks.To ? $"{weeks.From:00}" : $"{weeks.From:00}-{weeks.To:00}" + (weeks.Step > 1 ? $"/{weeks.Step}" : "");

    private static string Dates(DateRange range) => range is { From: DateEdge.Fixed { OffsetDays: 0 } from, To: DateEdge.Fixed { OffsetDays: 0 } last }
        && from.Month == last.Month && from.Year == last.Year && from.Day <= last.Day
        ? $"{Edge(from)}-{last.Day:00}" + (range.Step > 1 ? $"/{range.Step}" : "")
        : Edge(range.From) + (range.OpenEnd ? "+" : range.To is { } to ? "-" + Edge(to) : "") + (range.Step > 1 ? $"/{range.Step}" : "");

    private static string Edge(DateEdge edge)
    {
        var text = edge switch
        {
            DateEdge.Fixed date => $"{MonthNames[date.Month]} {date.Day:00}",
            DateEdge.WholeMonth month => MonthNames[month.Month],
            DateEdge.NthWeekday nth => $"{MonthNames[nth.Month]} {DayNames[(int)nth.Day]}[{nth.Nth}]",
            _ => "easter",
        };
        return (edge.Year is { } year ? $"{year} " : "") + text + Offset(edge.OffsetDays);
    }

    private static string Choice(DayChoice choice) => choice switch
    {
        DayChoice.Weekdays days => days.From == days.To ? DayNames[(int)days.From] : $"{DayNames[(int)days.From]}-{DayNames[(int)days.To]}",
        DayChoice.NthWeekday nth => $"{DayNames[(int)nth.Day]}[{string.Join(',', nth.Nths)}]{Offset(nth.OffsetDays)}",
        DayChoice.Holiday holiday => (holiday.Kind == HolidayKind.Public ? "PH" : "SH") + Offset(holiday.OffsetDays),
        _ => "",
    };

    private static string Offset(int days) => days == 0 ? "" : $" {(days < 0 ? '-' : '+')}{Math.Abs(days)} day{(Math.Abs(days) == 1 ? "" : "s")}";
}
