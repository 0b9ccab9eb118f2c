namespace HealthNavigator.IntegrationTests.Web;

/// <summary>One host for the tests of the channels; it logs everything that it can log, so that what must not be logged is looked for there.</summary>
public sealed class ChatHost : IAsyncLifetime
{
    private readonly Stores.TemporaryFolder data = new();
    private HostProcess? host;

    /// <summary>Folder of the store and of the keys of the tokens.</summary>
    internal string Data => data.Path;

    internal HostProcess Host => host!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        host = await HostProcess.StartAsync(data.Path, "Trace");
        Client = host.Client();
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (host is not null) await host.DisposeAsync();
        data.Dispose();
    }
}

[CollectionDefinition(nameof(ChatHosts))]
public sealed class ChatHosts : ICollectionFixture<ChatHost>;
