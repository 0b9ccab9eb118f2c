using System.Collections.Immutable;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>One rule of a value while it is read.</summary>
internal sealed class OsmRule
{
    public OsmRule(LayerOperation separator, bool isFirst) => (Separator, IsFirst) = (separator, isFirst);

    public LayerOperation Separator { get; }

    public bool IsFirst { get; }

    public ImmutableArray<YearRange>.Builder Years { get; } = ImmutableArray.CreateBuilder<YearRange>();

    public ImmutableArray<DateRange>.Builder Dates { get; } = ImmutableArray.CreateBuilder<DateRange>();

    public ImmutableArray<WeekRange>.Builder Weeks { get; } = ImmutableArray.CreateBuilder<WeekRange>();

    public ImmutableArray<DayChoice>.Builder Days { get; } = ImmutableArray.CreateBuilder<DayChoice>();

    public ImmutableArray<DayChoice.Holiday>.Builder Holidays { get; } = ImmutableArray.CreateBuilder<DayChoice.Holiday>();

    public List<TimeRange> Times { get; } = [];

    /// <summary>Whether <c>24/7</c> was written.</summary>
    public bool IsAlways { get; private set; }

    public OpeningState? State { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>Whether the comment stands before a colon, as a period in words.</summary>
    public bool CommentIsPeriod { get; private set; }

    public bool HasDays => Years.Count + Dates.Count + Weeks.Count + Days.Count + Holidays.Count > 0;

    public bool HasTimes => IsAlways || Times.Count > 0;

    public bool IsEmpty => !HasDays && !HasTimes && State is null && Comment is null;

    public void Always() => IsAlways = true;

    public void Say(OpeningState state) => State = state;

    public void Say(string comment, bool isPeriod)
    {
        Comment = Comment is null ? comment : $"{Comment} {comment}";
        CommentIsPeriod |= isPeriod;
    }

    public CalendarDays Calendar() => HasDays
        ? new CalendarDays
        {
            Years = Years.ToImmutable(),
            Dates = Dates.ToImmutable(),
            Weeks = Weeks.ToImmutable(),
            Days = Days.ToImmutable(),
            Holidays = Holidays.ToImmutable(),
        }
        : CalendarDays.EveryDay;
}
