using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;

namespace HealthNavigator.Core.Schedules.FreeText;

/// <summary>Gathers what the expressions of a text say into layers. New days after times begin a new layer.</summary>
internal sealed class FrenchHoursBuilder
{
    public static readonly ImmutableArray<(Regex Pattern, Func<FrenchHoursBuilder, Match, bool> Take)> Readers =
    [
        (FrenchPatterns.Closed(), (b, _) => b.Close()),
        (FrenchPatterns.ByAppointment(), (b, _) => b.Appointment()),
        (FrenchPatterns.Open(), (_, _) => true),
        (FrenchPatterns.Mode(), (b, m) => b.Mode(m)),
        (FrenchPatterns.AroundTheClock(), (b, _) => b.WholeDay()),
        (FrenchPatterns.TimeRange(), (b, m) => b.Range(m)),
        (FrenchPatterns.FromTime(), (b, m) => b.From(m)),
        (FrenchPatterns.PublicHolidays(), (b, _) => b.Days(new DayChoice.Holiday(HolidayKind.Public))),
        (FrenchPatterns.SchoolHolidays(), (b, m) => b.SchoolHolidays(m)),
        (FrenchPatterns.NthDay(), (b, m) => b.Nth(m)),
        (FrenchPatterns.DayOutOf(), (b, m) => b.Every(FrenchNumbers.Of(m.Groups["n"].Value), FrenchNumbers.Day(m.Groups["day"].Value))),
        (FrenchPatterns.EveryWeeks(), (b, m) => b.Every(m.Groups["n"].Success ? FrenchNumbers.Of(m.Groups["n"].Value) : 2, null)),
        (FrenchPatterns.EvenWeeks(), (b, m) => b.Even(m.Groups["even"].Value[0] == 'p')),
        (FrenchPatterns.TimesPer(), (b, m) => b.TimesPer(m)),
        (FrenchPatterns.DateRange(), (b, m) => b.Dates(m)),
        (FrenchPatterns.OneDate(), (b, m) => b.Date(m)),
        (FrenchPatterns.DayRange(), (b, m) => b.Days(new DayChoice.Weekdays(FrenchNumbers.Day(m.Groups["from"].Value), FrenchNumbers.Day(m.Groups["to"].Value)))),
        (FrenchPatterns.EveryDay(), (b, _) => b.Days(new DayChoice.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday))),
        (FrenchPatterns.OneDay(), (b, m) => b.Days(new DayChoice.Weekdays(FrenchNumbers.Day(m.Groups["day"].Value), FrenchNumbers.Day(m.Groups["day"].Value)))),
        (FrenchPatterns.MonthRange(), (b, m) => b.Months(FrenchNumbers.Month(m.Groups["from"].Value), FrenchNumbers.Month(m.Groups["to"].Value))),
        (FrenchPatterns.OneMonth(), (b, m) => b.Months(FrenchNumbers.Month(m.Groups["month"].Value), null)),
        (FrenchPatterns.Lasting(), (b, m) => b.Lasting(m)),
        (FrenchPatterns.OpenWord(), (b, _) => b.Opened()),
    ];

    private readonly List<ScheduleLayer> layers = [];
    private FrenchClause now = new();

    public ImmutableArray<ScheduleLayer> Layers()
    {
        EndClause();
        return [.. layers];
    }

    public void EndSentence()
    {
        if (now.HasTimes || now.IsClosed) EndClause();
    }

    private bool Close()
    {
        EndClause();
        now.IsClosed = true;
        return true;
    }

    private bool Opened()
    {
        if (now.IsClosed && now.HasDays) EndClause();
        return true;
    }

    private bool Appointment()
    {
        if (now.IsEmpty && layers.Count > 0) layers[^1] = layers[^1] with { State = layers[^1].State == OpeningState.Open ? OpeningState.ByAppointment : layers[^1].State };
        else now.IsByAppointment = true;
        return true;
    }

    private bool Mode(Match match)
    {
        now.Mode = match.Groups["phone"].Success ? ContactMode.Telephone : match.Groups["online"].Success ? ContactMode.Online : ContactMode.HomeVisit;
        return true;
    }

    private bool WholeDay()
    {
        if (!now.HasDays) now.Days.Add(new DayChoice.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday));
        now.Times.Add(new TimeRange(new TimeOfDay(0), new TimeOfDay(1440)));
        return true;
    }

    private bool Range(Match match)
    {
        if (FrenchNumbers.Clock(match.Groups["from"].Value) is not { } from || FrenchNumbers.Clock(match.Groups["to"].Value) is not { } to || from >= 1440) return false;
        now.Times.Add(new TimeRange(new TimeOfDay(from), new TimeOfDay(to)));
        return true;
    }

    private bool From(Match match)
    {
        if (FrenchNumbers.Clock(match.Groups["from"].Value) is not { } from || from >= 1440) return false;
        now.Times.Add(new TimeRange(new TimeOfDay(from), null, openEnd: true));
        return true;
    }

    private bool Lasting(Match match)
    {
        var minutes = (int.Parse(match.Groups["h"].Value, System.Globalization.CultureInfo.InvariantCulture) * 60)
            + (match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0);
        if (now.HasTimes || minutes is < 1 or > 720) return false;
        now.Minutes = minutes;
        return true;
    }

    private bool Days(DayChoice day)
    {
        Begin();
        now.Days.Add(day);
        return true;
    }

    private bool Nth(Match match)
    {
        Begin();
        now.Days.Add(new DayChoice.NthWeekday(FrenchNumbers.Day(match.Groups["day"].Value), match.Groups["nth"].Captures.Select(c => FrenchNumbers.Nth(c.Value))));
        return true;
    }

    private bool Every(int weeks, IsoDayOfWeek? day)
    {
        Begin();
        now.Interval = weeks;
        if (day is { } one) now.Days.Add(new DayChoice.Weekdays(one, one));
        return true;
    }

    private bool Even(bool even)
    {
        now.Weeks = even ? new WeekRange(2, 52, 2) : new WeekRange(1, 53, 2);
        return true;
    }

    private bool TimesPer(Match match)
    {
        Begin();
        if (match.Groups["perw"].Success) now.Interval = 1;
        else if (match.Groups["per1"].Success) now.IsMonthly = true;
        else (now.Count, now.Per) = (FrenchNumbers.Of(match.Groups["n"].Value), match.Groups["per"].Value[0] switch { 's' => Recurrence.Period.Week, 'm' => Recurrence.Period.Month, _ => Recurrence.Period.Year });
        if (now is { Count: 1, Per: Recurrence.Period.Month }) (now.Count, now.IsMonthly) = (null, true);
        return true;
    }

    private bool SchoolHolidays(Match match)
    {
        // "en période de vacances" restricts or names days, as PH does; a named holiday is looked for around its time of the year.
        Begin();
        if (match.Value.TrimStart().StartsWith("hors", StringComparison.Ordinal)) Close();
        now.Days.Add(new DayChoice.Holiday(HolidayKind.School));
        if (FrenchNumbers.HolidaySeason(match.Groups["which"].Value) is { } season) now.Dates.Add(season);
        return true;
    }

    private bool Months(int from, int? to)
    {
        Begin();
        now.Dates.Add(new DateRange(new DateEdge.WholeMonth(from), to is { } last ? new DateEdge.WholeMonth(last) : null));
        return true;
    }

    private bool Dates(Match match)
    {
        var month2 = FrenchNumbers.Month(match.Groups["m2"].Value);
        var month1 = match.Groups["m1"].Success ? FrenchNumbers.Month(match.Groups["m1"].Value) : month2;
        int? year2 = match.Groups["y2"].Success ? FrenchNumbers.Of(match.Groups["y2"].Value) : null;
        int? year1 = match.Groups["y1"].Success ? FrenchNumbers.Of(match.Groups["y1"].Value) : year2 - (month1 > month2 ? 1 : 0);
        if (FrenchNumbers.Date(match.Groups["d1"].Value, month1, year1) is not { } from || FrenchNumbers.Date(match.Groups["d2"].Value, month2, year2 ?? year1) is not { } to) return false;
        Begin();
        now.Dates.Add(new DateRange(from, to));
        return true;
    }

    private bool Date(Match match)
    {
        var month = match.Groups["mn"].Success ? FrenchNumbers.Of(match.Groups["mn"].Value) : FrenchNumbers.Month(match.Groups["m"].Value);
        int? year = match.Groups["y"].Success ? FrenchNumbers.Of(match.Groups["y"].Value) : null;
        if (FrenchNumbers.Date(match.Groups["d"].Value, month, year) is not { } date) return false;
        Begin();
        now.Dates.Add(new DateRange(date, null));
        return true;
    }

    /// <summary>Days that come after times belong to the next layer.</summary>
    private void Begin()
    {
        if (now.HasTimes) EndClause();
    }

    private void EndClause()
    {
        layers.AddRange(now.Layers(isFirst: layers.Count == 0));
        now = new FrenchClause { Mode = now.Mode, IsByAppointment = false };
    }
}
