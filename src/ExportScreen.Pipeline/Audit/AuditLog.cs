using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Sequences;

namespace ExportScreen.Pipeline.Audit;

/// <summary>
/// Who did what: append-only, numbered without a gap, each record bound to the one before it by its hash. The number and hash of the last record are kept apart (table <c>seals</c>), so
/// that a log cut short is noticed. Table <c>audit</c>: PK <c>{tenant}</c>, RK the number in twelve digits. Thread-safe, and safe beside other processes.
/// </summary>
/// <param name="stores">The stores.</param>
public sealed class AuditLog(JobStores stores)
{
    private const string HeadRow = "audit-head";

    /// <summary>Appends a record; returns its number.</summary>
    public async Task<long> AppendAsync(string tenant, AuditEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Check(tenant);
        var id = Guid.NewGuid().ToString("n");
        var (at, head) = (stores.Clock.GetUtcNow(), await SealedHeadAsync(tenant, cancel));
        while (true)
        {
            head = await TailAsync(tenant, head, cancel);
            var record = AuditChain.RecordOf(tenant, head, entry, at, id);
            var isIn = await stores.Records.InsertAsync(TableNames.Audit, record, cancel) is not null
                || (await stores.Records.GetAsync(TableNames.Audit, tenant, record.Row, cancel))?.Text("id") == id;
            if (!isIn) continue;
            await SealAsync(tenant, AuditChain.HeadOf(record), cancel);
            return head.Sequence + 1;
        }
    }

    /// <summary>A page, newest first.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="size">1 to 1,000.</param>
    /// <param name="before">Only records before this number; null for the newest.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<AuditPage> PageAsync(string tenant, int size, long? before, CancellationToken cancel)
    {
        Check(tenant);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 1000);
        var last = before - 1 ?? (await TailAsync(tenant, await SealedHeadAsync(tenant, cancel), cancel)).Sequence;
        if (last < 1) return new AuditPage([], null);
        var first = Math.Max(1, last - size + 1);
        var found = new List<AuditRecord>();
        var query = new RecordQuery(TableNames.Audit) { Partition = tenant, RowFrom = LogKeys.Row(first), RowBefore = LogKeys.Row(last + 1) };
        await foreach (var record in stores.Records.QueryAsync(query, cancel)) found.Add(AuditChain.Read(record));
        found.Reverse();
        return new AuditPage(found, first > 1 ? first : null);
    }

    /// <summary>Walks the whole chain. Finds every record that was changed, taken out, put in, moved or cut off at the end since it was sealed.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="known">A head that was written down elsewhere, or null: with it, a log that was written anew as a whole is found too.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<AuditVerdict> VerifyAsync(string tenant, AuditHead? known, CancellationToken cancel)
    {
        Check(tenant);
        var sealedHead = await SealedHeadAsync(tenant, cancel);
        var head = AuditChain.Start(tenant);
        await foreach (var record in stores.Records.QueryAsync(new RecordQuery(TableNames.Audit) { Partition = tenant }, cancel))
        {
            if (AuditChain.Fault(record, head) is { } fault) return new AuditVerdict(head.Sequence + 1, fault, head);
            var next = AuditChain.HeadOf(record);
            if (Differs(next, sealedHead) || Differs(next, known)) return new AuditVerdict(next.Sequence, "the record is not the one that was sealed", head);
            head = next;
        }

        var expected = Math.Max(sealedHead.Sequence, known?.Sequence ?? 0);
        return head.Sequence < expected ? new AuditVerdict(head.Sequence + 1, "the log was cut short", head) : new AuditVerdict(null, null, head);
    }

    private static bool Differs(AuditHead head, AuditHead? other) => other is not null && head.Sequence == other.Sequence && head.Hash != other.Hash;

    /// <summary>The last record from a known one on: after a crash, or beside other writers, it is past the sealed one.</summary>
    private async ValueTask<AuditHead> TailAsync(string tenant, AuditHead from, CancellationToken cancel)
    {
        var query = new RecordQuery(TableNames.Audit) { Partition = tenant, RowFrom = LogKeys.Row(from.Sequence + 1) };
        await foreach (var record in stores.Records.QueryAsync(query, cancel))
        {
            if (LogKeys.SequenceOf(record.Row) != from.Sequence + 1) break;
            from = AuditChain.HeadOf(record);
        }

        return from;
    }

    private async ValueTask<AuditHead> SealedHeadAsync(string tenant, CancellationToken cancel) =>
        await stores.Records.GetAsync(TableNames.Seals, tenant, HeadRow, cancel) is { } record ? Read(record) : AuditChain.Start(tenant);

    private async Task SealAsync(string tenant, AuditHead head, CancellationToken cancel)
    {
        while (true)
        {
            var there = await stores.Records.GetAsync(TableNames.Seals, tenant, HeadRow, cancel);
            if (there is not null && Read(there).Sequence >= head.Sequence) return;
            var record = new Record(tenant, HeadRow, new Dictionary<string, object>(StringComparer.Ordinal) { ["schema"] = 1, ["sequence"] = head.Sequence, ["hash"] = head.Hash }, there?.ETag);
            if (there is null ? await stores.Records.InsertAsync(TableNames.Seals, record, cancel) is not null : await stores.Records.ReplaceAsync(TableNames.Seals, record, cancel) is not null) return;
        }
    }

    private static AuditHead Read(Record record) =>
        new(record.Number("sequence") ?? throw new FormatException("The head of an audit log has no number."), record.Text("hash") ?? "");

    private static void Check(string tenant)
    {
        if (!JobIds.IsTenant(tenant)) throw new ArgumentException("Not a tenant.", nameof(tenant));
    }
}
