using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>The opening to announce at an instant.</summary>
public sealed record NextOpening
{
    public static readonly NextOpening NothingKnown = new() { Certainty = Certainty.Unknown };

    /// <summary>When it starts (or started: then it is on now); null when the date or the time is not known.</summary>
    public Instant? Start { get; init; }

    /// <summary>When it ends, exclusive; null when not known.</summary>
    public Instant? End { get; init; }

    public required Certainty Certainty { get; init; }

    public bool ByAppointment { get; init; }

    /// <summary>It falls on a public holiday, or on a day that may be one, and the schedule says nothing of those.</summary>
    public bool OnPublicHoliday { get; init; }

    /// <summary>The times were last seen too long ago, or at no known date.</summary>
    public bool Stale { get; init; }

    /// <summary>The layer it comes from, for its place, way and note; null when nothing is dated.</summary>
    public ScheduleLayer? Layer { get; init; }
}
