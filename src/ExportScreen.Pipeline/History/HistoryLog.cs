using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Sequences;

namespace ExportScreen.Pipeline.History;

/// <summary>A finalised job, for the history. Immutable.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="JobId">The job.</param>
/// <param name="ManifestSha256">Lower-case hex of the manifest's bytes.</param>
/// <param name="Finalised">When (UTC).</param>
public sealed record HistoryJob(string Tenant, string JobId, string ManifestSha256, DateTimeOffset Finalised)
{
    /// <summary>The earliest shipment date of its lines; null when none has one.</summary>
    public DateOnly? Earliest { get; init; }
}

/// <summary>
/// The history over the record store. Table <c>history</c>: PK <c>{tenant}</c>, RK the number of a finalised job in twelve digits (job, SHA-256 of the manifest, time); PK
/// <c>{tenant}|{party key}</c>, RK <c>{job}|{row:D7}|{role}</c> for its lines. Lines count from the moment their job's record is there. Thread-safe, and safe beside other processes.
/// </summary>
/// <param name="records">The store.</param>
public sealed class HistoryLog(IRecordStore records) : IHistory
{
    private const int Slice = 1000;
    private readonly FoldedLog<Jobs> _jobs = new(records, TableNames.History, Jobs.Empty, Fold);

    /// <summary>Writes the lines of a job that ends. They do not count yet. Writing them again changes nothing, also after a crash in between.</summary>
    /// <param name="job">The job.</param>
    /// <param name="lines">Its lines; those whose goods carry no pointer are left out. Read once.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task WriteLinesAsync(HistoryJob job, IEnumerable<HistoryLine> lines, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Check(job);
        if ((await _jobs.ReadAsync(job.Tenant, cancel)).State.Numbers.ContainsKey(job.JobId)) return;
        foreach (var slice in lines.Where(l => l.Tables.Count > 0).Chunk(Slice))
        {
            var written = new Dictionary<(string, string), Record>();
            foreach (var line in slice)
            {
                var record = HistoryRecords.OfLine(job, line);
                written[(record.Partition, record.Row)] = record;
            }

            await records.UpsertManyAsync(TableNames.History, written.Values, cancel);
        }
    }

    /// <summary>Lets the lines of a job count, once all its results are there. Doing it again changes nothing.</summary>
    public async Task CountAsync(HistoryJob job, CancellationToken cancel)
    {
        Check(job);
        await _jobs.AppendAsync<bool>(job.Tenant, (state, _) => state.Numbers.ContainsKey(job.JobId) ? (false, null) : (true, HistoryRecords.OfJob(job)), cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<string> StampAsync(string tenant, CancellationToken cancel) => LogKeys.Stamp((await _jobs.ReadAsync(tenant, cancel)).Sequence);

    /// <summary>The stamp of all jobs finalised by now with another manifest than this one: handed in again, a manifest sees what it saw, and gives the same result.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="exceptManifest">SHA-256 of the manifest that asks.</param>
    /// <param name="cancel">Stops it.</param>
    public async ValueTask<string> StampAsync(string tenant, string exceptManifest, CancellationToken cancel)
    {
        var jobs = (await _jobs.ReadAsync(tenant, cancel)).State;
        var last = 0L;
        foreach (var (job, number) in jobs.Numbers)
            if (number > last && jobs.Manifests[job] != exceptManifest && jobs.First[jobs.Manifests[job]] == job) last = number;
        return LogKeys.Stamp(last);
    }

    /// <inheritdoc/>
    public async ValueTask<DateOnly?> SinceAsync(string tenant, string stamp, CancellationToken cancel) => (await _jobs.AtAsync(tenant, LogKeys.SequenceOfStamp(stamp), cancel)).Since;

    /// <inheritdoc/>
    public async IAsyncEnumerable<HistoryLine> ReadAsync(string tenant, string partyKey, string stamp, string? exceptManifest, [EnumeratorCancellation] CancellationToken cancel)
    {
        var jobs = await _jobs.AtAsync(tenant, LogKeys.SequenceOfStamp(stamp), cancel);
        if (jobs.Numbers.Count == 0) yield break;
        await foreach (var record in records.QueryAsync(new RecordQuery(TableNames.History) { Partition = HistoryRecords.Partition(tenant, partyKey) }, cancel))
        {
            var line = HistoryRecords.ReadLine(partyKey, record);
            if (jobs.Manifests.TryGetValue(line.JobId, out var manifest) && manifest != exceptManifest && jobs.First[manifest] == line.JobId) yield return line;
        }
    }

    private static void Check(HistoryJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (!JobIds.IsTenant(job.Tenant) || !JobIds.IsId(job.JobId)) throw new ArgumentException("Not a tenant or job.", nameof(job));
    }

    private static Jobs Fold(Jobs jobs, long sequence, Record record)
    {
        var (job, manifest, since) = HistoryRecords.ReadJob(record);
        var first = jobs.First.ContainsKey(manifest) ? jobs.First : jobs.First.Add(manifest, job);
        return new Jobs(jobs.Numbers.SetItem(job, sequence), jobs.Manifests.SetItem(job, manifest), first, jobs.Since is { } known && known < since ? known : since);
    }

    /// <summary>The finalised jobs by some record. Immutable.</summary>
    /// <param name="Numbers">Job to number.</param>
    /// <param name="Manifests">Job to SHA-256 of its manifest.</param>
    /// <param name="First">SHA-256 to the job that had it first: the one that counts.</param>
    /// <param name="Since">The first day that any of them knows of.</param>
    private sealed record Jobs(ImmutableDictionary<string, long> Numbers, ImmutableDictionary<string, string> Manifests, ImmutableDictionary<string, string> First, DateOnly? Since)
    {
        public static Jobs Empty { get; } = new(
            ImmutableDictionary.Create<string, long>(StringComparer.Ordinal), ImmutableDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableDictionary.Create<string, string>(StringComparer.Ordinal), null);
    }
}
