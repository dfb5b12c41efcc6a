namespace ExportScreen.Reports.Excel;

/// <summary>How a workbook is written. Immutable and thread-safe, if the callback is.</summary>
public sealed record WorkbookOptions
{
    /// <summary>The rows a sheet can have, header included (ECMA-376 part 1, 18.3.1.73: 2^20).</summary>
    public const int RowLimit = 1_048_576;

    /// <summary>The defaults.</summary>
    public static WorkbookOptions Default { get; } = new();

    /// <summary>Rows of a sheet, header included, before the next sheet begins; 2 to <see cref="RowLimit"/> (the default).</summary>
    public int MaxRowsPerSheet { get; init; } = RowLimit;

    /// <summary>Called with the number of rows written to "All rows", every 1,000 rows and at the end, on the writing thread; or null.</summary>
    public Action<long>? Progress { get; init; }
}
