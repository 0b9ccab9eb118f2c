namespace HealthNavigator.Core.Schedules;

/// <summary>
/// A time on the clock of the place: minutes after local midnight (0 to 2880: past 1440 is the next day), or minutes relative to an
/// event of the sun.
/// </summary>
/// <param name="Minutes">After midnight, or after the event (negative: before it).</param>
/// <param name="Event">Null for a time of the clock.</param>
public readonly record struct TimeOfDay(int Minutes, SunEvent? Event = null);
