using ExportScreen.Model.Ports;
using ExportScreen.Rules.History;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Jobs.Finishing;

/// <summary>The rules over earlier consignments: one look-up in the history for each party and address of the run whose goods the history keeps.</summary>
internal static class HistoryPass
{
    /// <summary>Runs them.</summary>
    /// <param name="history">The history.</param>
    /// <param name="tenant">Whose.</param>
    /// <param name="plan">The plan, with the stamp that the run sees and the manifest that must not meet itself.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="cases">The lines of this run by party and address.</param>
    /// <param name="emit">Receives each finding.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task RunAsync(
        IHistory history, string tenant, JobPlan plan, HistoryRules rules, IEnumerable<IGrouping<string, CurrentLine>> cases, Action<GroupFinding> emit, CancellationToken cancel)
    {
        if (!rules.Any || await history.SinceAsync(tenant, plan.HistoryStamp, cancel) is not { } since) return;
        foreach (var one in cases)
        {
            var past = new List<HistoryLine>();
            await foreach (var line in history.ReadAsync(tenant, one.Key, plan.HistoryStamp, plan.Manifest.Sha256, cancel)) past.Add(line);
            rules.Run(new HistoryCase([.. one], past, since, rules.GroupOf), emit);
        }
    }
}
