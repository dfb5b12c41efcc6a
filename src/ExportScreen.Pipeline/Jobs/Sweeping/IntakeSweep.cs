using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs.Sweeping;

/// <summary>intake-sweep: finds manifests that no event announced (a lost event, a crash between storing and announcing) and announces them. Thread-safe.</summary>
/// <param name="stores">The stores.</param>
internal sealed class IntakeSweep(JobStores stores)
{
    /// <summary>An event may take this long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Older manifests were announced or swept long ago.</summary>
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(7);

    /// <summary>Runs it.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = stores.Clock.GetUtcNow();
        await foreach (var blob in stores.Blobs.ListAsync(ContainerNames.Manifests + "/", cancel))
        {
            var age = now - blob.Modified;
            if (age < Patience || age > LooksBack || await HasJobAsync(blob, cancel)) continue;
            await stores.Queues.SendAsync(QueueNames.ManifestEvents, ManifestEvent.Announce(blob), TimeSpan.Zero, cancel);
        }
    }

    private async ValueTask<bool> HasJobAsync(BlobFacts blob, CancellationToken cancel)
    {
        var (tenant, upload, _) = JobIds.PartsOf(blob.Path);
        if (await IsThereAsync(tenant, JobIds.Of(tenant, blob.Path, blob.ETag), cancel)) return true;
        return upload is not null && await IsThereAsync(tenant, JobIds.Of(tenant, blob.Path, upload), cancel);
    }

    /// <summary>A job that waits in a long queue is no lost one; one whose message is lost is woken by <see cref="JobSweep"/>.</summary>
    private async ValueTask<bool> IsThereAsync(string tenant, string jobId, CancellationToken cancel) =>
        await stores.Records.GetAsync(TableNames.Jobs, tenant, jobId, cancel) is not null;
}
