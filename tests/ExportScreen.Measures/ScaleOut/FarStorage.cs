using ExportScreen.Testing;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>The emulator as one handler sees it: behind a latency, and counted.</summary>
internal sealed class FarStorage : IAsyncDisposable
{
    private readonly LatencyProxy[] _proxies;

    private FarStorage(StorageTally tally, LatencyProxy[] proxies)
    {
        (Tally, _proxies) = (tally, proxies);
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Azurite.AccountName};AccountKey={Azurite.AccountKey};BlobEndpoint={proxies[0].Endpoint};QueueEndpoint={proxies[1].Endpoint};TableEndpoint={proxies[2].Endpoint};";
    }

    /// <summary>What was asked of it.</summary>
    public StorageTally Tally { get; }

    /// <summary>What the handler connects with.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the three ports.</summary>
    public static async Task<FarStorage> StartAsync(Azurite azurite, TimeSpan latency)
    {
        var tally = new StorageTally();
        return new FarStorage(tally,
        [
            await LatencyProxy.StartAsync(azurite.BlobEndpoint, latency, tally, StorageKinds.OfBlob),
            await LatencyProxy.StartAsync(azurite.QueueEndpoint, latency, tally, StorageKinds.OfQueue),
            await LatencyProxy.StartAsync(azurite.TableEndpoint, latency, tally, StorageKinds.OfTable),
        ]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in _proxies) await proxy.DisposeAsync();
    }
}
