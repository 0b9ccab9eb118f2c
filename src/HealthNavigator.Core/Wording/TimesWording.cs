using System.Globalization;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Wording;

/// <summary>Times, durations, dates and lists in the words of one language.</summary>
internal sealed class TimesWording(MessageCatalogue catalogue, string language)
{
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => catalogue.Format(language, "schedule." + key, arguments);

    /// <summary>A time of the clock, in minutes after midnight; past 24:00 it is the time of the next day.</summary>
    public string Time(int minutes) =>
        Say("time", ("hour", (minutes % 1440 == 0 && minutes > 0 ? 24 : minutes / 60 % 24)), ("minute", (minutes % 60).ToString("00", CultureInfo.InvariantCulture)));

    public string Time(LocalTime time) => Time((time.Hour * 60) + time.Minute);

    public string Duration(int minutes)
    {
        var rest = minutes % 60;
        return Say("duration", ("hours", minutes / 60), ("minutes", minutes < 60 ? $"{rest}" : rest.ToString("00", CultureInfo.InvariantCulture)));
    }

    public string Range(TimeRange range)
    {
        if (range.End is not { } end) return Say("from-time", ("start", Point(range.Start)));
        if (range.Start is { Event: null, Minutes: 0 } && end is { Event: null, Minutes: 1440 }) return Say("around-clock");
        return Say("range", ("start", Point(range.Start)), ("end", Point(end)));
    }

    public string Day(IsoDayOfWeek day) => Say("day." + Code(day));

    public string Month(int month) => Say($"month.{month}");

    /// <summary>"jeudi 26 novembre", with the year when it is not the one of the reader's day.</summary>
    public string Date(LocalDate date, int yearOfReader) => date.Year == yearOfReader
        ? Say("date", ("weekday", Day(date.DayOfWeek)), ("day", date.Day), ("month", Month(date.Month)))
        : Say("date-year", ("weekday", Day(date.DayOfWeek)), ("day", date.Day), ("month", Month(date.Month)), ("year", date.Year));

    public string ShortDate(int? year, int month, int day) => year is null
        ? Say("short-date", ("day", day), ("month", Month(month)))
        : Say("short-date-year", ("day", day), ("month", Month(month)), ("year", year));

    public string NumericDate(LocalDate date) => Say(
        "numeric-date",
        ("day", date.Day.ToString("00", CultureInfo.InvariantCulture)),
        ("month", date.Month.ToString("00", CultureInfo.InvariantCulture)),
        ("year", date.Year));

    /// <summary>"a", "a et b", "a, b et c".</summary>
    public string And(IReadOnlyList<string> items, string lastKey = "and")
    {
        if (items.Count == 0) return "";
        var text = items[0];
        for (var i = 1; i < items.Count; i++) text = Say(i == items.Count - 1 ? lastKey : "join", ("first", text), ("next", items[i]));
        return text;
    }

    /// <summary>"a, b, c", leaving out what is empty.</summary>
    public string Join(params IEnumerable<string?> items) => Join("join", items);

    public string Join(string key, IEnumerable<string?> items)
    {
        string? text = null;
        foreach (var item in items.Where(item => !string.IsNullOrEmpty(item))) text = text is null ? item : Say(key, ("first", text), ("next", item));
        return text ?? "";
    }

    private string Point(TimeOfDay time)
    {
        if (time.Event is not { } what) return Time(time.Minutes);
        var name = Say("sun." + what.ToString().ToLowerInvariant());
        return time.Minutes == 0 ? name : Say("sun.moved", ("event", name), ("sign", time.Minutes < 0 ? "−" : "+"), ("duration", Duration(Math.Abs(time.Minutes))));
    }

    private static string Code(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => "mo",
        IsoDayOfWeek.Tuesday => "tu",
        IsoDayOfWeek.Wednesday => "we",
        IsoDayOfWeek.Thursday => "th",
        IsoDayOfWeek.Friday => "fr",
        IsoDayOfWeek.Saturday => "sa",
        _ => "su",
    };
}
