using System.Diagnostics;
using System.Globalization;
using HealthNavigator.Adapters.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthNavigator.IntegrationTests.Stores;

/// <summary>Prints how fast the store is here; it only fails when that is out of all proportion.</summary>
public sealed class StoreSpeedTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Store_AppendAndOpen_FastEnoughForEditors()
    {
        using var folder = new TemporaryFolder();
        var store = new LiteDbStore(new LiteDbStoreOptions { Path = folder.File("s.db") }, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
        var text = new string('x', 3_000);
        var log = Assert.IsType<StoreOpening.Opened>(await store.OpenAsync()).Log;

        const int One = 200, Many = 5_000;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < One; i++) await log.AppendAsync(Drafts.Of($"one-{i}", text: text));
        Say("appends one by one", One, watch);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(t => Task.Run(async () =>
        {
            for (var i = 0; i < One / 8; i++) await log.AppendAsync(Drafts.Of($"eight-{t}-{i}", text: text));
        })));
        Say("appends by 8 threads", One, watch);
        await log.AppendAllAsync([.. Enumerable.Range(0, Many).Select(i => Drafts.Of($"many-{i}", text: text, key: $"k{i}"))]);
        Say("appends together", Many, watch);
        log.Dispose();
        watch.Restart();
        log = Assert.IsType<StoreOpening.Opened>(await store.OpenAsync()).Log;
        Say("revisions verified and backed up at start", One + One + Many, watch);
        Assert.Equal(One + One + Many, (await log.ReadAsync(0)).Length);
        Say("revisions read", One + One + Many, watch);
        log.Dispose();
    }

    private void Say(string what, int count, Stopwatch watch)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count / watch.Elapsed.TotalSeconds:0}/s ({count} in {watch.ElapsedMilliseconds} ms)"));
        Assert.True(count / watch.Elapsed.TotalSeconds > 10);
        watch.Restart();
    }
}
