using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>One cell that could not carry its text.</summary>
/// <param name="Row">Key of the source row, or the sheet and row of the workbook.</param>
/// <param name="Column">Header.</param>
/// <param name="Kind">What was lost.</param>
internal sealed record CellNote(string Row, string Column, DiagnosticKind Kind);

/// <summary>
/// The cells that could not carry their text. Memory must not grow with the rows, so the first <see cref="Max"/> are kept one by one and the rest is counted;
/// on "All rows" the row says it too.
/// </summary>
internal sealed class CellNotes
{
    /// <summary>Notes kept one by one.</summary>
    public const int Max = 10_000;

    private readonly List<CellNote> _kept = [];

    /// <summary>The first notes.</summary>
    public IReadOnlyList<CellNote> Kept => _kept;

    /// <summary>Further notes, counted only.</summary>
    public long Further { get; private set; }

    public void Add(string row, string column, CellLoss loss)
    {
        if (loss.HasFlag(CellLoss.Cut)) Add(row, column, ReportDiagnostics.TextCut);
        if (loss.HasFlag(CellLoss.Removed)) Add(row, column, ReportDiagnostics.CharactersRemoved);
    }

    public void Add(string row, string column, DiagnosticKind kind)
    {
        if (_kept.Count < Max) _kept.Add(new CellNote(row, column, kind));
        else Further++;
    }
}
