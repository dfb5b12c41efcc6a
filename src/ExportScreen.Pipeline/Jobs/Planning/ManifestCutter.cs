using ExportScreen.Manifests;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs.Chunks;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Pipeline.Spill;

namespace ExportScreen.Pipeline.Jobs.Planning;

/// <summary>Reads a manifest once and writes its consignments in chunks, under an attempt of its own. A consignment is never cut. Dispose it. Not thread-safe.</summary>
internal sealed class ManifestCutter : IDisposable
{
    private const int WritesAtOnce = 4;
    private readonly JobStores _stores;
    private readonly JobView _job;
    private readonly EngineLoan _loan;
    private readonly JobOptions _options;
    private readonly ManifestOptions _reading;
    private readonly string _folder;
    private readonly string _attempt = Guid.NewGuid().ToString("n");
    private readonly Dictionary<SkipReason, int> _skipped = [];
    private readonly List<PlannedChunk> _chunks = [];
    private OpenedManifests? _opened;

    private ManifestCutter(JobStores stores, JobView job, Submission? submission, EngineLoan loan, JobOptions options)
    {
        _stores = stores;
        _job = job;
        _loan = loan;
        _options = options;
        _reading = new ManifestOptions { MaxBytes = options.MaxBytes, Map = submission?.Map ?? [], Encoding = submission?.Encoding, Delimiter = submission?.Delimiter };
        _folder = TempFolder.Make(options.TempFolder);
    }

    /// <summary>What there is to say when the manifest cannot be read; empty when it can.</summary>
    public IReadOnlyList<Diagnostic> Refused => _opened!.Refused;

    /// <summary>Opens a manifest from a copy on local disk: readers want to seek, and a service is asked for every byte once.</summary>
    public static async Task<ManifestCutter> OpenAsync(
        JobStores stores, JobView job, Stream content, Submission? submission, EngineLoan loan, JobOptions options, CancellationToken cancel)
    {
        var cutter = new ManifestCutter(stores, job, submission, loan, options);
        try
        {
            var copy = Path.Combine(cutter._folder, "manifest");
            await using (var file = new FileStream(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 17, useAsync: true)) await content.CopyToAsync(file, 1 << 20, cancel);
            cutter._opened = OpenedManifests.Open([new ManifestSource(job.FileName, () => File.OpenRead(copy))], cutter._reading, cancel);
            return cutter;
        }
        catch
        {
            cutter.Dispose();
            throw;
        }
    }

    /// <summary>Reads and writes everything; the plan is not committed yet.</summary>
    /// <param name="decisions">Stamp of the decisions that the run sees.</param>
    /// <param name="historyOf">Stamp of the history that a run of a manifest sees, by its SHA-256.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<JobPlan> CutAsync(string decisions, Func<string, ValueTask<string>> historyOf, CancellationToken cancel)
    {
        await WriteChunksAsync(cancel);
        await WritePendingAsync(cancel);
        var manifest = _opened!.Facts[0];
        var asOf = _loan.Stamp.AsOf;
        var history = await historyOf(manifest.Sha256);
        return new JobPlan
        {
            Schema = JobPlan.CurrentSchema,
            Attempt = _attempt,
            Manifest = manifest,
            Options = _reading,
            Engine = _loan.Stamp,
            RunKey = RunKeys.Of([manifest.Sha256], _reading, _loan.Engine, asOf, history, decisions),
            DecisionStamp = decisions,
            HistoryStamp = history,
            Chunks = _chunks,
            Skipped = _skipped,
            Diagnostics = _opened.Diagnostics,
            Received = _job.Received,
            Planned = _stores.Clock.GetUtcNow(),
        };
    }

    public void Dispose()
    {
        _opened?.Dispose();
        TempFolder.Delete(_folder);
    }

    private IEnumerable<List<Consignment>> Chunks(CancellationToken cancel)
    {
        var chunk = new List<Consignment>();
        var rows = 0;
        foreach (var record in _opened!.Manifests[0].Records(cancel))
        {
            if (record.Skipped is { } skipped)
            {
                _skipped[skipped.Reason] = _skipped.GetValueOrDefault(skipped.Reason) + 1;
                continue;
            }

            chunk.Add(_loan.Engine.Owners.WithOwners(record.Consignment!, _loan.Stamp.AsOf));
            rows += record.Consignment!.Items.Count;
            if (rows < _options.ChunkRows) continue;
            yield return chunk;
            chunk = [];
            rows = 0;
        }

        if (chunk.Count > 0) yield return chunk;
    }

    // Reading goes on while the last chunks are packed and on their way.
    private async Task WriteChunksAsync(CancellationToken cancel)
    {
        var writing = new Queue<Task>();
        try
        {
            foreach (var chunk in Prefetch.Ahead(Chunks(cancel), 2, cancel))
            {
                var n = _chunks.Count;
                _chunks.Add(new PlannedChunk(chunk[0].Items[0].Row.Ordinal, chunk.Sum(c => c.Items.Count)));
                writing.Enqueue(Task.Run(() => WriteAsync(n, chunk, cancel), cancel));
                if (writing.Count >= WritesAtOnce) await writing.Dequeue();
            }
        }
        finally
        {
            await Task.WhenAll(writing);
        }
    }

    private async Task WriteAsync(int n, List<Consignment> chunk, CancellationToken cancel)
    {
        await using var packed = ConsignmentCodec.Pack(chunk);
        await _stores.Blobs.PutAsync(WorkPaths.Records(_job.Tenant, _job.JobId, _attempt, n), packed, cancel);
    }

    private async Task WritePendingAsync(CancellationToken cancel)
    {
        var partition = WorkPaths.PendingPartition(_job.Tenant, _job.JobId, _attempt);
        var pending = _chunks.Select((chunk, n) => new Record(partition, WorkPaths.Number(n), new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schema"] = 1,
            ["rows"] = chunk.Rows,
            ["since"] = _stores.Clock.GetUtcNow(),
        })).ToList();
        await _stores.Records.UpsertManyAsync(TableNames.Pending, pending, cancel);
    }
}
