using System.Globalization;
using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Headers;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>Finds the layout of a table from its first rows: header, meanings, key cells above it, number and date habits, groups. Not thread-safe.</summary>
internal sealed class LayoutFinder(string fileName, IReadOnlyList<(MappingOverride Given, FieldRef Field)> overrides)
{
    private static readonly string[] Coverage =
        ["consignee", "shipper", "end_user", "notify", "hs_code", "description", "country_destination", "country_origin", "vessel", "value", "quantity"];

    private const int TextsOfHabit = 3;

    private readonly HashSet<MappingOverride> _used = [];

    /// <summary>File-level notes gathered so far.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Overrides that no table took.</summary>
    public IEnumerable<MappingOverride> Unused => overrides.Select(o => o.Given).Where(o => !_used.Contains(o));

    /// <summary>The layout; one that is not understood when the table has data and no header. Null when it has no data at all.</summary>
    public TableLayout? Find(TableSample sample, int index)
    {
        if (sample.FixedHeader is { } names) return OfNames(sample, names, index);
        if (sample.Rows.Count == 0) return null;
        var wanted = overrides.Select(o => HeaderKey.Of(o.Given.Header)).ToHashSet(StringComparer.Ordinal);
        var header = HeaderFinder.Find(sample.Rows, wanted);
        if (header is null) return WithoutHeader(sample, index);
        var data = sample.Rows.Skip(header.Last + 1).ToList();
        var above = KeyCells.Read(sample.Rows.Take(header.First).ToList());
        return Build(sample, index, header.Columns, data, sample.Rows[header.First].Number, sample.Rows[header.Last].Number, above, byPosition: true);
    }

    private TableLayout OfNames(TableSample sample, IReadOnlyList<string> names, int index)
    {
        var columns = names.Select(n => HeaderColumn.Of(n, Json.JsonNames.Candidates(n))).ToList();
        return Build(sample, index, columns, sample.Rows, 0, 0, [], byPosition: false);
    }

    private TableLayout WithoutHeader(TableSample sample, int index)
    {
        var width = sample.Rows.Max(r => r.Cells.Length);
        var columns = Enumerable.Range(0, width).Select(i => HeaderColumn.Of(Letters(i), [])).ToList();
        var given = Overrides(columns);
        if (given.Count > 0) return Build(sample, index, columns, sample.Rows, 0, 0, [], byPosition: true);
        var mapping = new ColumnMapping([], [.. columns.Select(c => c.Display)], Coverage);
        return new TableLayout
        {
            Index = index,
            Name = sample.Name,
            Columns = columns,
            Meanings = [],
            IsUnderstood = false,
            Table = new ManifestTable(sample.Name, 0, [.. columns.Select(c => c.Display)], mapping),
        };
    }

    private TableLayout Build(
        TableSample sample, int index, IReadOnlyList<HeaderColumn> columns, IReadOnlyList<RawRow> data, long firstRow, long lastRow, IReadOnlyList<KeyCell> above, bool byPosition)
    {
        IEnumerable<string> Values(int column) => data.Select(r => column < r.Cells.Length ? r.Cells[column] : null).OfType<string>();
        var meanings = ColumnMapper.Map(columns, Values, Overrides(columns), byPosition).ToList();
        var mapped = meanings.Select(m => new MappedColumn(m.Index, m.Header, m.Field.ToString(), m.Basis)).ToList();
        var constants = new List<string>();
        foreach (var cell in above.Where(a => !meanings.Exists(m => m.Field == a.Field)))
        {
            meanings.Add(new ColumnMeaning(~constants.Count, cell.Header, cell.Field, MappingBasis.Synonym));
            constants.Add(cell.Value);
            Note(ManifestDiagnostics.KeyCell, sample.Name, cell.Header, cell.Value, cell.Field.ToString(), cell.Row);
        }

        var taken = meanings.Select(m => m.Index).ToHashSet();
        var unmapped = columns.Select((c, i) => (c, i)).Where(x => !taken.Contains(x.i) && x.c.Display.Length > 0).Select(x => x.c.Display).ToList();
        var absent = Absent(meanings);
        Notes(sample.Name, mapped, unmapped, absent);
        var filled = byPosition ? FillDown.Columns(meanings, data) : [];
        if (filled.Count > 0) Note(ManifestDiagnostics.FilledDown, sample.Name, null, null, string.Join(", ", filled.Select(c => columns[c].Display)));
        var marks = meanings.Where(m => m.Index >= 0 && IsNumber(m.Field.Field)).DistinctBy(m => m.Index).ToDictionary(m => m.Index, m => NumberReader.VoteDecimalMark(Values(m.Index)));
        return new TableLayout
        {
            Index = index,
            Name = sample.Name,
            FirstHeaderRow = firstRow,
            LastHeaderRow = lastRow,
            Columns = columns,
            Meanings = meanings,
            Constants = constants,
            FilledDown = filled,
            DecimalMarks = marks,
            TextColumns = TextColumns(sample, data.Count, columns, marks, Values),
            DateOrders = meanings.Where(m => m.Index >= 0 && m.Field.Field == "date").DistinctBy(m => m.Index).ToDictionary(m => m.Index, m => DateReader.VoteOrder(Values(m.Index))),
            CodeColumns = meanings.Where(m => m.Index >= 0 && IsPlace(m.Field.Field) && PortCells.IsCodeColumn(Values(m.Index))).Select(m => m.Index).ToHashSet(),
            Table = new ManifestTable(sample.Name, (int)lastRow, [.. columns.Select(c => c.Display)], new ColumnMapping(mapped, unmapped, absent)),
        };
    }

