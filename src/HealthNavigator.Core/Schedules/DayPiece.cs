namespace HealthNavigator.Core.Schedules;

/// <summary>
/// A stretch of one layer (its position in the schedule), in minutes after the midnight that starts its day; the end may lie in the next
/// day or the one after. Vague: its day or its times are not stated, nothing may be announced from it. Doubtful: the day itself is in
/// doubt, so it colours only what is closed, or casts doubt on what is open. Guessed: how long it lasts is not stated.
/// </summary>
internal readonly record struct DayPiece(int Layer, int Start, int End, OpeningState State, bool Vague = false, bool Doubtful = false, bool Guessed = false);
