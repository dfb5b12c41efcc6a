using System.Collections.Concurrent;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Parties;

/// <summary>Some rows of a party in a job that is kept.</summary>
/// <param name="Job">The job.</param>
/// <param name="Page">The rows.</param>
internal sealed record KeptRows(KeptJob Job, PartyRows Page);

/// <summary>The parties of a tenant that were ever screened and the rows in which they stand, for reading. Remembers jobs; for one re-screening. Thread-safe.</summary>
/// <param name="records">The store.</param>
/// <param name="tenant">Whose.</param>
internal sealed class PartyBook(IRecordStore records, string tenant)
{
    private readonly ConcurrentDictionary<string, KeptJob?> _jobs = new(StringComparer.Ordinal);

    /// <summary>The tenants that have parties: whoever keeps the first one writes down with which lists it was screened.</summary>
    public static async Task<IReadOnlyList<string>> TenantsAsync(IRecordStore records, CancellationToken cancel)
    {
        var tenants = new List<string>();
        await foreach (var state in records.QueryAsync(new RecordQuery(TableNames.Rescreens), cancel)) tenants.Add(state.Partition);
        return tenants;
    }

    /// <summary>The parties of a bucket.</summary>
    public async IAsyncEnumerable<StoredParty> PartiesAsync(int bucket, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var record in records.QueryAsync(new RecordQuery(TableNames.Parties) { Partition = PartyKeys.Partition(tenant, bucket) }, cancel)) yield return PartyRecords.Read(record);
    }

    /// <summary>The parties of a key by what tells them apart.</summary>
    public async Task<IReadOnlyDictionary<string, Party>> PartiesOfAsync(string partyKey, CancellationToken cancel)
    {
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        await foreach (var record in records.QueryAsync(RecordQuery.RowsStartingWith(TableNames.Parties, PartyKeys.Partition(tenant, partyKey), PartyKeys.Prefix(partyKey)), cancel))
            if (PartyRecords.Read(record) is var stored) parties[stored.Identity] = stored.Party;
        return parties;
    }

    /// <summary>The rows of a party key in jobs that are kept. A job that is still being written does not count: it looks by itself whether the lists changed, once it is.</summary>
    public async Task<IReadOnlyList<KeptRows>> RowsOfAsync(string partyKey, CancellationToken cancel)
    {
        var rows = new List<KeptRows>();
        await foreach (var record in records.QueryAsync(RecordQuery.RowsStartingWith(TableNames.PartyRows, PartyKeys.Partition(tenant, partyKey), PartyKeys.Prefix(partyKey)), cancel))
        {
            var page = PartyRowRecords.Read(record);
            if (await JobAsync(page.JobId, cancel) is { } job) rows.Add(new KeptRows(job, page));
        }

        return rows;
    }

    /// <summary>Forgets jobs: from then on their rows do not count.</summary>
    public async Task ForgetJobsAsync(IReadOnlySet<string> jobs, CancellationToken cancel)
    {
        foreach (var job in jobs) await records.DeleteAsync(TableNames.PartyRows, PartyKeys.JobPartition(tenant), job, cancel);
    }

    /// <summary>Deletes the rows of forgotten jobs. What parties were called stays: decisions about them do.</summary>
    public async Task DeleteRowsAsync(IReadOnlySet<string> jobs, CancellationToken cancel)
    {
        for (var bucket = 0; bucket < PartyKeys.Buckets; bucket++)
        {
            await foreach (var record in records.QueryAsync(new RecordQuery(TableNames.PartyRows) { Partition = PartyKeys.Partition(tenant, bucket) }, cancel))
                if (jobs.Contains(PartyRowRecords.Read(record).JobId)) await records.DeleteAsync(TableNames.PartyRows, record.Partition, record.Row, cancel);
        }
    }

    private async ValueTask<KeptJob?> JobAsync(string jobId, CancellationToken cancel)
    {
        if (_jobs.TryGetValue(jobId, out var known)) return known;
        var record = await records.GetAsync(TableNames.PartyRows, PartyKeys.JobPartition(tenant), jobId, cancel);
        return _jobs.GetOrAdd(jobId, record is null ? null : PartyRowRecords.ReadJob(record));
    }
}
