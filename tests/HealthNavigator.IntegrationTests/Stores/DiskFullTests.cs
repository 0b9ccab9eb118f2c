using System.Diagnostics;
using HealthNavigator.Adapters;
using HealthNavigator.Adapters.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthNavigator.IntegrationTests.Stores;

public sealed class DiskFullTests
{
    [Fact]
    public async Task Append_DiskFullThenFree_RefusedThenGoesOnWithoutRestart()
    {
        using var folder = new TemporaryFolder();
        if (!Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.Path)) Assert.Skip("A small disk cannot be mounted here.");
        try
        {
            await File.WriteAllBytesAsync(folder.File("filler"), new byte[1_000_000]);
            var store = new LiteDbStore(new LiteDbStoreOptions { Path = folder.File("s.db") }, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
            using var log = Assert.IsType<StoreOpening.Opened>(await store.OpenAsync()).Log;
            var acknowledged = 0;
            await Assert.ThrowsAnyAsync<IOException>(async () =>
            {
                while (true)
                {
                    Assert.IsType<AppendOutcome.Appended>(await log.AppendAsync(Drafts.Of("a", acknowledged, new string('x', 20_000))));
                    acknowledged++;
                }
            });
            Assert.True(acknowledged > 5);
            await Assert.ThrowsAnyAsync<Exception>(() => log.AppendAsync(Drafts.Of("a", acknowledged, new string('x', 20_000))));
            Assert.Equal(acknowledged, (await log.HeadsAsync())[0].Version);

            File.Delete(folder.File("filler"));
            Assert.IsType<AppendOutcome.Appended>(await log.AppendAsync(Drafts.Of("b")));

            var history = await log.ReadAsync(0);
            Assert.True(history.Length >= acknowledged + 1);
            log.Dispose();
            using var again = Assert.IsType<StoreOpening.Opened>(await store.OpenAsync()).Log;
            Assert.Equal(history, await again.ReadAsync(0));
        }
        finally
        {
            Run("umount", "-l", folder.Path);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
