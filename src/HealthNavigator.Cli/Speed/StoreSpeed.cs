using System.Collections.Immutable;
using System.Diagnostics;
using HealthNavigator.Adapters.LiteDb;
using HealthNavigator.Core.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthNavigator.Cli.Speed;

/// <summary>How many revisions a second the store acknowledges on this disk, and how fast it opens, in a file of its own that is deleted.</summary>
internal static class StoreSpeed
{
    private const int One = 200;
    private const int Many = 5_000;

    /// <summary>Revisions per second of each way to write and read.</summary>
    public static async Task<ImmutableArray<(string What, double PerSecond)>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("navigator-bench-");
        try
        {
            var store = new LiteDbStore(new LiteDbStoreOptions { Path = Path.Combine(folder.FullName, "store.db") }, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
            var figures = ImmutableArray.CreateBuilder<(string, double)>();
            var log = await OpenAsync(store);
            figures.Add(("appends, one by one", await PerSecondAsync(One, async () =>
            {
                for (var i = 0; i < One; i++) await log.AppendAsync(Draft(i));
            })));
            figures.Add(("appends, together", await PerSecondAsync(Many, () => log.AppendAllAsync([.. Enumerable.Range(One, Many).Select(Draft)]))));
            log.Dispose();
            figures.Add(("revisions verified at start", await PerSecondAsync(One + Many, async () => log = await OpenAsync(store))));
            figures.Add(("revisions read", await PerSecondAsync(One + Many, () => log.ReadAsync(0))));
            log.Dispose();
            return figures.ToImmutable();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<LiteDbRevisionLog> OpenAsync(LiteDbStore store) => await store.OpenAsync() is StoreOpening.Opened { Log: var log }
        ? log
        : throw new InvalidOperationException("A new store cannot be opened.");

    private static RevisionDraft Draft(int number) => new()
    {
        DocumentId = DocumentIds.ForService($"service-{number}"),
        BaseVersion = 0,
        Author = "bench",
        Why = "bench",
        Text = new string('x', 3_000),
        Path = "knowledge/services/bench.yaml",
    };

    private static async Task<double> PerSecondAsync(int count, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return count / watch.Elapsed.TotalSeconds;
    }
}
