using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Evaluation.Tables;

/// <summary>
/// Reads a table of names row by row: UTF-8, tabs between the columns, a header row, no quoting; columns are found by name in any order, others are ignored, and so
/// are blank lines. Stops at the first error. Not thread-safe.
/// </summary>
internal sealed class TableReader
{
    private readonly LineReader _lines;
    private readonly string? _file;
    private readonly string[] _columns;
    private readonly int[] _places;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private TableReader(LineReader lines, string? file, string[] columns)
    {
        (_lines, _file, _columns, _places) = (lines, file, columns, new int[columns.Length]);
    }

    /// <summary>What there is to say so far, in order; with an Error the table ended there.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>True after an error.</summary>
    public bool Failed { get; private set; }

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The table.</param>
    /// <param name="file">Name for diagnostics, or null.</param>
    /// <param name="columns">Columns that are wanted, all needed; the fields of a row come in this order.</param>
    public static TableReader Open(Stream stream, string? file, params string[] columns)
    {
        var reader = new TableReader(new LineReader(stream), file, columns);
        reader.ReadHeader();
        return reader;
    }

    /// <summary>Reads the next row; false at the end and after an error.</summary>
    /// <param name="fields">Receives the wanted columns; as long as there are columns.</param>
    public bool Read(Span<string> fields)
    {
        while (NextLine(out var line))
        {
            if (line.Trim(' ', '\t').Length == 0) continue;
            return Cut(line, fields);
        }

        return false;
    }

    /// <summary>Says something about the row read last; a warning of one kind about one value is said once.</summary>
    public void Say(DiagnosticKind kind, string column, string? found = null)
    {
        if (kind.Severity == DiagnosticSeverity.Error) Failed = true;
        else if (!_told.Add($"{kind.Code} {found}")) return;
        _diagnostics.Add(new Diagnostic(kind, At(column), found));
    }

    private void ReadHeader()
    {
        if (!NextLine(out var line) && !Failed) Fail(EvaluationDiagnostics.EmptyTable);
        if (Failed) return;
        var header = line.Split('\t').Select(c => c.Trim()).ToList();
        for (var i = 0; i < _columns.Length; i++)
        {
            _places[i] = header.FindIndex(c => IsNamed(c, _columns[i]));
            if (_places[i] < 0) Fail(EvaluationDiagnostics.MissingColumn, Excerpt(line.Replace("\t", " | ", StringComparison.Ordinal)), $"{_columns[i]} (of {string.Join(", ", _columns)})");
            else if (header.FindLastIndex(c => IsNamed(c, _columns[i])) != _places[i]) Fail(EvaluationDiagnostics.DoubledColumn, _columns[i]);
            if (Failed) return;
        }
    }

    private bool Cut(string line, Span<string> fields)
    {
        var count = 0;
        var start = 0;
        Span<int> missing = stackalloc int[_places.Length];
        missing.Fill(1);
        while (true)
        {
            var end = line.IndexOf('\t', start);
            for (var i = 0; i < _places.Length; i++)
            {
                if (_places[i] != count) continue;
                fields[i] = line.AsSpan(start, (end < 0 ? line.Length : end) - start).Trim().ToString();
                missing[i] = 0;
            }

            count++;
            if (end < 0) break;
            start = end + 1;
        }

        var lost = missing.IndexOf(1);
        if (lost < 0) return true;
        Fail(EvaluationDiagnostics.ShortRow, $"{count} columns", $"{_columns[lost]} in column {_places[lost] + 1}");
        return false;
    }

    private bool NextLine(out string line)
    {
        line = "";
        if (Failed) return false;
        switch (_lines.Read(out line))
        {
            case LineState.Read: return true;
            case LineState.End: return false;
            case LineState.NotUtf8: Fail(EvaluationDiagnostics.NotUtf8); return false;
            default: Fail(EvaluationDiagnostics.LineTooLong); return false;
        }
    }

    private void Fail(DiagnosticKind kind, string? found = null, string? expected = null)
    {
        Failed = true;
        _diagnostics.Add(new Diagnostic(kind, At(null), found, expected));
    }

    private SourcePosition At(string? column) => new(File: _file, Row: _lines.Line, Column: column);

    private static bool IsNamed(string column, string name) => string.Equals(column, name, StringComparison.OrdinalIgnoreCase);

    private static string Excerpt(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
