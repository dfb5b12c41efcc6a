using ExcelDataReader;
using ExportScreen.Manifests.Tables;
using ExportScreen.Manifests.Text;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>A walk over the visible sheets of a workbook. Not thread-safe.</summary>
internal sealed class WorkbookCursor(WorkbookSource source, IExcelDataReader? reader, GuardedCalls calls, IReadOnlyDictionary<string, Dictionary<(int Row, int Column), DiagnosticKind>> formulas, ManifestOptions options)
    : ITableCursor
{
    // The last row a spreadsheet can show; beyond it a file only pretends to have rows.
    private const int LastRow = 1_048_576;

    private bool _started;
    private bool _broken;
    private int _row;
    private Dictionary<(int Row, int Column), DiagnosticKind>? _formulas;

    public string TableName { get; private set; } = "";

    public IReadOnlyList<string>? FixedHeader => null;

    public bool NextTable()
    {
        if (reader is null) return false;
        while (true)
        {
            var first = !_started;
            _started = true;
            if (!first)
            {
                if (!calls.Try(reader.NextResult, out var more)) source.Break(ManifestDiagnostics.Damaged);
                if (!more) return false;
            }
            else if (!calls.Try(() => reader.ResultsCount, out var sheets) || sheets == 0) return false;

            if (!calls.Try(Describe, out var visible))
            {
                source.Break(ManifestDiagnostics.Damaged);
                return false;
            }

            if (visible) return true;
        }
    }

    public bool NextRow(CancellationToken cancellation, out RawRow row)
    {
        row = default;
        if (_broken) return false;
        if (_row >= LastRow || !calls.Try(ReadRow, out var read))
        {
            _broken = true;
            row = new RawRow(_row + 1, [], null, [new RowFault(ManifestDiagnostics.BreaksOff)]);
            return true;
        }

        if (read is not { } value) return false;
        row = value;
        return true;
    }

    public void Dispose()
    {
        if (!calls.Stuck) reader?.Dispose();
    }

    private bool Describe()
    {
        _row = 0;
        _broken = false;
        TableName = SoundText.Of(reader!.Name ?? "");
        _formulas = formulas.GetValueOrDefault(TableName);
        if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
        {
            source.Note(ManifestDiagnostics.HiddenSheet, TableName);
            return false;
        }

        if (reader.FieldCount > options.MaxColumns) throw new InvalidDataException();
        return true;
    }

    private RawRow? ReadRow()
    {
        if (!reader!.Read()) return null;
        _row++;
        var width = reader.FieldCount;
        string?[]? cells = null;
        List<RowFault>? faults = null;
        for (var i = width - 1; i >= 0; i--)
        {
            var value = reader.GetValue(i);
            var text = value is null ? null : WorkbookCells.Text(value, reader.GetNumberFormatString(i));
            if (text is { Length: > 0 })
            {
                cells ??= new string?[i + 1];
                cells[i] = Limit(text, i, ref faults);
            }
        }

        Formulas(width, ref faults);
        return new RawRow(_row, cells ?? [], null, faults);
    }

    private void Formulas(int width, ref List<RowFault>? faults)
    {
        if (_formulas is null) return;
        for (var i = 0; i < Math.Max(width, 64); i++)
            if (_formulas.TryGetValue((_row, i), out var kind)) (faults ??= []).Add(new RowFault(kind, i));
    }

    private string Limit(string text, int column, ref List<RowFault>? faults)
    {
        text = SoundText.Of(text.Length <= options.MaxCellChars ? text : text[..(options.MaxCellChars + 1)]);
        if (text.AsSpan().ContainsAny('\uFFFD', '\0')) (faults ??= []).Add(new RowFault(ManifestDiagnostics.BrokenText, column));
        if (text.Length <= options.MaxCellChars) return text;
        (faults ??= []).Add(new RowFault(ManifestDiagnostics.CellTooLong, column));
        return SoundText.Of(text[..options.MaxCellChars]);
    }
}
