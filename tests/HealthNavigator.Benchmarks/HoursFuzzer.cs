using System.Diagnostics;
using System.Globalization;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Schedules.Osm;
using HealthNavigator.Tests.Schedules;
using NodaTime;

namespace HealthNavigator.Benchmarks;

/// <summary>
/// Parses damaged values of opening_hours for as many seconds as one is willing to spend, and evaluates each hundredth. The same seed tries
/// the same values. A fault of ours is an exception, which ends the run with the value that caused it, or a parse over the limit.
/// </summary>
internal static class HoursFuzzer
{
    private const string Letters = "MoTuWePHSHweek0123456789:;,-+/()[]|\"' JanFeboffopenunknoweasterdayssunrise–éh.\u00a0\u0663\ud83d";
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    public static int Run(int seconds, int seed)
    {
        var random = new Random(seed);
        var (tried, slowest, slowestValue, pauses) = (0L, TimeSpan.Zero, "", 0);
        var processor = Process.GetCurrentProcess();
        while (processor.TotalProcessorTime.TotalSeconds < seconds)
        {
            for (var i = 0; i < 10_000; i++)
            {
                var value = Damaged(random);
                try
                {
                    var started = Stopwatch.GetTimestamp();
                    OsmOpeningHours.Parse(value);
                    if (tried++ % 100 == 0) Evaluate(value);
                    var took = Stopwatch.GetElapsedTime(started);
                    if (took > slowest && tried > 10_000) (slowest, slowestValue) = (took, value);
                    // A busy machine may pause us; a value that is slow is slow every time.
                    if (took > Limit && ++pauses > 0 && Fastest(value) > Limit) return Fail($"slow: {value}");
                }
                catch (Exception problem)
                {
                    return Fail($"{problem.GetType().Name}: {value}\n{problem}");
                }
            }

            processor.Refresh();
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tried} values in {processor.TotalProcessorTime.TotalSeconds:0} CPU seconds, seed {seed}: no exception, none slow each time; slowest once {slowest.TotalMilliseconds:0.0} ms ({pauses} pauses): {slowestValue}"));
        return 0;
    }

    private static string Damaged(Random random)
    {
        var value = RandomHours.Value(random.Next()).ToList();
        for (var damage = random.Next(1, 9); damage > 0; damage--)
        {
            var at = random.Next(value.Count);
            switch (random.Next(4))
            {
                case 0: value[at] = Letters[random.Next(Letters.Length)]; break;
                case 1: value.Insert(at, Letters[random.Next(Letters.Length)]); break;
                case 2 when value.Count > 1: value.RemoveAt(at); break;
                default: value.InsertRange(at, value.GetRange(at, Math.Min(random.Next(1, 20), value.Count - at))); break;
            }
        }

        return new string([.. value.Take(255)]);
    }

    private static void Evaluate(string value) => HoursQuery.Answer(
        new HoursRequest { Hours = value, Country = "FR", Subdivision = "FR-67", From = new LocalDateTime(2026, 1, 1, 0, 0), To = new LocalDateTime(2026, 3, 1, 0, 0) },
        SchoolHolidays.None);

    private static TimeSpan Fastest(string value) => Enumerable.Range(0, 9).Min(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        OsmOpeningHours.Parse(value);
        return Stopwatch.GetElapsedTime(started);
    });

    private static int Fail(string what)
    {
        Console.Error.WriteLine(what);
        return 1;
    }
}
