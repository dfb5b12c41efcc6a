using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>One physical row of a table, before anything is known of its meaning. The cells belong to the receiver.</summary>
/// <param name="Number">1-based number as a spreadsheet shows it.</param>
/// <param name="Cells">Cells unchanged; null where empty; may be shorter or longer than the header.</param>
/// <param name="Path">JSON path of the record, or null.</param>
/// <param name="Faults">What went wrong while the row was read, or null.</param>
internal readonly record struct RawRow(long Number, string?[] Cells, string? Path = null, IReadOnlyList<RowFault>? Faults = null)
{
    /// <summary>Whether no cell holds more than white space.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var cell in Cells)
                if (!string.IsNullOrWhiteSpace(cell)) return false;
            return Faults is null;
        }
    }
}

/// <summary>Something wrong with a row or one of its cells.</summary>
/// <param name="Kind">Catalogue entry.</param>
/// <param name="Column">0-based column, or -1 for the whole row.</param>
/// <param name="Found">Short excerpt, or null.</param>
internal sealed record RowFault(DiagnosticKind Kind, int Column = -1, string? Found = null);
