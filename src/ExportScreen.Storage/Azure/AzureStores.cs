using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Azure.Tables;

namespace ExportScreen.Storage.Azure;

/// <summary>The ports on an Azure storage account (or its emulator, Azurite). Thread-safe. Dispose after the last use.</summary>
public sealed class AzureStores : IDisposable
{
    private readonly AzureBlobStore _blobs;
    private readonly AzureRecordStore _records;
    private readonly AzureMessageQueues _queues;
    private readonly SnapshotCache _snapshots;

    private AzureStores(AzureStorageSettings settings, TimeProvider clock)
    {
        var blobs = settings.Options(new BlobClientOptions());
        // Base64 is ours (AzureMessageQueues): a message that is none must not stop the queue.
        var queues = settings.Options(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        var tables = settings.Options(new TableClientOptions());
        BlobServiceClient service;
        if (settings.ConnectionString is { } connection)
        {
            service = new BlobServiceClient(connection, blobs);
            _queues = new AzureMessageQueues(new QueueServiceClient(connection, queues));
            _records = new AzureRecordStore(new TableServiceClient(connection, tables));
        }
        else
        {
            var credential = settings.EffectiveCredential();
            service = new BlobServiceClient(settings.BlobServiceUri, credential, blobs);
            _queues = new AzureMessageQueues(new QueueServiceClient(settings.QueueServiceUri, credential, queues));
            _records = new AzureRecordStore(new TableServiceClient(settings.TableServiceUri!, credential, tables));
        }

        _blobs = new AzureBlobStore(service);
        _snapshots = new SnapshotCache(settings.SnapshotFolder);
        Leases = new AzureLeases(service);
        Lists = ListsIn("lists", clock);
        UploadUrls = new AzureUploadUrls(service, clock, delegated: settings.ConnectionString is null);
    }

    /// <summary>Files.</summary>
    public IBlobStore Blobs => _blobs;

    /// <summary>Records.</summary>
    public IRecordStore Records => _records;

    /// <summary>Messages.</summary>
    public IMessageQueues Queues => _queues;

    /// <summary>Locks.</summary>
    public ILeases Leases { get; }

    /// <summary>Lists, in the container <c>lists</c>.</summary>
    public IListStore Lists { get; }

    /// <summary>Addresses for uploads.</summary>
    public AzureUploadUrls UploadUrls { get; }

    /// <summary>Lists in another container.</summary>
    internal IListStore ListsIn(string container, TimeProvider clock) => new AzureListStore(_blobs, Leases, _snapshots, clock, container);

    /// <summary>Opens the account; nothing is called before the first use.</summary>
    /// <exception cref="ArgumentException">The settings name no account.</exception>
    /// <exception cref="FormatException">The connection string is none.</exception>
    public static AzureStores Open(AzureStorageSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        settings.Check();
        return new AzureStores(settings, clock);
    }

    /// <summary>Makes what is missing: for the emulator and a first start. On Azure the Bicep of infra/ makes them.</summary>
    /// <exception cref="IOException">The service is not there.</exception>
    public async Task EnsureAsync(IEnumerable<string> containers, IEnumerable<string> tables, IEnumerable<string> queues, CancellationToken cancel)
    {
        foreach (var container in containers) await Outages.Guard(() => _blobs.EnsureAsync(container, cancel).AsTask(), cancel).ConfigureAwait(false);
        foreach (var table in tables) await Outages.Guard(() => _records.EnsureAsync(table, cancel).AsTask(), cancel).ConfigureAwait(false);
        foreach (var queue in queues) await Outages.Guard(() => _queues.EnsureAsync(queue, cancel).AsTask(), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _snapshots.Dispose();
}
