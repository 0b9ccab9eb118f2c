using System.Diagnostics;

namespace HealthNavigator.Cli.Speed;

/// <summary>
/// Runs what is to be measured until it gets no faster: a host runs for days, and the just-in-time compiler first counts in hot code what it
/// then compiles for good. Threads that count together slow each other down, to half the speed of the code that is kept.
/// </summary>
internal static class WarmUp
{
    private const int Settled = 3;
    private const double Faster = 1.03;
    private const int MostWindows = 20;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>Until three windows of a second in a row were not 3% faster than the best before them; twenty seconds at most.</summary>
    /// <param name="run">Works for a time and gives how much it did in it, in whatever unit.</param>
    public static void Until(Func<TimeSpan, double> run)
    {
        var (best, same) = (0.0, 0);
        for (var window = 0; window < MostWindows && same < Settled; window++)
        {
            var done = run(Window);
            same = done < best * Faster ? same + 1 : 0;
            best = Math.Max(best, done);
        }
    }

    /// <summary>The same for something that is called with 0, 1, 2 and so on.</summary>
    public static void Until(Action<int> work) => Until(window =>
    {
        var calls = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < window; calls++) work(calls);
        return calls;
    });
}
