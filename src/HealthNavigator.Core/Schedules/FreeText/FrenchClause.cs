using NodaTime;

namespace HealthNavigator.Core.Schedules.FreeText;

/// <summary>What one clause of a text says, while it is gathered.</summary>
internal sealed class FrenchClause
{
    public List<DayChoice> Days { get; } = [];

    public List<DateRange> Dates { get; } = [];

    public List<TimeRange> Times { get; } = [];

    public WeekRange? Weeks { get; set; }

    public int? Interval { get; set; }

    public int? Count { get; set; }

    public Recurrence.Period Per { get; set; }

    public bool IsMonthly { get; set; }

    public int? Minutes { get; set; }

    public bool IsClosed { get; set; }

    public bool IsByAppointment { get; set; }

    public ContactMode Mode { get; set; }

    public bool HasTimes => Times.Count > 0 || Minutes is not null;

    public bool HasDays => Days.Count > 0 || Dates.Count > 0 || Interval is not null || Count is not null || IsMonthly || Weeks is not null;

    public bool IsEmpty => !HasTimes && !HasDays && !IsByAppointment && !IsClosed;

    public IEnumerable<ScheduleLayer> Layers(bool isFirst)
    {
        if (IsEmpty || (IsClosed && !HasDays)) yield break;
        DayTimes times = Times.Count > 0 ? new DayTimes.Ranges(Times) : Minutes is { } minutes ? new DayTimes.Lasting(minutes) : IsClosed ? DayTimes.AllDay : DayTimes.NotKnown;
        yield return new ScheduleLayer
        {
            Recurrence = Recurrence(),
            Times = times,
            State = IsClosed ? OpeningState.Closed : IsByAppointment ? OpeningState.ByAppointment : OpeningState.Open,
            Mode = Mode,
            Operation = isFirst || IsClosed ? LayerOperation.Replace : LayerOperation.Add,
        };
    }

    private Recurrence Recurrence()
    {
        if (Count is not null) return new Recurrence.Irregular(Count, Per);
        if (IsMonthly) return new Recurrence.Monthly(Weekdays());
        if (Interval is { } interval) return new Recurrence.EveryWeeks(interval, Weekdays(), null);
        if (Days.Count == 0 && Dates.Count == 0 && Weeks is null) return HasTimes || IsByAppointment ? new Recurrence.NotKnown() : Schedules.Recurrence.EveryDay;
        return new Recurrence.Calendar(new CalendarDays { Days = [.. Days], Dates = [.. Dates], Weeks = Weeks is null ? [] : [Weeks] });
    }

    private IEnumerable<IsoDayOfWeek> Weekdays()
    {
        foreach (var range in Days.OfType<DayChoice.Weekdays>())
        {
            for (var day = (int)range.From; ; day = (day % 7) + 1)
            {
                yield return (IsoDayOfWeek)day;
                if (day == (int)range.To) break;
            }
        }
    }
}
