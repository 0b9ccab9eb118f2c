using HealthNavigator.Adapters.LiteDb;
using HealthNavigator.Core.Knowledge;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthNavigator.IntegrationTests.Stores;

/// <summary>A store that is damaged, lost or backed up.</summary>
public sealed class StoreDamageTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Backup_ManyTimes_TheLastAreKeptWhole()
    {
        using (var log = await OpenedAsync())
        {
            for (var i = 0; i < 5; i++)
            {
                await log.AppendAsync(Drafts.Of("a", i));
                await log.BackupAsync();
            }
        }

        var backups = Backups();
        Assert.Equal(3, backups.Length);
        Assert.EndsWith(".5.db", backups[^1], StringComparison.Ordinal);
        File.Copy(backups[0], Store, overwrite: true);
        using var oldest = await OpenedAsync();
        Assert.Equal(3, (await oldest.ReadAsync(0)).Length);
    }

    [Fact]
    public async Task Open_StoreHasGrown_BackedUpOnce()
    {
        using (var log = await OpenedAsync()) await log.AppendAsync(Drafts.Of("a"));
        Assert.Empty(Backups());
        (await OpenedAsync()).Dispose();
        Assert.Single(Backups());
        (await OpenedAsync()).Dispose();
        Assert.Single(Backups());
    }

    [Fact]
    public async Task Open_HeaderDestroyed_LastBackupRestoredAndSaidLoudly()
    {
        var revisions = await FilledAsync(20);
        Flip(0, 8192);
        var logged = new Recorder();

        var opening = await OpenAsync(logged);
        var restored = Assert.IsType<StoreOpening.Restored>(opening);
        using var log = restored.Log;
        Assert.Equal(revisions.Take(15), await log.ReadAsync(0));
        Assert.Equal(15, restored.Sequence);
        Assert.Equal("store-unreadable", restored.Damage.Code);
        Assert.True(File.Exists(restored.DamagedFile));
        Assert.Contains(LogLevel.Critical, logged.Levels);
        Assert.Equal(16, Assert.IsType<Adapters.AppendOutcome.Appended>(await log.AppendAsync(Drafts.Of("new"))).Revision.Sequence);
    }

    [Fact]
    public async Task Open_LastBackupDamagedToo_TheOneBeforeRestored()
    {
        var revisions = await FilledAsync(20);
        (await OpenedAsync()).Dispose();
        await File.WriteAllTextAsync(Backups()[^1], "not a store");
        Flip(0, 8192);

        var restored = Assert.IsType<StoreOpening.Restored>(await OpenAsync());
        using var log = restored.Log;
        Assert.Equal(revisions.Take(15), await log.ReadAsync(0));
    }

    [Fact]
    public async Task Open_FileDeletedButBackedUp_Restored()
    {
        await FilledAsync(20);
        File.Delete(Store);

        var restored = Assert.IsType<StoreOpening.Restored>(await OpenAsync());
        restored.Log.Dispose();
        Assert.Equal("store-missing", restored.Damage.Code);
        Assert.Null(restored.DamagedFile);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a store")]
    public async Task Open_CutShort_Restored(string text)
    {
        var revisions = await FilledAsync(20);
        await File.WriteAllTextAsync(Store, text);

        using var log = Assert.IsType<StoreOpening.Restored>(await OpenAsync()).Log;
        Assert.Equal(revisions.Take(15), await log.ReadAsync(0));
    }

    [Fact]
    public async Task Open_DamagedWithoutBackup_UnusableAndLeftInPlace()
    {
        await FilledAsync(20);
        foreach (var backup in Backups()) File.Delete(backup);
        Flip(0, 8192);
        var bytes = await File.ReadAllBytesAsync(Store);

        Assert.IsType<StoreOpening.Unusable>(await OpenAsync());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Store));
        Assert.IsType<StoreOpening.Unusable>(await OpenAsync());
    }

    [Fact]
    public async Task Open_TextAlteredInPlace_Noticed()
    {
        await FilledAsync(20);
        var bytes = await File.ReadAllBytesAsync(Store);
        var at = bytes.AsSpan().IndexOf("needle-7 "u8);
        bytes[at] = (byte)'N';
        await File.WriteAllBytesAsync(Store, bytes);

        var restored = Assert.IsType<StoreOpening.Restored>(await OpenAsync());
        restored.Log.Dispose();
        Assert.Equal(new StoreDamage("store-altered", "8"), restored.Damage);
    }

    /// <summary>A flipped byte anywhere: either it did not matter and everything is there, or it was noticed and the backup stands.</summary>
    [Fact]
    public async Task Open_AnyByteFlipped_NeverAnswersWrongly()
    {
        var revisions = await FilledAsync(20);
        var whole = await File.ReadAllBytesAsync(Store);
        var refused = 0;
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var random = new Random(20261123);
        var flips = int.TryParse(Environment.GetEnvironmentVariable("NAVIGATOR_FLIPS"), out var more) ? more : 60;
        for (var i = 0; i < flips; i++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(Store, bytes);

            var opening = await OpenAsync();
            var log = opening.UsableLog!;
            kinds[opening.GetType().Name] = kinds.GetValueOrDefault(opening.GetType().Name) + 1;
            Assert.Equal(revisions.Take(opening is StoreOpening.Restored ? 15 : 20), await log.ReadAsync(0));
            if (await RefusedAsync(log)) refused++;
            // A flip where only writing looks may show now; what was acknowledged is there all the same.
            var all = (await log.HeadsAsync()).Max(r => r.Sequence);
            log.Dispose();
            using (var again = (await OpenAsync()).UsableLog!) Assert.Equal(all, (await again.ReadAsync(0)).Length);
            foreach (var later in Backups().Skip(1)) File.Delete(later);
        }

        var whileWriting = Directory.GetFiles(folder.Path, "*damaged-*").Length - kinds.Where(k => k.Key != "Opened").Sum(k => k.Value);
        output.WriteLine($"{string.Join(", ", kinds.Select(k => $"{k.Key} {k.Value}"))}, rewritten while writing {whileWriting}, writing refused {refused}");
        Assert.True(kinds["Opened"] < flips);
    }

    [Fact]
    public async Task Open_TwiceInOneProcess_InUse()
    {
        using var log = await OpenedAsync();
        Assert.IsType<StoreOpening.InUse>(await OpenAsync());
    }

    /// <summary>Whether one more revision cannot be appended: an outage, but not a wrong answer.</summary>
    private static async Task<bool> RefusedAsync(LiteDbRevisionLog log)
    {
        var next = (await log.HeadsAsync()).Max(r => r.Sequence) + 1;
        try
        {
            Assert.Equal(next, Assert.IsType<Adapters.AppendOutcome.Appended>(await log.AppendAsync(Drafts.Of("new"))).Revision.Sequence);
            return false;
        }
        catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
        {
            return true;
        }
    }

    /// <summary>Twenty revisions, of which a backup holds the first fifteen.</summary>
    private async Task<List<Revision>> FilledAsync(int count)
    {
        using var log = await OpenedAsync();
        var revisions = new List<Revision>();
        for (var i = 0; i < count; i++)
        {
            var draft = Drafts.Of($"s{i % 7}", i / 7, $"# needle-{i} {new string('x', 400)}", key: $"k{i}");
            revisions.Add(Assert.IsType<Adapters.AppendOutcome.Appended>(await log.AppendAsync(draft)).Revision);
            if (i == 14) await log.BackupAsync();
        }

        return revisions;
    }

    private void Flip(int from, int to)
    {
        var bytes = File.ReadAllBytes(Store);
        for (var i = from; i < Math.Min(to, bytes.Length); i++) bytes[i] ^= 0x5A;
        File.WriteAllBytes(Store, bytes);
    }

    private string[] Backups() =>
        Directory.Exists(folder.File("backups")) ? [.. Directory.GetFiles(folder.File("backups")).Order(StringComparer.Ordinal)] : [];

    private async Task<LiteDbRevisionLog> OpenedAsync() => Assert.IsType<StoreOpening.Opened>(await OpenAsync()).Log;

    private Task<StoreOpening> OpenAsync(ILogger<LiteDbStore>? logger = null) =>
        new LiteDbStore(new LiteDbStoreOptions { Path = Store, BackupsKept = 3 }, TimeProvider.System, logger ?? NullLogger<LiteDbStore>.Instance).OpenAsync();

    private sealed class Recorder : ILogger<LiteDbStore>
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Levels.Add(logLevel);
    }
}
