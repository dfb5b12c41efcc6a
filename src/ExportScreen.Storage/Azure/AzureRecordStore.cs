using Azure;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Azure.Tables;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Records in the tables of an Azure storage account. A conditional write leaves an id in the row (<c>_write</c>, never shown): by it a write whose answer was lost, and which was sent again,
/// is told from a write of another. Reading is in <c>AzureRecordStore.Query.cs</c>.
/// </summary>
internal sealed partial class AzureRecordStore(TableServiceClient service) : IRecordStore
{
    /// <summary>Starts with an underscore, which no name of a record does.</summary>
    private const string WriteId = "_write";

    /// <summary>Transactions at once of <see cref="UpsertManyAsync"/>: the indexes of a chunk are hundreds of small partitions, and each of them is a round trip.</summary>
    private const int Parallelism = 32;

    private readonly MadeOnce _tables = new();

    /// <inheritdoc/>
    public ValueTask<string?> InsertAsync(string table, Record record, CancellationToken cancel)
    {
        RecordRules.Check(record);
        var client = ClientOf(table);
        var (entity, write) = Signed(record);
        return Outages.Guard(
            async () =>
            {
                await EnsureAsync(table, cancel).ConfigureAwait(false);
                try
                {
                    return ETagOf(await client.AddEntityAsync(entity, cancel).ConfigureAwait(false));
                }
                catch (RequestFailedException refused) when (refused.Status == 409)
                {
                    return await OwnAsync(client, record, write, cancel).ConfigureAwait(false);
                }
            },
            cancel);
    }

    /// <inheritdoc/>
    public ValueTask<string> UpsertAsync(string table, Record record, CancellationToken cancel)
    {
        RecordRules.Check(record);
        var client = ClientOf(table);
        return Outages.Guard(
            async () =>
            {
                await EnsureAsync(table, cancel).ConfigureAwait(false);
                return ETagOf(await client.UpsertEntityAsync(EntityOf(record), TableUpdateMode.Replace, cancel).ConfigureAwait(false));
            },
            cancel);
    }

    /// <inheritdoc/>
    public async ValueTask UpsertManyAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel)
    {
        foreach (var record in records) RecordRules.Check(record);
        var client = ClientOf(table);
        if (records.Count == 0) return;
        await Outages.Guard(
            async () =>
            {
                await EnsureAsync(table, cancel).ConfigureAwait(false);
                await Parallel.ForEachAsync(Transactions(records), new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancel },
                    (transaction, stop) => SubmitAsync(client, transaction, stop)).ConfigureAwait(false);
            },
            cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> InsertAllAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel)
    {
        foreach (var record in records) RecordRules.Check(record);
        var client = ClientOf(table);
        if (records.Count == 0) return ValueTask.FromResult(true);
        var signed = records.Select(Signed).ToList();
        return Outages.Guard(
            async () =>
            {
                await EnsureAsync(table, cancel).ConfigureAwait(false);
                try
                {
                    await client.SubmitTransactionAsync(signed.Select(s => new TableTransactionAction(TableTransactionActionType.Add, s.Entity)), cancel).ConfigureAwait(false);
                    return true;
                }
                catch (TableTransactionFailedException refused) when (refused.Status == 409)
                {
                    return await OwnAsync(client, records.First(), signed[0].Write, cancel).ConfigureAwait(false) is not null;
                }
            },
            cancel);
    }

    /// <inheritdoc/>
    public ValueTask<string?> ReplaceAsync(string table, Record record, CancellationToken cancel)
    {
        RecordRules.Check(record);
        if (record.ETag is not { } etag) throw new ArgumentException("A record is replaced by its ETag.", nameof(record));
        var client = ClientOf(table);
        var (entity, write) = Signed(record);
        return Outages.Guard(
            async () =>
            {
                try
                {
                    return ETagOf(await client.UpdateEntityAsync(entity, new ETag(etag), TableUpdateMode.Replace, cancel).ConfigureAwait(false));
                }
                catch (RequestFailedException refused) when (refused.Status == 412)
                {
                    return await OwnAsync(client, record, write, cancel).ConfigureAwait(false);
                }
                catch (RequestFailedException refused) when (refused.Status == 404)
                {
                    return null;
                }
            },
            cancel);
    }

    /// <inheritdoc/>
    /// <remarks>When the answer to the first try was lost, the second finds none: false then means that it is gone, not who did it.</remarks>
    public ValueTask<bool> DeleteAsync(string table, string partition, string row, CancellationToken cancel)
    {
        RecordRules.CheckKeys(partition, row);
        var client = ClientOf(table);
        return Outages.Guard(async () => (await client.DeleteEntityAsync(partition, row, cancellationToken: cancel).ConfigureAwait(false)).Status != 404, cancel);
    }

    /// <summary>Makes a table unless it is there.</summary>
    internal ValueTask EnsureAsync(string table, CancellationToken cancel) => _tables.EnsureAsync(table, name => service.CreateTableIfNotExistsAsync(name, cancel));

    /// <summary>Transactions of one partition each, as full as the limits let them be. Of records with the same keys the last counts.</summary>
    internal static IEnumerable<List<TableTransactionAction>> Transactions(IEnumerable<Record> records)
    {
        var last = new Dictionary<(string, string), Record>();
        foreach (var record in records) last[(record.Partition, record.Row)] = record;
        foreach (var partition in last.Values.GroupBy(r => r.Partition, StringComparer.Ordinal))
        {
            var actions = new List<TableTransactionAction>();
            var bytes = 0;
            foreach (var record in partition)
            {
                var size = RecordRules.MaxBytesOf(record);
                if (actions.Count == TableTransactionBody.MaxActions || (actions.Count > 0 && bytes + size > TableTransactionBody.MaxBytes))
                {
                    yield return actions;
                    (actions, bytes) = ([], 0);
                }

                actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, EntityOf(record)));
                bytes += size;
            }

            yield return actions;
        }
    }

    // A partition with one record needs no transaction, which is a request in a request.
    private static async ValueTask SubmitAsync(TableClient client, List<TableTransactionAction> transaction, CancellationToken cancel)
    {
        if (transaction is [var only]) await client.UpsertEntityAsync(only.Entity, TableUpdateMode.Replace, cancel).ConfigureAwait(false);
        else await client.SubmitTransactionAsync(transaction, cancel).ConfigureAwait(false);
    }

    private TableClient ClientOf(string table)
    {
        RecordRules.CheckTable(table);
        return service.GetTableClient(table);
    }

    /// <summary>The ETag of the row when this very write made it, else null.</summary>
    private static async Task<string?> OwnAsync(TableClient client, Record record, string write, CancellationToken cancel)
    {
        var found = await client.GetEntityIfExistsAsync<TableEntity>(record.Partition, record.Row, [WriteId], cancel).ConfigureAwait(false);
        return found.HasValue && found.Value!.GetString(WriteId) == write ? found.Value.ETag.ToString() : null;
    }

    private static (TableEntity Entity, string Write) Signed(Record record)
    {
        var write = Guid.NewGuid().ToString("N");
        var entity = EntityOf(record);
        entity[WriteId] = write;
        return (entity, write);
    }

    private static TableEntity EntityOf(Record record)
    {
        var entity = new TableEntity(record.Partition, record.Row);
        foreach (var (name, value) in record.Values) entity[name] = value;
        return entity;
    }

    private static string ETagOf(Response response) => response.Headers.ETag?.ToString() ?? throw new IOException("The storage service gave no ETag.");
}
