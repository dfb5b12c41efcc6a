using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// All stores of one machine in one folder: <c>exportscreen.db</c> (SQLite: records, queues, which blob has which content), <c>blobs/ab/SHA256</c> (contents), <c>lists/</c>, <c>lock</c>.
/// One process owns the folder while this is open. Thread-safe. Dispose it after the last call; calls that are under way then end with <see cref="ObjectDisposedException"/>.
/// </summary>
public sealed class EmbeddedStores : IDisposable
{
    private readonly IDisposable _lock;
    private readonly EmbeddedBlobs _blobs;
    private readonly EmbeddedQueues _queues;

    private EmbeddedStores(string folder, IDisposable held, Database database, TimeProvider clock)
    {
        (Folder, _lock, Database, Clock) = (folder, held, database, clock);
        Contents = new ContentFolder(Path.Combine(folder, BlobsFolder));
        Contents.Prepare();
        _blobs = new EmbeddedBlobs(folder, database, Contents, clock);
        _queues = new EmbeddedQueues(database, clock);
        Records = new EmbeddedRecords(database);
        Leases = new EmbeddedLeases(clock);
        Lists = new ListFolder(Path.Combine(folder, ListsFolder));
    }

    internal const string DatabaseFile = "exportscreen.db";
    internal const string BlobsFolder = "blobs";
    internal const string ListsFolder = "lists";

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>Blobs.</summary>
    public IBlobStore Blobs => _blobs;

    /// <summary>Records.</summary>
    public IRecordStore Records { get; }

    /// <summary>Queues.</summary>
    public IMessageQueues Queues => _queues;

    /// <summary>Locks.</summary>
    public ILeases Leases { get; }

    /// <summary>Lists; any process may read and import them.</summary>
    public IListStore Lists { get; }

    internal Database Database { get; }

    internal ContentFolder Contents { get; }

    internal TimeProvider Clock { get; }

    /// <summary>Opens the stores of a folder, which is made when it is not there.</summary>
    /// <param name="folder">The folder, on a disk of this machine (a network share does not keep SQLite's locks).</param>
    /// <param name="clock">Times of blobs and messages; the length of locks.</param>
    /// <exception cref="StoresInUseException">Another process has it open.</exception>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    /// <exception cref="IOException">The folder cannot be written, or the database is damaged.</exception>
    public static EmbeddedStores Open(string folder, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(clock);
        folder = Path.GetFullPath(folder);
        PrivateFolder.Create(folder);
        var held = TakeLock(folder);
        Database? database = null;
        EmbeddedStores? stores = null;
        try
        {
            database = Database.Open(Path.Combine(folder, DatabaseFile));
            return stores = new EmbeddedStores(folder, held, database, clock);
        }
        finally
        {
            if (stores is null)
            {
                database?.Dispose();
                held.Dispose();
            }
        }
    }

    /// <summary>
    /// Makes every message visible that was received and neither ended nor given back, with its count as it is; messages sent with a delay keep it. Call it at start-up, before anything
    /// receives: what a process that died was working on goes on at once instead of after its time. How many there were.
    /// </summary>
    public async ValueTask<int> ReleaseInFlightAsync(CancellationToken cancel) => await _queues.ReleaseInFlightAsync(cancel).ConfigureAwait(false);

    /// <summary>
    /// Deletes the contents that no blob has any more: those that a crash left between content and row (all others go with their blob). Safe beside writers; call it once a day. How many
    /// there were.
    /// </summary>
    public ValueTask<int> SweepAsync(CancellationToken cancel) => new(Task.Run(() => _blobs.Sweep(cancel), cancel));

    /// <summary>
    /// Tries for a second: a process that is being killed, or a child that this one is just starting and that has not let go of its parent's files yet, holds the lock for a moment.
    /// </summary>
    private static IDisposable TakeLock(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (FolderLock.TryTake(Path.Combine(folder, "lock")) is { } held) return held;
            if (attempt == 20) throw new StoresInUseException(folder);
            Thread.Sleep(50);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Database.Dispose();
        _lock.Dispose();
    }
}
