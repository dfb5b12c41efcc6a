namespace ExportScreen.Model.Ports;

/// <summary>Which records are wanted. All that is given must hold. Keys are compared ordinally. Immutable.</summary>
/// <param name="Table">The table.</param>
public sealed record RecordQuery(string Table)
{
    /// <summary>Exactly this partition.</summary>
    public string? Partition { get; init; }

    /// <summary>Partitions from this one on.</summary>
    public string? PartitionFrom { get; init; }

    /// <summary>Partitions before this one.</summary>
    public string? PartitionBefore { get; init; }

    /// <summary>Row keys from this one on.</summary>
    public string? RowFrom { get; init; }

    /// <summary>Row keys before this one.</summary>
    public string? RowBefore { get; init; }

    /// <summary>Conditions on values. A record without the value never meets one.</summary>
    public IReadOnlyList<RecordCondition> Conditions { get; init; } = [];

    /// <summary>Partitions that start with a text.</summary>
    public static RecordQuery PartitionsStartingWith(string table, string prefix) =>
        new(table) { PartitionFrom = prefix, PartitionBefore = After(prefix) };

    /// <summary>The rows of a partition that start with a text.</summary>
    public static RecordQuery RowsStartingWith(string table, string partition, string prefix) =>
        new(table) { Partition = partition, RowFrom = prefix, RowBefore = After(prefix) };

    /// <summary>The first text after all those that start with a prefix.</summary>
    private static string After(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return prefix[..^1] + (char)(prefix[^1] + 1);
    }
}

/// <summary>A condition on a value.</summary>
/// <param name="Name">Name of the value.</param>
/// <param name="Comparison">How it must compare.</param>
/// <param name="Value">With what; of the value's own kind.</param>
public sealed record RecordCondition(string Name, RecordComparison Comparison, object Value);

/// <summary>How a value must compare.</summary>
public enum RecordComparison
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    AtMost,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    AtLeast,
}
