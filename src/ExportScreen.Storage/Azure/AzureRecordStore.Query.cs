using System.Runtime.CompilerServices;
using Azure;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Azure.Tables;

namespace ExportScreen.Storage.Azure;

/// <summary>Reading records.</summary>
internal sealed partial class AzureRecordStore
{
    private const int MaxPage = 1_000;

    /// <inheritdoc/>
    public ValueTask<Record?> GetAsync(string table, string partition, string row, CancellationToken cancel)
    {
        RecordRules.CheckKeys(partition, row);
        var client = ClientOf(table);
        return Outages.Guard(
            async () =>
            {
                var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, row, null, cancel).ConfigureAwait(false);
                return found.HasValue ? RecordOf(found.Value!) : null;
            },
            cancel);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Record> QueryAsync(RecordQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? next = null;
        do
        {
            var page = await PageAsync(query, MaxPage, next, cancel).ConfigureAwait(false);
            foreach (var record in page.Records) yield return record;
            next = page.Continuation;
        }
        while (next is not null);
    }

    /// <inheritdoc/>
    public ValueTask<RecordPage> PageAsync(RecordQuery query, int size, string? continuation, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MaxPage);
        var client = ClientOf(query.Table);
        var filter = RecordFilter.Of(query);
        var from = continuation is null ? null : RecordContinuation.Token(continuation);
        return Outages.Guard(
            async () =>
            {
                try
                {
                    await foreach (var page in client.QueryAsync<TableEntity>(filter, size, null, cancel).AsPages(from).ConfigureAwait(false))
                        return new RecordPage([.. page.Values.Select(RecordOf).Where(r => RecordFilter.Meets(r, query))], RecordContinuation.Of(page.ContinuationToken));
                    return new RecordPage([], null);
                }
                catch (RequestFailedException refused) when (refused.ErrorCode == TableErrorCode.TableNotFound)
                {
                    return new RecordPage([], null);
                }
            },
            cancel);
    }

    private static Record RecordOf(TableEntity entity) =>
        new(entity.PartitionKey, entity.RowKey, entity.Where(v => v.Key != WriteId).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal), entity.ETag.ToString());
}
