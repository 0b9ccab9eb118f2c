using HealthNavigator.Adapters;
using HealthNavigator.Adapters.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthNavigator.IntegrationTests.Stores;

public sealed class LiteDbRevisionLogTests : RevisionLogContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private LiteDbRevisionLog? log;

    public void Dispose()
    {
        log?.Dispose();
        folder.Dispose();
    }

    private protected override async Task<IRevisionLog> OpenAsync()
    {
        var store = new LiteDbStore(new LiteDbStoreOptions { Path = folder.File("store.db") }, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
        return log = Assert.IsType<StoreOpening.Opened>(await store.OpenAsync()).Log;
    }

    private protected override Task CloseAsync()
    {
        log!.Dispose();
        return Task.CompletedTask;
    }
}
