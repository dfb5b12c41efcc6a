using System.Globalization;
using ExportScreen.Lists.Changes;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>Tells the audit log, and people outside, what a re-screening did: by counts, without names. Thread-safe.</summary>
/// <param name="stores">The stores.</param>
/// <param name="alarms">People outside; null for nobody.</param>
internal sealed class RescreenReport(JobStores stores, IAlarms? alarms)
{
    private const string Actor = "exportscreen";
    private readonly AuditLog _audit = new(stores);

    /// <summary>Tells it. A run in which no party could be concerned is not worth a word.</summary>
    public async Task TellAsync(string tenant, RescreenState state, RescreenScope scope, RescreenCounts counts, CancellationToken cancel)
    {
        if (!scope.ConcernsAnybody) return;
        var lists = scope.Changes.ByList().Select(l => l.List).ToList();
        var words = string.Create(CultureInfo.InvariantCulture, $"{counts.Parties} parties, {counts.Touched} screened again, {counts.Opened} findings opened, {counts.Closed} closed");
        await _audit.AppendAsync(tenant, new AuditEntry
        {
            Actor = Actor,
            Action = AuditAction.Rescreen,
            Subject = state.To.SnapshotId,
            Detail = $"from {state.From?.SnapshotId ?? "unknown"}{(scope.IsFull ? ", in full" : "")}: {Entries(scope.Changes)}; {words}",
        }, cancel);
        if (alarms is null || counts.Opened + counts.Closed == 0) return;
        var code = counts.Opened > 0 ? JobDiagnostics.FindingsOpened.Code : null;
        var text = string.Create(CultureInfo.InvariantCulture, $"{counts.Opened} findings opened and {counts.Closed} closed because lists changed.");
        await alarms.RaiseAsync(new Alarm(Alarm.FindingsChanged, tenant, lists, code, text, state.Begun, stores.Clock.GetUtcNow()), cancel);
    }

    private static string Entries(ListChanges changes) => changes.Changes.Count == 0 ? "no entry compared" : string.Join(", ", changes.ByList().Select(l =>
        string.Create(CultureInfo.InvariantCulture, $"{l.List} {l.Added} added {l.Removed} removed {l.Changed} changed")));
}
