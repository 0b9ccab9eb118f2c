using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Adapters.Exchange;

/// <summary>Schedules of HSDS to layers and back; what does not fit is a warning by code, never a guess.</summary>
public static class HsdsSchedules
{
    /// <summary>The layers of a service's schedules, each added to the others.</summary>
    /// <param name="schedules">In the order of the file.</param>
    /// <param name="warnings">Receives codes: hsds-offset-ignored, hsds-time-unreadable, hsds-date-unreadable, hsds-no-frequency, and those of the rule.</param>
    public static ImmutableArray<ScheduleLayer> Import(IEnumerable<HsdsSchedule> schedules, ICollection<string> warnings)
    {
        var layers = ImmutableArray.CreateBuilder<ScheduleLayer>();
        foreach (var schedule in schedules)
        {
            if (schedule.Timezone is { Length: > 0 }) warnings.Add("hsds-offset-ignored");
            var start = Date(schedule.DtStart, warnings) ?? Date(schedule.ValidFrom, warnings);
            var recurrence = schedule.Freq is { Length: > 0 } ? RruleLayers.Import(schedule.Rrule, start, warnings) : null;
            if (schedule.Freq is not { Length: > 0 }) warnings.Add("hsds-no-frequency");
            var words = schedule.Description ?? schedule.Notes;
            layers.Add(new ScheduleLayer
            {
                Recurrence = recurrence ?? new Recurrence.NotKnown(),
                Times = Times(schedule, warnings),
                Operation = layers.Count == 0 ? LayerOperation.Replace : LayerOperation.Add,
                Note = words is { Length: > 0 } ? new LocalizedText([new("fr", words)]) : null,
            });
        }

        return layers.ToImmutable();
    }

    /// <summary>One schedule for each layer and range of times that HSDS can say; codes of what it cannot are added to the losses.</summary>
    public static ImmutableArray<HsdsSchedule> Export(Schedule schedule, ICollection<string> losses)
    {
        var output = ImmutableArray.CreateBuilder<HsdsSchedule>();
        foreach (var layer in schedule.Layers)
        {
            if (layer.State == OpeningState.Closed) losses.Add("closed");
            var rule = RruleLayers.Export(layer.Recurrence);
            if (rule is null) losses.Add("recurrence");
            if (rule is null || layer.State == OpeningState.Closed) continue;
            var parts = rule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
            var model = new HsdsSchedule
            {
                Freq = parts["FREQ"],
                Interval = parts.TryGetValue("INTERVAL", out var interval) ? int.Parse(interval, CultureInfo.InvariantCulture) : null,
                ByDay = parts.GetValueOrDefault("BYDAY"),
                DtStart = (layer.Recurrence as Recurrence.EveryWeeks)?.Anchor?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                ValidFrom = schedule.ValidFrom?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                ValidTo = schedule.ValidTo?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                Description = schedule.Said,
                Notes = layer.Note?.In("fr"),
            };
            if (layer.Times is not DayTimes.Ranges ranges)
            {
                if (layer.Times is not DayTimes.WholeDay) losses.Add("times");
                output.Add(layer.Times is DayTimes.WholeDay ? model with { OpensAt = "00:00", ClosesAt = "24:00" } : model);
                continue;
            }

            foreach (var range in ranges.All)
            {
                if (range.Start.Event is not null || range.End is not { Event: null } || range.OpenEnd) losses.Add("times");
                if (range.Start.Event is null) output.Add(model with { OpensAt = Clock(range.Start.Minutes), ClosesAt = range.End is { Event: null } end ? Clock(end.Minutes) : null });
            }
        }

        return output.ToImmutable();
    }

    private static DayTimes Times(HsdsSchedule schedule, ICollection<string> warnings)
    {
        if (Time(schedule.OpensAt, warnings) is not { } opens) return DayTimes.NotKnown;
        return Time(schedule.ClosesAt, warnings) is { } closes
            ? new DayTimes.Ranges([new TimeRange(new TimeOfDay(opens), new TimeOfDay(closes))])
            : new DayTimes.Ranges([new TimeRange(new TimeOfDay(opens), null, openEnd: true)]);
    }

    private static int? Time(string? text, ICollection<string> warnings)
    {
        if (text is not { Length: > 0 }) return null;
        var cut = text.IndexOfAny(['Z', 'z', '+'], 0) is >= 0 and var at ? at : text.LastIndexOf('-') is > 3 and var minus ? minus : text.Length;
        if (cut < text.Length) warnings.Add("hsds-offset-ignored");
        var parts = text[..cut].Split(':');
        if (parts.Length is 2 or 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60 && hours * 60 + minutes <= 1440) return (hours * 60) + minutes;
        warnings.Add("hsds-time-unreadable");
        return null;
    }

    private static LocalDate? Date(string? text, ICollection<string> warnings)
    {
        if (text is not { Length: > 0 }) return null;
        if (text.Length >= 10 && PartialDate.Parse(text[..10]) is { Day: not null } date) return date.Earliest;
        warnings.Add("hsds-date-unreadable");
        return null;
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{(minutes > 1440 ? minutes - 1440 : minutes) / 60:00}:{minutes % 60:00}");
}
