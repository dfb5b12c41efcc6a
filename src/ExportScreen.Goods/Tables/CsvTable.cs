namespace ExportScreen.Goods.Tables;

/// <summary>
/// Forward reader of an embedded CSV file: RFC 4180 without line breaks inside fields, the header checked. A general CSV package costs
/// more at start-up than all the tables together.
/// </summary>
internal sealed class CsvTable
{
    private readonly string _name;
    private readonly string _text;
    private readonly int _columns;
    private readonly Range[] _fields;
    private readonly string[] _last;

    private int _next;
    private int _line;

    private CsvTable(string name, string header)
    {
        _name = name;
        _text = EmbeddedTable.Text(name);
        _columns = header.AsSpan().Count(',') + 1;
        _fields = new Range[_columns];
        _last = new string[_columns];
        Array.Fill(_last, "");
        if (!_text.AsSpan().StartsWith(header, StringComparison.Ordinal)) throw Broken($"header {header}");
        _next = header.Length + 1;
        _line = 1;
    }

    /// <summary>Opens a table whose first line has to be the header given.</summary>
    public static CsvTable Open(string name, string header) => new(name, header);

    /// <summary>Steps to the next row; false at the end.</summary>
    public bool Read()
    {
        if (_next >= _text.Length) return false;
        _line++;
        var column = 0;
        while (true)
        {
            if (column == _columns) throw Broken($"{_columns} fields");
            var quoted = _text[_next] == '"';
            var start = quoted ? _next + 1 : _next;
            var end = quoted ? EndOfQuoted(start) : start + _text.AsSpan(start).IndexOfAny(',', '\n');
            _fields[column++] = start..end;
            _next = (quoted ? end + 1 : end) + 1;
            if (_text[_next - 1] == '\n') break;
        }

        return column == _columns ? true : throw Broken($"{_columns} fields");
    }

    /// <summary>A field as it stands.</summary>
    public ReadOnlySpan<char> Span(int column) => _text.AsSpan(_fields[column]);

    /// <summary>A field as text; the same object as in the row before when it repeats.</summary>
    public string Text(int column)
    {
        var span = Span(column);
        if (span.Contains('"')) return span.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        return span.SequenceEqual(_last[column]) ? _last[column] : _last[column] = span.ToString();
    }

    /// <summary>A field as text, null when empty.</summary>
    public string? TextOrNull(int column) => Span(column).IsEmpty ? null : Text(column);

    /// <summary>A field as an ISO date.</summary>
    public DateOnly Date(int column) =>
        Span(column) is [_, _, _, _, '-', _, _, '-', _, _] text ? new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..])) : throw Broken("a date");

    private int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = char.IsAsciiDigit(c) ? (number * 10) + c - '0' : throw Broken("digits");
        return number;
    }

    private int EndOfQuoted(int start)
    {
        for (var i = start; ; i++)
        {
            if (_text[i] != '"') continue;
            if (_text[i + 1] != '"') return i;
            i++;
        }
    }

    private InvalidOperationException Broken(string expected) => new($"Table {_name}, line {_line}: expected {expected}.");
}
