using System.Text;
using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Json;

/// <summary>
/// A JSON text as one table: a row per record, a column per flattened name. The text is walked twice before it is read, once for the shape (its first thousand elements),
/// once for all names, so that no name comes too late.
/// </summary>
internal sealed class JsonSource : ITableSource
{
    private const int ElementsForShape = 1_000;

    private readonly Stream _bytes;
    private readonly Encoding _encoding;
    private readonly bool _lines;
    private readonly ManifestOptions _options;
    private readonly JsonFlattener _flattener;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    public JsonSource(ManifestInput input, Encoding encoding, bool lines, IReadOnlyList<Diagnostic> diagnostics)
    {
        _bytes = input.Bytes;
        _encoding = encoding;
        _lines = lines;
        _options = input.Options;
        Diagnostics = diagnostics;
        var shape = new JsonShape();
        foreach (var piece in Pieces().Take(ElementsForShape))
            using (piece.Document) if (piece.Document is not null) shape.Look(piece.Document.RootElement);
        var path = shape.RecordPath;
        TableName = string.Join('.', path);
        _flattener = new JsonFlattener(path);
        ReadNames();
    }

    /// <inheritdoc/>
    public string Format => _lines ? "ndjson" : "json";

    /// <inheritdoc/>
    public string? Encoding => _encoding.WebName;

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <inheritdoc/>
    public DiagnosticKind? Fault { get; private set; }

    /// <summary>Path of the records.</summary>
    public string TableName { get; }

    /// <inheritdoc/>
    public ITableCursor Open() => new Cursor(this);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void ReadNames()
    {
        var any = false;
        foreach (var piece in Pieces())
        {
            using var document = piece.Document;
            if (document is null) continue;
            any = true;
            foreach (var record in _flattener.Records(document.RootElement))
                foreach (var (name, _) in record.Leaves)
                    if (_columns.Count < _options.MaxColumns) _columns.TryAdd(name, _columns.Count);
        }

        if (!any) Fault = ManifestDiagnostics.BadJson;
    }

    private IEnumerable<JsonPiece> Pieces()
    {
        _bytes.Position = 0;
        using var utf8 = _encoding is UTF8Encoding ? null : System.Text.Encoding.CreateTranscodingStream(_bytes, _encoding, System.Text.Encoding.UTF8, leaveOpen: true);
        var elements = new JsonElements(utf8 ?? _bytes, _lines, _options);
        while (elements.Next(out var piece)) yield return piece;
    }

    private sealed class Cursor(JsonSource source) : ITableCursor
    {
        private readonly IEnumerator<RawRow> _rows = source.Rows().GetEnumerator();
        private bool _started;

        public string TableName => source.TableName;

        public IReadOnlyList<string>? FixedHeader { get; } = [.. source._columns.Keys];

        public bool NextTable() => !_started && (_started = true);

        public bool NextRow(CancellationToken cancellation, out RawRow row)
        {
            var more = _rows.MoveNext();
            row = more ? _rows.Current : default;
            return more;
        }

        public void Dispose() => _rows.Dispose();
    }

    private IEnumerable<RawRow> Rows()
    {
        foreach (var piece in Pieces())
        {
            using var document = piece.Document;
            // The key of a row is its path: a line is part of it, or all records of a text of lines would be one.
            var root = _lines ? FormattableString.Invariant($"line {piece.Number}") : FormattableString.Invariant($"[{piece.Number - 1}]");
            if (document is null)
            {
                yield return new RawRow(piece.Number, [], root, [new RowFault(piece.BreaksOff ? ManifestDiagnostics.BreaksOff : ManifestDiagnostics.BadRecord)]);
                continue;
            }

            foreach (var record in _flattener.Records(document.RootElement))
            {
                var cells = JsonFlattener.Cells(record, _columns, _options.MaxCellChars, out var faults);
                var path = record.Path.Length == 0 ? root : $"{root}{(_lines ? ' ' : '.')}{record.Path}";
                yield return new RawRow(piece.Number, cells, path, faults);
            }
        }
    }
}
