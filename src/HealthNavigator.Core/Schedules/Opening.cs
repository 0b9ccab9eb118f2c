using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// A time at which people are, or may be, received. Never <see cref="OpeningState.Closed"/>; the end is exclusive. Vague: its day or its
/// times are not stated; it colours a calendar, and is never announced.
/// </summary>
public sealed record Opening(Instant Start, Instant End, OpeningState State, ScheduleLayer Layer, bool IsVague);
