using System.Globalization;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>What the sheets of a workbook share while it is written.</summary>
/// <param name="Package">The package.</param>
/// <param name="Notes">Cells that could not carry their text.</param>
/// <param name="MaxRows">Rows of a sheet, header included.</param>
/// <param name="Cancellation">Looked at every 1,024 rows.</param>
internal sealed record WorkbookParts(WorkbookPackage Package, CellNotes Notes, int MaxRows, CancellationToken Cancellation);

/// <summary>
/// A table, row after row, over as many sheets as it takes ("Parties", "Parties 2"): header, cells from left to right, and a table part at the end of each
/// sheet. Not thread-safe.
/// </summary>
internal sealed class TableSheets : IDisposable
{
    private readonly WorkbookParts _book;
    private readonly SheetPlace _place;
    private readonly string _sheetName;
    private readonly string _tableName;
    private readonly string _nameSuffix;
    private readonly IReadOnlyList<Column> _columns;
    private readonly string[] _headers;
    private readonly List<string> _trailers = [];
    private readonly WrappedRow? _wrapped;
    private SheetPart _sheet;
    private int _sheets;
    private int _column;
    private string? _rowKey;

    /// <summary>Opens the first sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="place">Place among the tabs.</param>
    /// <param name="sheetName">Name of the first sheet; the number of a further one follows it.</param>
    /// <param name="tableName">Name of the first table; likewise.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="firstNumber">Number of the first sheet, when several tables share a name.</param>
    /// <param name="nameSuffix">What follows the number in the sheet's name.</param>
    public TableSheets(
        WorkbookParts book, SheetPlace place, string sheetName, string tableName, IReadOnlyList<Column> columns, int firstNumber = 1, string nameSuffix = "")
    {
        (_book, _place, _sheetName, _tableName, _columns, _nameSuffix) = (book, place, sheetName, tableName, columns, nameSuffix);
        _headers = [.. columns.Select(c => c.Header)];
        _sheets = firstNumber - 1;
        if (columns.Any(c => c.Style == CellStyle.Wrapped)) _wrapped = new WrappedRow(columns);
        _sheet = Open();
    }

    /// <summary>Rows written, headers aside.</summary>
    public long Rows { get; private set; }

    /// <summary>Number of the sheet being written.</summary>
    public int LastNumber => _sheets;

    /// <summary>What the texts of the row lost so far.</summary>
    public CellLoss Loss => _sheet.Loss;

    /// <summary>Begins a row; the key names it in notes about its cells (null: the sheet and its row do).</summary>
    public void BeginRow(string? key = null)
    {
        if (_sheet.Rows >= _book.MaxRows)
        {
            Close();
            _sheet = Open();
        }

        if ((++Rows & 1023) == 0) _book.Cancellation.ThrowIfCancellationRequested();
        _column = 0;
        _rowKey = key;
        if (_wrapped is null) _sheet.BeginRow();
    }

    public void EndRow()
    {
        if (_wrapped is not null)
        {
            _sheet.BeginRow(_wrapped.Height);
            _wrapped.WriteTo(_sheet, Note);
        }

        _sheet.EndRow();
    }

    /// <summary>The next cell: text in the style of its column, or in the given one.</summary>
    public TableSheets Text(string? text, CellStyle? style = null)
    {
        if (_wrapped is not null) _wrapped.Text(_column, text, style ?? _columns[_column].Style);
        else Note(_column, _sheet.Text(_column, text, style ?? _columns[_column].Style));
        _column++;
        return this;
    }

    /// <summary>The next cell: a whole number, or nothing.</summary>
    public TableSheets Integer(long? value) => Number(value, CellStyle.Integer);

    /// <summary>The next cell: 0 to 1 shown as percent, or nothing.</summary>
    public TableSheets Percent(double? value) => Number(value is { } number ? Math.Round(number, 4) : null, CellStyle.Percent);

    /// <summary>The next cell: a real date, or nothing.</summary>
    public TableSheets Date(DateOnly? value) => Number(value is { } day ? SerialDates.Of(day) : null, CellStyle.Date);

    /// <summary>The next cell: the outcome as word and colour.</summary>
    public TableSheets Outcome(Outcome outcome) => Text(Words.Of(outcome), Words.StyleOf(outcome));

    /// <summary>The next cell: a web address, linked while there is room for links.</summary>
    public TableSheets Link(string? url)
    {
        if (!string.IsNullOrEmpty(url)) _sheet.Tail.Link(_column, _wrapped is null ? _sheet.Rows : _sheet.Rows + 1, url);
        return Text(url, CellStyle.Link);
    }

    /// <summary>The next cells: empty, in the style of their columns.</summary>
    public TableSheets Blank(int cells = 1)
    {
        for (; cells > 0; cells--, _column++)
        {
            if (_columns[_column].Style is not (CellStyle.Input or CellStyle.InputDate)) continue;
            if (_wrapped is not null) _wrapped.Blank(_column, _columns[_column].Style);
            else _sheet.Blank(_column, _columns[_column].Style);
        }

        return this;
    }

    /// <summary>The next cells: left out.</summary>
    public TableSheets Skip(int cells = 1)
    {
        _column += cells;
        return this;
    }

    /// <summary>A sentence below the table of the last sheet.</summary>
    public void Trailer(string sentence) => _trailers.Add(sentence);

    public void Dispose() => Close(isLast: true);

    private TableSheets Number(double? value, CellStyle style)
    {
        if (value is { } number)
        {
            if (_wrapped is not null) _wrapped.Number(_column, number, style);
            else _sheet.Number(_column, number, style);
        }

        _column++;
        return this;
    }

    private void Note(int column, CellLoss loss)
    {
        if (loss != CellLoss.None) _book.Notes.Add(_rowKey ?? Invariant($"{_sheet.Facts.Name}!{_sheet.Rows}"), _headers[column], loss);
    }

    private SheetPart Open()
    {
        _sheets++;
        var name = _sheets == 1 ? _sheetName : Invariant($"{_sheetName} {_sheets}");
        var sheet = _book.Package.AddSheet(_place, name + _nameSuffix, _columns);
        sheet.BeginRow(30);
        for (var i = 0; i < _headers.Length; i++) sheet.Text(i, _headers[i], _columns[i].HeaderStyle);
        sheet.EndRow();
        return sheet;
    }

    private void Close(bool isLast = false)
    {
        var sheet = _sheet;
        // A table needs a row below its header: an empty one stays blank.
        sheet.Tail.Table = new TablePart(_sheets == 1 ? _tableName : Invariant($"{_tableName}{_sheets}"), _headers, 1, Math.Max(2, sheet.Rows));
        if (isLast && _trailers.Count > 0 && sheet.Rows + _trailers.Count + 2 <= _book.MaxRows) WriteTrailers(sheet);
        sheet.Dispose();
    }

    private void WriteTrailers(SheetPart sheet)
    {
        for (var blank = sheet.Rows == 1 ? 2 : 1; blank > 0; blank--)
        {
            sheet.BeginRow();
            sheet.EndRow();
        }

        foreach (var sentence in _trailers)
        {
            sheet.BeginRow();
            sheet.Text(0, sentence, CellStyle.Label);
            sheet.EndRow();
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
