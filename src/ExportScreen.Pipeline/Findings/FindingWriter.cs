using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Findings;

/// <summary>
/// Writes every hit and every finding of flagged rows as one record, and the narrow records by which they are found again by party, entry, rule and day. Writing the same rows again
/// changes nothing, so that a step may run twice. Thread-safe.
/// </summary>
/// <param name="records">The store.</param>
public sealed class FindingWriter(IRecordStore records)
{
    /// <summary>Rows written in one go, so that memory does not grow with the chunk.</summary>
    private const int Slice = 500;

    /// <summary>Writes the records of some rows of one chunk.</summary>
    /// <param name="scope">What they have in common.</param>
    /// <param name="rows">The rows; each of them with all it has by now.</param>
    /// <param name="cancel">Stops it; what was written stays, and is written again by the next try.</param>
    /// <exception cref="IOException">The store failed; some records may be there.</exception>
    public async Task WriteAsync(FindingScope scope, IReadOnlyList<FlaggedRow> rows, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(scope.Chunk, nameof(scope));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scope.Chunk, 999_999, nameof(scope));
        if (!JobIds.IsTenant(scope.Tenant) || !JobIds.IsId(scope.JobId)) throw new ArgumentException("Not a tenant or job.", nameof(scope));
        foreach (var slice in rows.Chunk(Slice)) await WriteSliceAsync(scope, slice, cancel);
    }

    private async Task WriteSliceAsync(FindingScope scope, FlaggedRow[] rows, CancellationToken cancel)
    {
        var findings = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var row in rows) FindingRecords.AddTo(findings, scope, row);
        if (findings.Count == 0) return;
        // All tables at once: a reader passes over a narrow record whose finding is not there yet.
        await Task.WhenAll([
            records.UpsertManyAsync(TableNames.Findings, findings.Values, cancel).AsTask(),
            .. FindingIndex.All.Select(index => WriteNarrowAsync(index, scope.Tenant, findings.Values, cancel)),
        ]);
    }

    /// <summary>Writes findings as they are. They come after their narrow records: who finds one as it should be leaves it alone, and must find all of it.</summary>
    internal async Task WriteAsync(string tenant, IReadOnlyCollection<Record> findings, CancellationToken cancel)
    {
        if (findings.Count == 0) return;
        await Task.WhenAll(FindingIndex.All.Select(index => WriteNarrowAsync(index, tenant, findings, cancel)));
        await records.UpsertManyAsync(TableNames.Findings, findings, cancel);
    }

    private async Task WriteNarrowAsync(FindingIndex index, string tenant, IEnumerable<Record> findings, CancellationToken cancel)
    {
        var narrow = new List<Record>();
        foreach (var finding in findings)
            if (index.RecordOf(tenant, finding) is { } record) narrow.Add(record);
        if (narrow.Count > 0) await records.UpsertManyAsync(index.Table, narrow, cancel);
    }
}
