using System.Diagnostics;
using HealthNavigator.Adapters.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthNavigator.IntegrationTests.Stores;

/// <summary>
/// The process that writes is killed with SIGKILL, at a random moment or the moment an acknowledgement is heard; what it acknowledged must be
/// there after every kill, and the store whole.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(10, 8, false)]
    [InlineData(10, 1, true)]
    [InlineData(5, 8, true)]
    public async Task Store_KilledWhileWriting_EveryAcknowledgedRevisionIsThere(int kills, int threads, bool atAcknowledgement)
    {
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < kills; kill++)
        {
            await KillAWriter(threads, atAcknowledgement, acknowledged);
            var opening = await OpenAsync();
            using var log = Assert.IsType<StoreOpening.Opened>(opening).Log;
            var present = (await log.ReadAsync(0)).Select(StoreWriter.Line).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(acknowledged.Except(present));
        }

        output.WriteLine($"{kills} kills, {threads} threads, {acknowledged.Count} acknowledged, 0 lost");
        Assert.True(acknowledged.Count >= kills);
    }

    [Fact]
    public async Task Store_KilledWhileStarting_OpensAgain()
    {
        for (var kill = 0; kill < 10; kill++)
        {
            using var writer = Start(1);
            await Task.Delay(Random.Shared.Next(0, 300));
            writer.Kill();
            await writer.WaitForExitAsync();
            Assert.IsType<StoreOpening.Opened>(await OpenAsync()).Log.Dispose();
            if (kill % 2 == 0) File.Delete(Store);
            if (kill % 2 == 0 && Directory.Exists(folder.File("backups"))) Directory.Delete(folder.File("backups"), recursive: true);
        }
    }

    [Fact]
    public async Task Open_AnotherProcessHasTheStore_InUse()
    {
        using var writer = Start(1);
        await writer.StandardOutput.ReadLineAsync();
        Assert.IsType<StoreOpening.InUse>(await OpenAsync());
        writer.Kill();
        await writer.WaitForExitAsync();
        Assert.IsType<StoreOpening.Opened>(await OpenAsync()).Log.Dispose();
    }

    private Task<StoreOpening> OpenAsync() =>
        new LiteDbStore(new LiteDbStoreOptions { Path = Store }, TimeProvider.System, NullLogger<LiteDbStore>.Instance).OpenAsync();

    private async Task KillAWriter(int threads, bool atAcknowledgement, HashSet<string> acknowledged)
    {
        using var writer = Start(threads);
        for (var wait = Random.Shared.Next(1, 40); wait > 0; wait--) acknowledged.Add((await writer.StandardOutput.ReadLineAsync())!);
        if (!atAcknowledgement) await Task.Delay(Random.Shared.Next(0, 150));
        writer.Kill();
        // What it printed before it died was acknowledged too; a line without its end may have been cut by the kill.
        var rest = await writer.StandardOutput.ReadToEndAsync();
        acknowledged.UnionWith(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await writer.WaitForExitAsync();
        Assert.Equal(128 + 9, writer.ExitCode);
    }

    private Process Start(int threads)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        // The tests run either as their own program or under the dotnet host.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        foreach (var argument in (string[])[StoreWriter.Verb, Store, $"{threads}"]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
