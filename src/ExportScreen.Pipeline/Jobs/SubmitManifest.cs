using System.Globalization;
using System.Text.Json;
using ExportScreen.Manifests;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>
/// Takes a manifest in: writes down how it is to be read, stores it, writes the job's record and announces it. A sender who repeats a call under the same idempotency key gets the
/// same job, also after a crash between any two of these steps. Thread-safe.
/// </summary>
/// <param name="stores">The stores.</param>
public sealed class SubmitManifest(JobStores stores)
{
    /// <summary>Runs it.</summary>
    /// <param name="submission">Who sends what.</param>
    /// <param name="content">The bytes; read once.</param>
    /// <param name="cancel">Stops it; what was stored so far is found by a repeated call or by the intake sweep.</param>
    /// <returns>The job, as received or as far as it is by now.</returns>
    /// <exception cref="IOException">The content or a store cannot be read or written.</exception>
    public async Task<JobView> RunAsync(Submission submission, Stream content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var (jobId, path) = await ExpectAsync(submission, cancel);
        var stored = await stores.Blobs.PutIfAbsentAsync(path, content, cancel) ?? await stores.Blobs.FindAsync(path, cancel)
            ?? throw new IOException("The upload was deleted while it was stored.");
        var job = await new JobLedger(stores).EnsureAsync(submission.Tenant, jobId, stored, submission.SubmittedBy, cancel);
        if (!job.Status.IsOver()) await stores.Queues.SendAsync(QueueNames.ManifestEvents, ManifestEvent.Announce(stored), TimeSpan.Zero, cancel);
        return job;
    }

    /// <summary>
    /// Writes down how a manifest is to be read whose bytes the sender puts into storage directly, to the path that is returned. The job begins when storage says that they have arrived.
    /// </summary>
    /// <returns>The job that it will be, and the blob path, container first.</returns>
    public async Task<(string JobId, string Path)> ExpectAsync(Submission submission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (!JobIds.IsTenant(submission.Tenant)) throw new ArgumentException("Not a tenant.", nameof(submission));
        var upload = submission.IdempotencyKey is { } key ? JobIds.UploadOf(submission.Tenant, key) : Guid.NewGuid().ToString("n");
        var path = JobIds.ManifestPath(submission.Tenant, upload, submission.FileName);
        await stores.Records.InsertAsync(TableNames.Submissions, SubmissionRecords.Of(submission, upload), cancel);
        return (JobIds.Of(submission.Tenant, path, upload), path);
    }

    /// <summary>Hands the manifest of a job in once more, to be read with other meanings of its columns: a new job over a copy of the same bytes.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="jobId">The job whose manifest it is.</param>
    /// <param name="map">Columns whose meaning is given; they take the place of those given before.</param>
    /// <param name="submittedBy">Who asks, or null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The new job; null when the tenant has no such job, or its manifest is gone or was replaced.</returns>
    /// <exception cref="IOException">A store cannot be read or written.</exception>
    public async Task<JobView?> AgainAsync(string tenant, string jobId, IReadOnlyList<MappingOverride> map, string? submittedBy, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (await new JobBoard(stores).FindAsync(tenant, jobId, cancel) is not { } job) return null;
        await using var content = await stores.Blobs.OpenAsync(job.Path, job.ManifestETag, cancel);
        if (content is null) return null;
        var earlier = JobIds.PartsOf(job.Path).UploadId is { } upload && await stores.Records.GetAsync(TableNames.Submissions, tenant, upload, cancel) is { } record
            ? SubmissionRecords.Read(record, job.FileName)
            : new Submission { Tenant = tenant, FileName = job.FileName };
        return await RunAsync(earlier with { SubmittedBy = submittedBy, IdempotencyKey = null, Map = map }, content, cancel);
    }
}

/// <summary>A submission as a record and back.</summary>
internal static class SubmissionRecords
{
    public static Record Of(Submission submission, string upload)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["schema"] = 1 };
        if (submission.SubmittedBy is { } by) values["submittedBy"] = by;
        if (submission.Encoding is { } encoding) values["encoding"] = encoding;
        if (submission.Delimiter is { } delimiter) values["delimiter"] = delimiter;
        if (submission.AsOf is { } asOf) values["asOf"] = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (submission.Map.Count > 0) values["map"] = JsonSerializer.Serialize(submission.Map.Select(m => new MapLine(m.Field, m.Header)).ToArray(), JobJson.Default.MapLineArray);
        return new Record(submission.Tenant, upload, values);
    }

    public static Submission Read(Record record, string fileName) => new()
    {
        Tenant = record.Partition,
        FileName = fileName,
        SubmittedBy = record.Text("submittedBy"),
        Encoding = record.Text("encoding"),
        Delimiter = record.Text("delimiter"),
        AsOf = record.Text("asOf") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Map = record.Text("map") is { } map
            ? [.. (JsonSerializer.Deserialize(map, JobJson.Default.MapLineArray) ?? []).Select(m => new Manifests.MappingOverride(m.Field, m.Header))]
            : [],
    };
}

/// <summary>A column whose meaning the sender gave.</summary>
internal sealed record MapLine(string Field, string Header);
