using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Wording;

/// <summary>The days of a recurrence in the words of one language.</summary>
internal sealed class DaysWording(TimesWording words)
{
    public string Say(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Calendar calendar => Say(calendar.Days),
        Recurrence.EveryWeeks weeks => Say(weeks),
        Recurrence.Monthly { Days.IsEmpty: true } => words.Say("days.monthly"),
        Recurrence.Monthly monthly => words.And([.. monthly.Days.Select(day => words.Say("days.monthly-day", ("day", words.Day(day))))]),
        Recurrence.Irregular { Times: null } => words.Say("days.sometimes"),
        Recurrence.Irregular irregular => words.Say($"days.times-{irregular.Per.ToString().ToLowerInvariant()}", ("n", irregular.Times)),
        Recurrence.Dates dates => words.And([.. dates.All.Select(day => words.Say("days.date", ("date", words.ShortDate(day.Year, day.Month, day.Day))))]),
        _ => "",
    };

    private string Say(Recurrence.EveryWeeks weeks) => weeks switch
    {
        { Days.IsEmpty: true } => words.Say("days.every-weeks", ("n", weeks.Interval)),
        { Interval: 1 } => Days([.. weeks.Days.Select(day => (DayChoice)new DayChoice.Weekdays(day, day))]),
        { Days.Length: 1 } => words.Say("days.every-weeks-day", ("n", weeks.Interval), ("day", words.Day(weeks.Days[0]))),
        _ => words.Join(words.Say("days.every-weeks-days", ("n", weeks.Interval)), Days([.. weeks.Days.Select(day => (DayChoice)new DayChoice.Weekdays(day, day))])),
    };

    private string Say(CalendarDays days)
    {
        if (days.IsEveryDay) return words.Say("days.every");
        var fortnight = days.Weeks is [{ IsFortnight: true }];
        var everyOther = fortnight && days.Days is [DayChoice.Weekdays { } only] && only.From == only.To ? only : null;
        return words.Join(
            everyOther is not null ? words.Say("days.every-weeks-day", ("n", 2), ("day", words.Day(everyOther.From)))
                : days.Days.IsEmpty ? null : Days([.. days.Days]),
            days.Holidays.IsEmpty ? null : words.And([.. days.Holidays.Select(Choice)]),
            everyOther is not null || days.Weeks.IsEmpty ? null : fortnight ? words.Say("days.fortnight") : Weeks(days),
            days.Dates.IsEmpty ? null : words.And([.. days.Dates.Select(Say)]),
            days.Years.IsEmpty ? null : words.And([.. days.Years.Select(Say)]));
    }

    /// <summary>Days of the week in order, three or more in a row as a range.</summary>
    private string Days(IReadOnlyList<DayChoice> choices)
    {
        var week = new bool[8];
        var others = new List<string>();
        foreach (var choice in choices)
        {
            if (choice is not DayChoice.Weekdays range) others.Add(Choice(choice));
            else for (var day = (int)range.From; ; day = (day % 7) + 1)
            {
                week[day] = true;
                if (day == (int)range.To) break;
            }
        }

        var named = Enumerable.Range(1, 7).Where(day => week[day]).ToList();
        if (named.Count == 7 && others.Count == 0) return words.Say("days.every");
        var texts = new List<string>();
        for (var i = 0; i < named.Count; i++)
        {
            var end = i;
            while (end + 1 < named.Count && named[end + 1] == named[end] + 1) end++;
            if (end - i >= 2)
            {
                texts.Add(words.Say("days.range", ("from", words.Day((IsoDayOfWeek)named[i])), ("to", words.Day((IsoDayOfWeek)named[end]))));
                i = end;
            }
            else
            {
                texts.Add(words.Say("days.one", ("day", words.Day((IsoDayOfWeek)named[i]))));
            }
        }

        return words.And([.. texts, .. others]);
    }

    private string Choice(DayChoice choice)
    {
        switch (choice)
        {
            case DayChoice.NthWeekday nth:
                var which = words.And([.. nth.Nths.Select(n => words.Say("nth", ("nth", n)))], "nth-and");
                return nth.OffsetDays == 0
                    ? words.Say("days.nth", ("nth", which), ("day", words.Day(nth.Day)))
                    : words.Say("days.nth-moved", ("offset", nth.OffsetDays), ("nth", which), ("day", words.Day(nth.Day)));
            case DayChoice.Holiday { Kind: HolidayKind.School }:
                return words.Say("days.school-holidays");
            case DayChoice.Holiday holiday:
                return words.Say(holiday.OffsetDays switch { < 0 => "days.public-holidays-eve", > 0 => "days.public-holidays-after", _ => "days.public-holidays" });
            default:
                return "";
        }
    }

    private string Weeks(CalendarDays days)
    {
        var items = new List<string>();
        foreach (var range in days.Weeks)
        {
            if (range.Step > 1) items.AddRange(Enumerable.Range(range.From, range.To - range.From + 1).Where(w => (w - range.From) % range.Step == 0).Select(w => $"{w}"));
            else if (range.From == range.To) items.Add($"{range.From}");
            else items.Add(words.Say("days.week-range", ("from", range.From), ("to", range.To)));
        }

        var several = items.Count > 1 || days.Weeks[0].From != days.Weeks[0].To;
        return words.Say("days.weeks", ("n", several ? 2 : 1), ("list", words.And(items)));
    }

    private string Say(YearRange years) => years switch
    {
        { To: null } => words.Say("days.from-year", ("from", years.From)),
        _ when years.From == years.To => words.Say("days.year", ("year", years.From)),
        _ => words.Say("days.year-range", ("from", years.From), ("to", years.To)),
    };

    private string Say(DateRange range)
    {
        var year = range.To?.Year is { } last && last != range.From.Year ? range.From.Year : range.To is null ? range.From.Year : null;
        var text = range switch
        {
            { OpenEnd: true } => words.Say("days.from-date", ("from", Edge(range.From, range.From.Year))),
            { To: null, From: DateEdge.WholeMonth } => words.Say("days.month", ("month", Edge(range.From, range.From.Year))),
            { To: null } => words.Say("days.date", ("date", Edge(range.From, range.From.Year))),
            { From: DateEdge.WholeMonth, To: DateEdge.WholeMonth } =>
                words.Say("days.month-range", ("from", Edge(range.From, year)), ("to", Edge(range.To, range.To.Year ?? range.From.Year))),
            _ => words.Say("days.date-range", ("from", Edge(range.From, year)), ("to", Edge(range.To, range.To.Year ?? range.From.Year))),
        };
        return range.Step == 1 ? text : words.Join(text, words.Say("days.every-step", ("n", range.Step)));
    }

    private string Edge(DateEdge edge, int? year)
    {
        if (edge is DateEdge.Easter) return WithYear(edge.OffsetDays == 0 ? words.Say("days.easter") : words.Say("days.easter-moved", ("offset", edge.OffsetDays)), year);
        var text = edge switch
        {
            DateEdge.Fixed date => words.ShortDate(year, date.Month, date.Day),
            DateEdge.WholeMonth month => WithYear(words.Month(month.Month), year),
            DateEdge.NthWeekday nth => WithYear(
                words.Say("days.nth-of-month", ("nth", words.Say("nth", ("nth", nth.Nth))), ("day", words.Day(nth.Day)), ("month", words.Month(nth.Month))), year),
            _ => "",
        };
        return edge.OffsetDays == 0 ? text : words.Say("days.moved", ("offset", edge.OffsetDays), ("date", text));
    }

    private string WithYear(string text, int? year) => year is null ? text : words.Say("days.month-year", ("month", text), ("year", year));
}
