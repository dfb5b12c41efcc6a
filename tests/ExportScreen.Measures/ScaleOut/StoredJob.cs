using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>What a job left in the storage.</summary>
/// <param name="BlobBytes">Bytes of its blobs, by container.</param>
/// <param name="Entities">Its entities, by table.</param>
/// <param name="Hottest">Its entities in the fullest partition of each table: what of its writes meets one partition's limit.</param>
internal sealed record StoredJob(IReadOnlyDictionary<string, long> BlobBytes, IReadOnlyDictionary<string, int> Entities, IReadOnlyDictionary<string, int> Hottest)
{
    /// <summary>Finding tables: the wide one, whose partition names the job, and the narrow ones, whose rows do.</summary>
    private static readonly string[] Tables = [TableNames.Findings, TableNames.ByParty, TableNames.ByEntry, TableNames.ByRule, TableNames.ByDay];

    /// <summary>Looks.</summary>
    public static async Task<StoredJob> OfAsync(JobStores stores, JobView job)
    {
        var bytes = new Dictionary<string, long>(StringComparer.Ordinal) { [ContainerNames.Manifests] = job.Bytes };
        foreach (var container in new[] { ContainerNames.Work, ContainerNames.Results })
        {
            bytes[container] = 0;
            await foreach (var blob in stores.Blobs.ListAsync($"{container}/{job.Tenant}/{job.JobId}/", CancellationToken.None)) bytes[container] += blob.Length;
        }

        var (entities, hottest) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var table in Tables)
        {
            var partitions = new Dictionary<string, int>(StringComparer.Ordinal);
            await foreach (var record in stores.Records.QueryAsync(new RecordQuery(table), CancellationToken.None))
                if (record.Partition.Contains(job.JobId, StringComparison.Ordinal) || record.Row.StartsWith(job.JobId, StringComparison.Ordinal))
                    partitions[record.Partition] = partitions.GetValueOrDefault(record.Partition) + 1;
            entities[table] = partitions.Values.Sum();
            hottest[table] = partitions.Values.DefaultIfEmpty().Max();
        }

        return new StoredJob(bytes, entities, hottest);
    }
}
