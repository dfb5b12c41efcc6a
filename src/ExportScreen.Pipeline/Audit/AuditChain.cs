using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Sequences;

namespace ExportScreen.Pipeline.Audit;

/// <summary>Records of the audit log and the hash that chains them. Pure and thread-safe.</summary>
internal static class AuditChain
{
    private const int Schema = 1;
    private static readonly string[] Names = ["schema", "id", "at", "actor", "action", "subject", "detail", "previous", "hash"];

    /// <summary>The hash before the first record: the tenant's, so that one tenant's log cannot stand in for another's.</summary>
    public static AuditHead Start(string tenant) => new(0, Hash("audit", tenant));

    public static Record RecordOf(string tenant, AuditHead previous, AuditEntry entry, DateTimeOffset at, string id)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schema"] = Schema,
            ["id"] = id,
            ["at"] = at.ToUniversalTime(),
            ["actor"] = FindingRecords.Storable(entry.Actor),
            ["action"] = entry.Action.Word(),
            ["subject"] = FindingRecords.Storable(entry.Subject),
            ["previous"] = previous.Hash,
        };
        if (entry.Detail is { } detail) values["detail"] = FindingRecords.Storable(detail);
        var record = new Record(tenant, LogKeys.Row(previous.Sequence + 1), values);
        values["hash"] = HashOf(record);
        return record;
    }

    /// <summary>What is wrong with a record that has to follow another, or null.</summary>
    public static string? Fault(Record record, AuditHead previous)
    {
        var sequence = LogKeys.SequenceOf(record.Row);
        if (sequence != previous.Sequence + 1) return sequence > previous.Sequence ? "the record is missing" : "a record that is none of the log's";
        if (record.Text("previous") != previous.Hash) return "the record does not follow the one before it";
        if (record.Values.Keys.Any(name => !Names.Contains(name, StringComparer.Ordinal))) return "the record has a value that does not belong to it";
        return record.Text("hash") == HashOf(record) ? null : "the record was changed";
    }

    public static AuditHead HeadOf(Record record) => new(LogKeys.SequenceOf(record.Row), record.Text("hash") ?? "");

    public static AuditRecord Read(Record record) => new(
        LogKeys.SequenceOf(record.Row), record.Time("at") ?? default, record.Text("actor") ?? "", record.Text("action") ?? "", record.Text("subject") ?? "", record.Text("detail"),
        record.Text("hash") ?? "");

    private static string HashOf(Record record) => Hash(
        record.Text("previous"), record.Partition, record.Row, record.Number("schema")?.ToString(CultureInfo.InvariantCulture), record.Text("id"),
        record.Time("at")?.UtcTicks.ToString(CultureInfo.InvariantCulture), record.Text("actor"), record.Text("action"), record.Text("subject"), record.Text("detail"));

    /// <summary>Each part with its length, so that no two lists of parts read alike; an absent part differs from an empty one.</summary>
    private static string Hash(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is null) text.Append("-\n");
            else text.Append(part.Length).Append(':').Append(part).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
