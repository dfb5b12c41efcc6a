using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Settings;

/// <summary>What has been decided by now in a data folder, for a screening without stores of its own.</summary>
internal static class EarlierDecisions
{
    /// <summary>Reads them; the folder is free again when this returns.</summary>
    public static DecisionLookup Of(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"--data {folder}: there is no such folder.");
        var clock = TimeProvider.System;
        using var stores = EmbeddedStores.Open(folder, clock);
        var log = new DecisionLog(new JobStores(stores.Blobs, stores.Records, stores.Queues, stores.Leases, clock));
        return Task.Run(async () => await log.AtAsync(JobIds.DefaultTenant, await log.StampAsync(JobIds.DefaultTenant, cancellation), cancellation), cancellation).GetAwaiter().GetResult();
    }
}
