using System.Diagnostics;

namespace HealthNavigator.Tests;

/// <summary>
/// How long something takes on a machine that does other things too: the least of several runs, because the others only say how long it
/// had to wait for the processor.
/// </summary>
internal static class BestTime
{
    public static double Milliseconds(Action work, double goodEnough, int mostRuns = 10)
    {
        var best = double.MaxValue;
        for (var run = 0; run < mostRuns && best >= goodEnough; run++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
