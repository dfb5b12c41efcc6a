using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>What a decision about a stored finding covers. Thread-safe.</summary>
internal sealed class DecisionSubjects(IRecordStore records)
{
    /// <summary>The finding itself, then the other hits of the same party in the same row that are listings of the same listed party; empty when there is no such finding.</summary>
    public async ValueTask<IReadOnlyList<DecisionSubject>> OfAsync(string tenant, string findingId, CancellationToken cancel)
    {
        if (!JobIds.IsTenant(tenant) || !FindingKey.TryParse(findingId, out var key)) return [];
        var partition = FindingKeys.Partition(tenant, key.JobId, key.Chunk);
        if (await records.GetAsync(TableNames.Findings, partition, key.Row, cancel) is not { } record) return [];
        List<FindingView> all = [FindingView.Of(record)];
        if (all[0] is { PartyKey: { } party, ListedParty: { } listed, Listings.Count: > 1 })
        {
            await foreach (var other in records.QueryAsync(RecordQuery.RowsStartingWith(TableNames.Findings, partition, FindingKeys.HitsOfRow(all[0].Row)), cancel))
                if (other.Row != key.Row && other.Text(FindingFields.Party) == party && other.Text(FindingFields.ListedParty) == listed) all.Add(FindingView.Of(other));
        }

        var needsSecond = all.Any(f => f.NeedsSecondPerson);
        return [.. all.Select(f => f.Subject with { NeedsSecondPerson = needsSecond })];
    }
}
