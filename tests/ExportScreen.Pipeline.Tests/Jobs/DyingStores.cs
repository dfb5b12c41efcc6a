using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Pipeline.Tests.Jobs;

/// <summary>The process "dies" at a given call of a store, before or after its effect; from then on every call fails, so that nothing tidies up.</summary>
internal sealed class DyingStores(JobStores inner, int dies, bool after) : IBlobStore, IRecordStore, IMessageQueues, ILeases
{
    private int _calls;
    private bool _dead;

    public int Calls => _calls;

    public bool Died => _dead;

    public string Place => inner.Blobs.Place;

    public JobStores Stores => new(this, this, this, this, inner.Clock);

    public ValueTask<BlobFacts> PutAsync(string path, Stream content, CancellationToken cancel) => Live(() => inner.Blobs.PutAsync(path, content, cancel));

    public ValueTask<BlobFacts?> PutIfAbsentAsync(string path, Stream content, CancellationToken cancel) => Live(() => inner.Blobs.PutIfAbsentAsync(path, content, cancel));

    public ValueTask<BlobFacts?> FindAsync(string path, CancellationToken cancel) => Live(() => inner.Blobs.FindAsync(path, cancel));

    public ValueTask<Stream?> OpenAsync(string path, string? etag, CancellationToken cancel) => Live(() => inner.Blobs.OpenAsync(path, etag, cancel));

    public IAsyncEnumerable<BlobFacts> ListAsync(string prefix, CancellationToken cancel) => inner.Blobs.ListAsync(prefix, cancel);

    ValueTask<bool> IBlobStore.DeleteAsync(string path, CancellationToken cancel) => Live(() => inner.Blobs.DeleteAsync(path, cancel));

    public ValueTask<Record?> GetAsync(string table, string partition, string row, CancellationToken cancel) => Live(() => inner.Records.GetAsync(table, partition, row, cancel));

    public ValueTask<string?> InsertAsync(string table, Record record, CancellationToken cancel) => Live(() => inner.Records.InsertAsync(table, record, cancel));

    public ValueTask<string> UpsertAsync(string table, Record record, CancellationToken cancel) => Live(() => inner.Records.UpsertAsync(table, record, cancel));

    public async ValueTask UpsertManyAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel) =>
        await Live(async () => { await inner.Records.UpsertManyAsync(table, records, cancel); return 0; });

    public ValueTask<bool> InsertAllAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel) => Live(() => inner.Records.InsertAllAsync(table, records, cancel));

    public ValueTask<string?> ReplaceAsync(string table, Record record, CancellationToken cancel) => Live(() => inner.Records.ReplaceAsync(table, record, cancel));

    ValueTask<bool> IRecordStore.DeleteAsync(string table, string partition, string row, CancellationToken cancel) => Live(() => inner.Records.DeleteAsync(table, partition, row, cancel));

    public IAsyncEnumerable<Record> QueryAsync(RecordQuery query, CancellationToken cancel) => inner.Records.QueryAsync(query, cancel);

    public ValueTask<RecordPage> PageAsync(RecordQuery query, int size, string? continuation, CancellationToken cancel) => Live(() => inner.Records.PageAsync(query, size, continuation, cancel));

    public async ValueTask SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancel) =>
        await Live(async () => { await inner.Queues.SendAsync(queue, text, delay, cancel); return 0; });

    public ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan invisible, CancellationToken cancel) => inner.Queues.ReceiveAsync(queue, most, invisible, cancel);

    ValueTask<bool> IMessageQueues.DeleteAsync(string queue, QueueMessage message, CancellationToken cancel) => inner.Queues.DeleteAsync(queue, message, cancel);

    public ValueTask<QueueMessage?> HideAsync(string queue, QueueMessage message, TimeSpan invisible, CancellationToken cancel) => inner.Queues.HideAsync(queue, message, invisible, cancel);

    public ValueTask<int> CountAsync(string queue, CancellationToken cancel) => inner.Queues.CountAsync(queue, cancel);

    public ValueTask<ILease?> TryTakeAsync(string name, TimeSpan length, CancellationToken cancel) => Live(() => inner.Leases.TryTakeAsync(name, length, cancel));

    private async ValueTask<T> Live<T>(Func<ValueTask<T>> act)
    {
        var number = Interlocked.Increment(ref _calls) - 1;
        if (number == dies && !after) _dead = true;
        if (_dead) throw new IOException("The process has died.");
        var result = await act();
        if (number == dies) _dead = true;
        return _dead ? throw new IOException("The process has died.") : result;
    }
}
