using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Own;

/// <summary>Reads the CSV form of an own list into its raw form: rows of the head that begin with <c>#</c>, a header row, one row per entry.</summary>
internal sealed class OwnCsvReader(ListFile file, OwnValues values)
{
    private readonly OwnRawList _list = new(new SourcePosition(file.Name));
    private readonly Dictionary<string, OwnRawEntry> _byId = new(StringComparer.Ordinal);
    private string[]? _columns;
    private bool _damaged;

    /// <summary>Reads and checks a file.</summary>
    public static ReadResult<OwnList> Read(ListFile file)
    {
        var values = new OwnValues();
        return new OwnCsvReader(file, values).ReadRaw() is { } raw
            ? new OwnEntries(values, allowStarter: false).Make(raw)
            : ReadResult.Refused<OwnList>(values.Diagnostics);
    }

    private OwnRawList? ReadRaw()
    {
        if (OwnBytes.Decode(file, values) is not { } text) return null;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text).ToString(),
            HasHeaderRecord = false,
            Mode = CsvMode.RFC4180,
            BadDataFound = _ => _damaged = true,
            MaxFieldSize = 1 << 20,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        try
        {
            while (parser.Read())
            {
                if (_damaged) break;
                Take(parser.Record ?? [], parser.RawRow);
            }
        }
        catch (MaxFieldSizeException)
        {
            _damaged = true;
        }

        if (_damaged) values.Add(ListDiagnostics.NotWellFormed, new SourcePosition(file.Name, Row: parser.RawRow), expected: "quotes doubled inside quoted cells");
        else if (_columns is null) values.Add(ListDiagnostics.OwnValueMissing, _list.Position, expected: "a header row with id and name");
        return _damaged || _columns is null ? null : _list;
    }

    /// <summary>The first row is <c>#list</c> and its value: what stands between them is the delimiter.</summary>
    private static char Delimiter(string text)
    {
        var at = text.AsSpan().IndexOfAny(',', ';', '\t');
        return at < 0 ? ',' : text[at];
    }

    private void Take(string[] cells, int row)
    {
        if (cells.All(string.IsNullOrWhiteSpace)) return;
        if (cells[0].TrimStart('\uFEFF').StartsWith('#')) TakeHead(cells, row);
        else if (_columns is null) TakeHeader(cells, row);
        else TakeEntry(cells, row);
    }

    private void TakeHead(string[] cells, int row)
    {
        var name = cells[0].TrimStart('\uFEFF', '#');
        if (name.StartsWith(' ')) return; // a comment
        var position = new SourcePosition(file.Name, Row: row, Column: "#" + name);
        var field = Field(name);
        var value = cells.Length > 1 ? cells[1].Trim() : "";
        if (!OwnFields.Head.Contains(field)) values.Add(ListDiagnostics.OwnUnknownField, position, cells[0]);
        else if (!_list.Head.TryAdd(field, new OwnText(value, position))) values.Add(ListDiagnostics.OwnDuplicate, position, cells[0]);
    }

    private void TakeHeader(string[] cells, int row)
    {
        _columns = [.. cells.Select(Field)];
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            var position = new SourcePosition(file.Name, Row: row, Column: cells[i]);
            if (column.Length > 0 && !OwnCsvColumns.Knows(column)) values.Add(ListDiagnostics.OwnUnknownField, position, cells[i]);
            if (column.Length > 0 && Array.IndexOf(_columns, column) != i) values.Add(ListDiagnostics.OwnUnknownField, position, cells[i], "each column once");
        }

        foreach (var needed in (string[])[OwnFields.Id, OwnCsvColumns.Name])
            if (!_columns.Contains(needed, StringComparer.Ordinal)) values.Add(ListDiagnostics.MissingColumn, new SourcePosition(file.Name, Row: row), expected: needed);
    }

    private void TakeEntry(string[] cells, int row)
    {
        var position = new SourcePosition(file.Name, Row: row);
        if (cells.Length != _columns!.Length)
        {
            values.Add(ListDiagnostics.OwnValueWrong, position, $"{cells.Length} cells", $"{_columns.Length}, as in the header");
            return;
        }

        var filled = new Dictionary<string, OwnText>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(cells[i])) continue;
            if (_columns[i].Length == 0) values.Add(ListDiagnostics.OwnUnknownField, position, cells[i], "a header above every cell");
            else filled[_columns[i]] = new OwnText(cells[i].Trim(), position with { Column = _columns[i] });
        }

        OwnCsvColumns.Fill(Entry(filled, position), filled, values);
    }

    /// <summary>Rows with the same id are one entry: further rows add names, addresses and identifiers.</summary>
    private OwnRawEntry Entry(Dictionary<string, OwnText> filled, SourcePosition position)
    {
        var id = filled.TryGetValue(OwnFields.Id, out var text) ? text.Value : null;
        if (id is not null && _byId.TryGetValue(id, out var known)) return known;
        var entry = new OwnRawEntry(position);
        _list.Entries.Add(entry);
        if (id is not null) _byId.Add(id, entry);
        return entry;
    }

    private static string Field(string cell) => string.Join(' ', cell.TrimStart('\uFEFF').ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
}
