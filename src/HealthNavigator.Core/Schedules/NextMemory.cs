namespace HealthNavigator.Core.Schedules;

/// <summary>
/// The opening that was announced last, with the minutes for which it stays the next one: nearly every question is of about now. Any thread
/// may find it out; all find out the same.
/// </summary>
internal sealed class NextMemory
{
    private Announced? last;

    /// <summary>What was announced for a minute, or null when that is not remembered.</summary>
    public NextOpening? At(long minute) => Volatile.Read(ref last) is { } known && minute >= known.From && minute < known.Until ? known.Opening : null;

    /// <param name="from">The minute asked about.</param>
    /// <param name="until">The first minute for which the answer may be another one.</param>
    /// <param name="opening">The answer.</param>
    public void Remember(long from, long until, NextOpening opening) => Volatile.Write(ref last, new Announced(from, until, opening));

    private sealed record Announced(long From, long Until, NextOpening Opening);
}