    // "See ASN-93 (ID#:1281)" three times over is a habit of the source and said once, not row by row.
    private HashSet<int> TextColumns(TableSample sample, int rows, IReadOnlyList<HeaderColumn> columns, Dictionary<int, char> marks, Func<int, IEnumerable<string>> values)
    {
        var result = new HashSet<int>();
        foreach (var (column, mark) in marks)
        {
            var texts = values(column).Where(v => GoodsReader.IsText(v.Trim()) && !NumberReader.TryRead(v.Trim(), mark, out _, out _)).ToList();
            if (texts.Count < TextsOfHabit) continue;
            result.Add(column);
            var among = sample.IsCut ? $"the first {rows}" : $"{rows}";
            Note(ManifestDiagnostics.TextForNumber, sample.Name, columns[column].Display, texts[0].Length > 60 ? texts[0][..60] + "…" : texts[0], $"a number; {texts.Count} of {among} rows hold text");
        }

        return result;
    }

    private static bool IsNumber(string field) => field is "quantity" or "packages" or "gross_weight" or "net_weight" or "value" or "unit_price";

    private static bool IsPlace(string field) => field.StartsWith("port_", StringComparison.Ordinal) || field.StartsWith("place_", StringComparison.Ordinal);

    private static List<string> Absent(IReadOnlyList<ColumnMeaning> meanings)
    {
        bool Has(string field) => meanings.Any(m => m.Field.Field == field);
        return [.. Coverage.Where(id => !(Has(id) || (id == "vessel" && Has("imo")) || (id == "shipper" && Has("exporter")) || (id == "consignee" && Has("importer"))))];
    }

    private void Notes(string sheet, IReadOnlyList<MappedColumn> mapped, IReadOnlyList<string> unmapped, IReadOnlyList<string> absent)
    {
        foreach (var column in mapped.Where(m => m.Basis == MappingBasis.Values)) Note(ManifestDiagnostics.MappedByValues, sheet, column.Header, null, column.Field);
        foreach (var header in unmapped) Note(ManifestDiagnostics.ColumnUnmapped, sheet, header, null, null);
        foreach (var field in absent) Note(ManifestDiagnostics.ColumnAbsent, sheet, null, null, $"a column for {field}");
    }

    private void Note(DiagnosticKind kind, string sheet, string? column, string? found, string? expected, long row = 0) =>
        Diagnostics.Add(new Diagnostic(kind, new SourcePosition(fileName, sheet.Length == 0 ? null : sheet, row, column), found, expected));

    private Dictionary<int, FieldRef> Overrides(IReadOnlyList<HeaderColumn> columns)
    {
        var result = new Dictionary<int, FieldRef>();
        foreach (var (given, field) in overrides)
        {
            var key = HeaderKey.Of(given.Header);
            var hits = columns.Select((c, i) => (c, i)).Where(x => x.c.Display == given.Header || (key.Length > 0 && HeaderKey.Of(x.c.Display) == key)).Select(x => x.i).ToList();
            if (hits.Count == 0 && Position(given.Header) is { } position && position < columns.Count) hits.Add(position);
            foreach (var hit in hits) result[hit] = field;
            if (hits.Count > 0) _used.Add(given);
        }

        return result;
    }

    private static int? Position(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number >= 1 ? number - 1 : null;
        if (text.Length is 0 or > 3) return null;
        var index = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c)) return null;
            index = (index * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return index - 1;
    }

    /// <summary>The letter name of a column.</summary>
    internal static string Letters(int index)
    {
        var text = "";
        for (index++; index > 0; index = (index - 1) / 26) text = (char)('A' + ((index - 1) % 26)) + text;
        return text;
    }
}
