namespace HealthNavigator.Core.Schedules;

/// <summary>
/// A stretch of one state on the line of time, in minutes since 1970-01-01T00:00Z, the end exclusive; with the position in the schedule of
/// the layer that decides, and whether its day or its times are not stated.
/// </summary>
internal readonly record struct Stretch(long Start, long End, OpeningState State, int Layer, bool Vague);
