using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Headers;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Tables;

/// <summary>Everything that is known of a table before its rows are read. Immutable.</summary>
internal sealed record TableLayout
{
    /// <summary>Index among the tables of the manifest.</summary>
    public required int Index { get; init; }

    /// <summary>Sheet name, or the empty string.</summary>
    public required string Name { get; init; }

    /// <summary>First header row; 0 when there is none.</summary>
    public long FirstHeaderRow { get; init; }

    /// <summary>Last header row; 0 when there is none.</summary>
    public long LastHeaderRow { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<HeaderColumn> Columns { get; init; }

    /// <summary>The mapped columns; a negative index (<c>~n</c>) is the n-th of <see cref="Constants"/>.</summary>
    public required IReadOnlyList<ColumnMeaning> Meanings { get; init; }

    /// <summary>Values above the table that every row inherits.</summary>
    public IReadOnlyList<string> Constants { get; init; } = [];

    /// <summary>Columns filled down from the first row of a group; empty when the table has no such groups.</summary>
    public IReadOnlyList<int> FilledDown { get; init; } = [];

    /// <summary>Decimal mark by column.</summary>
    public IReadOnlyDictionary<int, char> DecimalMarks { get; init; } = new Dictionary<int, char>();

    /// <summary>Columns of numbers in which text stands in place of some; such text is no damaged number.</summary>
    public IReadOnlySet<int> TextColumns { get; init; } = new HashSet<int>();

    /// <summary>Order of day and month by column.</summary>
    public IReadOnlyDictionary<int, DateOrder> DateOrders { get; init; } = new Dictionary<int, DateOrder>();

    /// <summary>Port columns that hold UN/LOCODE.</summary>
    public IReadOnlySet<int> CodeColumns { get; init; } = new HashSet<int>();

    /// <summary>False when the sheet has data and no header that could be understood.</summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>The table as the result shows it.</summary>
    public required ManifestTable Table { get; init; }
}
