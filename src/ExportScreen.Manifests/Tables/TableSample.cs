namespace ExportScreen.Manifests.Tables;

/// <summary>The first rows of a table, for finding its layout.</summary>
/// <param name="Name">Sheet name, or the empty string.</param>
/// <param name="FixedHeader">Column names when the format has them by itself, else null.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsCut">Whether the table goes on behind them.</param>
internal sealed record TableSample(string Name, IReadOnlyList<string>? FixedHeader, IReadOnlyList<RawRow> Rows, bool IsCut = false)
{
    private const int RowsKept = 1_000;
    private const int BlankRowsPassed = 10_000;

    /// <summary>Samples every table of a source.</summary>
    public static IReadOnlyList<TableSample> Take(ITableSource source)
    {
        var samples = new List<TableSample>();
        using var cursor = source.Open();
        while (cursor.NextTable())
        {
            var rows = new List<RawRow>();
            var blanks = 0;
            while (rows.Count < RowsKept && blanks < BlankRowsPassed && cursor.NextRow(CancellationToken.None, out var row))
            {
                if (row.IsBlank) blanks++;
                else rows.Add(row);
            }

            samples.Add(new TableSample(cursor.TableName, cursor.FixedHeader, rows, rows.Count >= RowsKept || blanks >= BlankRowsPassed));
        }

        return samples;
    }
}
