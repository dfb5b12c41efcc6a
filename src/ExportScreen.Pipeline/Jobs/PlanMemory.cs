namespace ExportScreen.Pipeline.Jobs;

/// <summary>The plans of the last jobs whose chunks this process screened: a plan never changes once it is there, so that one reading is enough for all its chunks. Thread-safe.</summary>
/// <param name="ledger">Reads a plan.</param>
internal sealed class PlanMemory(JobLedger ledger)
{
    private const int Kept = 8;
    private readonly LinkedList<(string Tenant, string JobId, JobPlan Plan)> _plans = [];

    /// <summary>The plan of a job, or null while there is none.</summary>
    public async ValueTask<JobPlan?> OfAsync(string tenant, string jobId, CancellationToken cancel)
    {
        if (Find(tenant, jobId) is { } known) return known;
        if (await ledger.PlanAsync(tenant, jobId, cancel) is not { } plan) return null;
        lock (_plans)
        {
            if (Find(tenant, jobId) is { } meanwhile) return meanwhile;
            _plans.AddFirst((tenant, jobId, plan));
            if (_plans.Count > Kept) _plans.RemoveLast();
        }

        return plan;
    }

    private JobPlan? Find(string tenant, string jobId)
    {
        lock (_plans)
        {
            for (var node = _plans.First; node is not null; node = node.Next)
            {
                if (node.Value.Tenant != tenant || node.Value.JobId != jobId) continue;
                _plans.Remove(node);
                _plans.AddFirst(node);
                return node.Value.Plan;
            }
        }

        return null;
    }
}
