using ExportScreen.Manifests.Tables;

namespace ExportScreen.Manifests.Text;

/// <summary>
/// Splits delimited text into rows, streaming. RFC 4180, and forgiving where real files break it: a quote that does not open a cell is a letter; a quoted cell that is
/// not closed properly is read again as plain text, so no row is ever swallowed. Not thread-safe.
/// </summary>
internal sealed class DelimitedTokenizer(TextReader reader, char delimiter, int maxColumns, int maxCellChars)
{
    private readonly CellPool _pool = new();
    private readonly List<string?> _cells = [];
    private char[] _buffer = new char[64 * 1024];
    private int _start;
    private int _end;
    private bool _finished;
    private long _row;
    private List<RowFault>? _faults;
    private bool _spansLines;
    private int _quotedDelimiters;

    /// <summary>Columns the header has, once known: rows that quotes seem to have joined are checked against it.</summary>
    public int ExpectedColumns { get; set; }

    /// <summary>Reads the next row; blank lines are rows. False at the end.</summary>
    public bool NextRow(out RawRow row)
    {
        row = default;
        if (_start == _end && !Fill()) return false;
        _cells.Clear();
        _faults = null;
        _spansLines = false;
        _quotedDelimiters = 0;
        while (ReadCell())
        {
        }

        _row++;
        if (_spansLines && ExpectedColumns > 1 && _cells.Count < ExpectedColumns && _quotedDelimiters >= ExpectedColumns / 2)
            Fault(ManifestDiagnostics.SwallowedLines, -1, null);
        row = new RawRow(_row, _cells.ToArray(), null, _faults);
        return true;
    }

    // Reads one cell and what ends it; true when another cell of the same row follows.
    private bool ReadCell()
    {
        if (_start < _end || Fill())
        {
            if (_buffer[_start] == '"' && TryQuoted(out var more)) return more;
        }

        return ReadPlain();
    }

    private bool ReadPlain()
    {
        var length = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + length, _end - _start - length).IndexOfAny(delimiter, '\n', '\r');
            if (at >= 0)
            {
                length += at;
                Add(_buffer.AsSpan(_start, length), length);
                var end = _buffer[_start + length];
                _start += length + 1;
                if (end == delimiter) return true;
                if (end == '\r' && (_start < _end || Fill()) && _buffer[_start] == '\n') _start++;
                return false;
            }

            length = _end - _start;
            if (length > maxCellChars) return Overlong();
            if (More()) continue;
            Add(_buffer.AsSpan(_start, length), length);
            _start = _end;
            return false;
        }
    }

    // A cell beyond the limit: keep its beginning, pass over the rest of it.
    private bool Overlong()
    {
        Add(_buffer.AsSpan(_start, maxCellChars + 1), maxCellChars + 1);
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOfAny(delimiter, '\n', '\r');
            if (at >= 0)
            {
                var end = _buffer[_start + at];
                _start += at + 1;
                if (end == delimiter) return true;
                if (end == '\r' && (_start < _end || Fill()) && _buffer[_start] == '\n') _start++;
                return false;
            }

            _start = _end;
            if (!Fill()) return false;
        }
    }

    // Reads a cell in quotes. False, with nothing consumed, when the quotes are broken.
    private bool TryQuoted(out bool more)
    {
        more = false;
        var at = 1;
        var doubled = false;
        var lines = 0;
        var delimiters = 0;
        while (true)
        {
            if (_start + at >= _end && !More()) return false;
            var next = _buffer.AsSpan(_start + at, _end - _start - at).IndexOfAny('"', '\n', delimiter);
            if (next < 0)
            {
                at = _end - _start;
                if (at > maxCellChars) return false;
                continue;
            }

            at += next;
            if (at > maxCellChars) return false;
            var c = _buffer[_start + at];
            if (c == '\n') lines++;
            else if (c == delimiter) delimiters++;
            at++;
            if (c != '"') continue;
            var hasNext = _start + at < _end || More();
            if (hasNext && _buffer[_start + at] == '"')
            {
                doubled = true;
                at++;
                continue;
            }

            if (hasNext && _buffer[_start + at] == ' ' && BlankBeforeDelimiter(ref at)) hasNext = _start + at < _end;
            if (hasNext && _buffer[_start + at] != delimiter && _buffer[_start + at] is not ('\n' or '\r')) return false;
            Close(at, doubled, lines, delimiters);
            more = EndOfCell(at, hasNext);
            return true;
        }
    }

    private bool BlankBeforeDelimiter(ref int at)
    {
        var ahead = at;
        while (_start + ahead < _end && _buffer[_start + ahead] == ' ') ahead++;
        if (_start + ahead < _end && _buffer[_start + ahead] != delimiter && _buffer[_start + ahead] is not ('\n' or '\r')) return false;
        _blanksAfterQuote = ahead - at;
        at = ahead;
        return true;
    }

    private int _blanksAfterQuote;

    private void Close(int at, bool doubled, int lines, int delimiters)
    {
        var content = _buffer.AsSpan(_start + 1, at - _blanksAfterQuote - 2);
        _blanksAfterQuote = 0;
        if (lines > 0)
        {
            _spansLines = true;
            _quotedDelimiters += delimiters;
        }

        if (!doubled)
        {
            Add(content, content.Length);
            return;
        }

        var text = content.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        Add(text, text.Length);
    }

    private bool EndOfCell(int at, bool hasNext)
    {
        if (!hasNext)
        {
            _start = _end;
            return false;
        }

        var end = _buffer[_start + at];
        _start += at + 1;
        if (end == delimiter) return true;
        if (end == '\r' && (_start < _end || Fill()) && _buffer[_start] == '\n') _start++;
        return false;
    }

    private void Add(ReadOnlySpan<char> content, int length)
    {
        if (_cells.Count >= maxColumns)
        {
            if (_cells.Count == maxColumns && length > 0) Fault(ManifestDiagnostics.TooManyCells, -1, null);
            return;
        }

        if (length == 0)
        {
            _cells.Add(null);
            return;
        }

        if (length > maxCellChars)
        {
            Fault(ManifestDiagnostics.CellTooLong, _cells.Count, null);
            content = content[..maxCellChars];
        }

        var sound = SoundText.IsSound(content);
        if (!sound || content.ContainsAny('\uFFFD', '\0')) Fault(ManifestDiagnostics.BrokenText, _cells.Count, null);
        _cells.Add(sound ? _pool.Get(content) : SoundText.Of(content.ToString()));
    }

    private void Fault(Model.Diagnostics.DiagnosticKind kind, int column, string? found)
    {
        if (_faults is { Count: > 20 }) return;
        (_faults ??= []).Add(new RowFault(kind, column, found));
    }

    // More characters behind those that are still wanted; the buffer grows up to the longest cell.
    private bool More()
    {
        if (_finished) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = reader.Read(_buffer, _end, _buffer.Length - _end);
        if (read == 0)
        {
            _finished = true;
            return false;
        }

        _end += read;
        return true;
    }

    private bool Fill()
    {
        if (_start < _end) return true;
        _start = _end = 0;
        return More();
    }
}
