using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Recognition;

/// <summary>A part of the day, as people name it; its hours are the matcher's business.</summary>
public enum DayPart
{
    Any,
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// <summary>
/// When somebody wants to be received, relative to the moment of writing, which recognition does not know: "demain matin" is
/// <see cref="DaysAhead"/> 1 with <see cref="DayPart.Morning"/>. All that is said holds together; what is not said is open.
/// </summary>
public sealed record WhenSaid
{
    /// <summary>0 today, 1 tomorrow, 2 the day after; null when no such day was named.</summary>
    public int? DaysAhead { get; init; }

    /// <summary>A day of the year, the next one that comes ("le 3 décembre"); null when none was named.</summary>
    public AnnualDate? OnDate { get; init; }

    /// <summary>Weekdays that suit, Monday first; empty = any.</summary>
    public ImmutableArray<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>Weekdays that do not suit ("pas le vendredi"), Monday first.</summary>
    public ImmutableArray<IsoDayOfWeek> NotDays { get; init; } = [];

    public DayPart Part { get; init; }

    /// <summary>At or after this hour of the day, 0 to 23 ("après 18 h"); null when not said.</summary>
    public int? FromHour { get; init; }

    /// <summary>Before this hour of the day, 1 to 24 ("avant midi"); null when not said.</summary>
    public int? UntilHour { get; init; }

    /// <summary>"maintenant", "tout de suite": whoever receives at this moment.</summary>
    public bool Now { get; init; }

    public bool Equals(WhenSaid? other) => other is not null
        && (DaysAhead, OnDate, Part, FromHour, UntilHour, Now) == (other.DaysAhead, other.OnDate, other.Part, other.FromHour, other.UntilHour, other.Now)
        && Days.SequenceEqual(other.Days) && NotDays.SequenceEqual(other.NotDays);

    public override int GetHashCode() => HashCode.Combine(DaysAhead, OnDate, Part, FromHour, UntilHour, Now, Days.Length + NotDays.Length);
}
