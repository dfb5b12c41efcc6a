using ExportScreen.Model.Ports;
using ExportScreen.Storage.Azure;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Azure;

/// <summary>The whole contracts once more while every fifth try fails (500, 503, broken connection): nothing of it shows.</summary>
public sealed class BlobsUnderFaultsTests(AzuriteFixture azurite) : BlobStoreContract
{
    private AzureStores? _stores;

    protected override async ValueTask<IBlobStore> StoreAsync() => (_stores ??= await StoresUnderFaults.FifthAsync(azurite)).Blobs;
}

public sealed class RecordsUnderFaultsTests(AzuriteFixture azurite) : RecordStoreContract
{
    private AzureStores? _stores;

    protected override async ValueTask<IRecordStore> StoreAsync() => (_stores ??= await StoresUnderFaults.FifthAsync(azurite)).Records;
}

public sealed class QueuesUnderFaultsTests(AzuriteFixture azurite) : MessageQueueContract
{
    private AzureStores? _stores;

    protected override async ValueTask<IMessageQueues> QueuesAsync() => (_stores ??= await StoresUnderFaults.FifthAsync(azurite)).Queues;
}

public sealed class LeasesUnderFaultsTests(AzuriteFixture azurite) : LeaseContract
{
    private AzureStores? _stores;

    protected override async ValueTask<ILeases> LeasesAsync() => (_stores ??= await StoresUnderFaults.FifthAsync(azurite)).Leases;
}

public sealed class ListsUnderFaultsTests(AzuriteFixture azurite) : ListStoreContract
{
    private readonly string _container = $"lists-{Guid.NewGuid():N}";
    private IListStore? _store;

    protected override async ValueTask<IListStore> ListsAsync() => _store ??= (await StoresUnderFaults.FifthAsync(azurite)).ListsIn(_container, TimeProvider.System);
}
