using ExportScreen.Storage.Azure;
using ExportScreen.Storage.Tests.Azure;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
// Most of these tests wait for a service.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]

namespace ExportScreen.Storage.Tests.Azure;

/// <summary>One Azurite for all tests of this project, started by the first that needs it. Names of tables, queues and blobs are the tests' own.</summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private readonly Lazy<Task<Azurite>> _azurite = new(() => Azurite.StartAsync());
    private readonly Lazy<Task<AzureStores>> _stores;

    public AzuriteFixture() => _stores = new Lazy<Task<AzureStores>>(async () => AzureStores.Open(new AzureStorageSettings { ConnectionString = (await AzuriteAsync()).ConnectionString }, TimeProvider.System));

    /// <summary>The emulator; skips the test where there is no Node.</summary>
    public Task<Azurite> AzuriteAsync() => _azurite.Value;

    /// <summary>Stores on it.</summary>
    public Task<AzureStores> StoresAsync() => _stores.Value;

    public async ValueTask DisposeAsync()
    {
        if (_stores.IsValueCreated && _stores.Value.IsCompletedSuccessfully) (await _stores.Value).Dispose();
        if (_azurite.IsValueCreated && _azurite.Value.IsCompletedSuccessfully) await (await _azurite.Value).DisposeAsync();
    }
}
