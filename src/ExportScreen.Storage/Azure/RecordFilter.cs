using ExportScreen.Model.Ports;
using ExportScreen.Storage.Azure.Tables;

namespace ExportScreen.Storage.Azure;

/// <summary>A query of the port as $filter.</summary>
internal static class RecordFilter
{
    /// <summary>The filter; null for all records.</summary>
    public static string? Of(RecordQuery query)
    {
        List<string> parts = [];
        Add(parts, "PartitionKey", "eq", query.Partition);
        Add(parts, "PartitionKey", "ge", query.PartitionFrom);
        Add(parts, "PartitionKey", "lt", query.PartitionBefore);
        Add(parts, "RowKey", "ge", query.RowFrom);
        Add(parts, "RowKey", "lt", query.RowBefore);
        foreach (var condition in query.Conditions) Add(parts, condition.Name, Operator(condition.Comparison), condition.Value);
        return parts.Count == 0 ? null : string.Join(" and ", parts);
    }

    /// <summary>
    /// False for a record that lacks a value that must not be something: the port leaves it out. What a service makes of such a comparison is its own affair, so it is not asked.
    /// </summary>
    public static bool Has(Record record, RecordQuery query) => query.Conditions.All(c => c.Comparison != RecordComparison.NotEqual || record.Values.ContainsKey(c.Name));

    private static void Add(List<string> parts, string name, string comparison, object? value)
    {
        if (value is not null) parts.Add($"{name} {comparison} {TableFilter.Literal(value)}");
    }

    private static string Operator(RecordComparison comparison) => comparison switch
    {
        RecordComparison.Equal => "eq",
        RecordComparison.NotEqual => "ne",
        RecordComparison.Less => "lt",
        RecordComparison.AtMost => "le",
        RecordComparison.Greater => "gt",
        RecordComparison.AtLeast => "ge",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
