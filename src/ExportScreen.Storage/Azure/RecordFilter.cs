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
        foreach (var condition in query.Conditions)
        {
            RecordRules.CheckName(condition.Name);
            if (Operator(condition) is { } comparison) Add(parts, condition.Name, comparison, condition.Value);
        }

        return parts.Count == 0 ? null : string.Join(" and ", parts);
    }

    /// <summary>
    /// Whether a record that the service found meets the conditions that it was asked only in part: a value that must not be something must be there, and times count to the tick.
    /// </summary>
    public static bool Meets(Record record, RecordQuery query)
    {
        foreach (var condition in query.Conditions)
        {
            if (condition.Comparison == RecordComparison.NotEqual && !record.Values.ContainsKey(condition.Name)) return false;
            if (condition.Value is DateTimeOffset bound && !(record.Time(condition.Name) is { } time && Meets(time.CompareTo(bound), condition.Comparison))) return false;
        }

        return true;
    }

    private static void Add(List<string> parts, string name, string comparison, object? value)
    {
        if (value is not null) parts.Add($"{name} {comparison} {TableFilter.Literal(value)}");
    }

    /// <summary>The service's comparison; null for none. Of times it is asked for a little more than is wanted: the emulator compares them by milliseconds.</summary>
    private static string? Operator(RecordCondition condition) => (condition.Comparison, condition.Value is DateTimeOffset) switch
    {
        (RecordComparison.Equal, _) => "eq",
        (RecordComparison.NotEqual, true) => null,
        (RecordComparison.NotEqual, false) => "ne",
        (RecordComparison.Less, false) => "lt",
        (RecordComparison.AtMost or RecordComparison.Less, _) => "le",
        (RecordComparison.Greater, false) => "gt",
        (RecordComparison.AtLeast or RecordComparison.Greater, _) => "ge",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static bool Meets(int order, RecordComparison comparison) => comparison switch
    {
        RecordComparison.Equal => order == 0,
        RecordComparison.NotEqual => order != 0,
        RecordComparison.Less => order < 0,
        RecordComparison.AtMost => order <= 0,
        RecordComparison.Greater => order > 0,
        RecordComparison.AtLeast => order >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
