namespace ExportScreen.Reports.Excel.Parts;

/// <summary>The place of a sheet among the tabs; several sheets of one place follow each other in the order in which they were written.</summary>
internal enum SheetPlace
{
    Summary, ActionList, Parties, Goods, AllRows, RedFlags, NotScreened, NearMisses, Method, Audit,
}

/// <summary>One worksheet part while it is written, cell after cell, row after row. Not thread-safe.</summary>
internal sealed class SheetPart : IDisposable
{
    private static readonly byte[][] StyleBytes =
        [.. Enumerable.Range(0, StyleSheet.Count).Select(i => Utf8($"\" s=\"{i}\""))];

    private static readonly byte[][] TextStyleBytes =
        [.. Enumerable.Range(0, StyleSheet.Count).Select(i => Utf8($"\" s=\"{i}\" t=\"inlineStr\"><is><t>"))];

    private readonly XmlBuffer _xml;
    private readonly Stream _stream;
    private readonly Action<SheetPart> _closed;
    private readonly byte[][] _columns;
    private readonly byte[] _rowNumber = new byte[8];
    private int _rowDigits;

    internal SheetPart(SheetFacts facts, Stream stream, Action<SheetPart> closed)
    {
        Facts = facts;
        _stream = stream;
        _closed = closed;
        _xml = new XmlBuffer(stream);
        _columns = [.. Enumerable.Range(0, facts.Columns.Count).Select(i => Utf8($"<c r=\"{Column.Letters(i)}"))];
        Head();
    }

    /// <summary>What is known of it.</summary>
    public SheetFacts Facts { get; }

    /// <summary>Rows written.</summary>
    public int Rows { get; private set; }

    /// <summary>What the texts of the row lost so far.</summary>
    public CellLoss Loss { get; private set; }

    /// <summary>What comes after the cells: validations and table; set before disposal.</summary>
    public SheetTail Tail { get; } = new();

    /// <summary>Begins a row; a height in points is where the program starts from, and may still fit to the text.</summary>
    public void BeginRow(double? height = null)
    {
        Rows++;
        Loss = CellLoss.None;
        System.Buffers.Text.Utf8Formatter.TryFormat(Rows, _rowNumber, out _rowDigits);
        _xml.Raw("<row r=\""u8);
        _xml.Raw(_rowNumber.AsSpan(0, _rowDigits));
        if (height is { } points)
        {
            _xml.Raw("\" ht=\""u8);
            _xml.Number(points);
        }

        _xml.Raw("\">"u8);
    }

    public void EndRow() => _xml.Raw("</row>"u8);

    /// <summary>A text cell; nothing for null or the empty string.</summary>
    public CellLoss Text(int column, string? text, CellStyle style)
    {
        if (string.IsNullOrEmpty(text)) return CellLoss.None;
        var span = text.AsSpan();
        if (CellText.IsPlain(span))
        {
            Begin(column);
            _xml.Raw(TextStyleBytes[StyleSheet.IndexOf(style, span[0] is '=' or '+' or '-' or '@' ? CellMarks.Quoted : CellMarks.None)]);
            _xml.Plain(span);
            _xml.Raw("</t></is></c>"u8);
            return CellLoss.None;
        }

        return AnyText(column, text, style);
    }

    public void Number(int column, double value, CellStyle style)
    {
        Begin(column);
        _xml.Raw(StyleBytes[StyleSheet.IndexOf(style)]);
        _xml.Raw("><v>"u8);
        _xml.Number(value);
        _xml.Raw("</v></c>"u8);
    }

    /// <summary>An empty cell that has a style.</summary>
    public void Blank(int column, CellStyle style)
    {
        Begin(column);
        _xml.Raw(StyleBytes[StyleSheet.IndexOf(style)]);
        _xml.Raw("/>"u8);
    }

    public void Dispose()
    {
        _xml.Raw("</sheetData>"u8);
        Tail.Write(_xml, Facts);
        _xml.Raw("</worksheet>"u8);
        _xml.Dispose();
        _stream.Dispose();
        _closed(this);
    }

    private CellLoss AnyText(int column, string text, CellStyle style)
    {
        var fit = CellText.Fit(text, out var loss);
        Loss |= loss;
        if (fit.Length == 0) return loss;
        Begin(column);
        _xml.Raw(StyleBytes[StyleSheet.IndexOf(style, CellText.MarksOf(fit))]);
        _xml.Raw(char.IsWhiteSpace(fit[0]) || char.IsWhiteSpace(fit[^1]) || fit.Contains('\n', StringComparison.Ordinal)
            ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8
            : " t=\"inlineStr\"><is><t>"u8);
        _xml.Text(fit);
        _xml.Raw("</t></is></c>"u8);
        return loss;
    }

    private void Begin(int column)
    {
        _xml.Raw(_columns[column]);
        _xml.Raw(_rowNumber.AsSpan(0, _rowDigits));
    }

    private void Head()
    {
        _xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""u8);
        _xml.Plain(Namespaces.Main);
        _xml.Raw("\" xmlns:r=\""u8);
        _xml.Plain(Namespaces.Relationships);
        _xml.Raw("\"><sheetPr><tabColor rgb=\""u8);
        _xml.Plain(Facts.TabColour);
        _xml.Raw("\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\""u8);
        _xml.Plain(Facts.Frozen ? "1" : "0");
        if (Facts.Place == SheetPlace.Summary) _xml.Raw("\" tabSelected=\"1"u8);
        _xml.Raw("\" workbookViewId=\"0\""u8);
        if (Facts.Frozen) Panes();
        else _xml.Raw("/>"u8);
        _xml.Raw("</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"u8);
        for (var i = 0; i < Facts.Columns.Count; i++)
        {
            _xml.Raw("<col min=\""u8);
            _xml.Number(i + 1);
            _xml.Raw("\" max=\""u8);
            _xml.Number(i + 1);
            _xml.Raw("\" width=\""u8);
            _xml.Number(Facts.Columns[i].Width);
            _xml.Raw("\" customWidth=\"1"u8);
            if (Facts.Columns[i].Style == CellStyle.Text)
            {
                _xml.Raw("\" style=\""u8);
                _xml.Number(StyleSheet.IndexOf(CellStyle.Text));
            }

            _xml.Raw("\"/>"u8);
        }

        _xml.Raw("</cols><sheetData>"u8);
    }

    private void Panes()
    {
        var cell = Column.Letters(Facts.FrozenColumns) + "2";
        var pane = Facts.FrozenColumns > 0 ? "bottomRight" : "bottomLeft";
        var split = Facts.FrozenColumns > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"xSplit=\"{Facts.FrozenColumns}\" ") : "";
        _xml.Plain($"><pane {split}ySplit=\"1\" topLeftCell=\"{cell}\" activePane=\"{pane}\" state=\"frozen\"/>");
        if (Facts.FrozenColumns > 0) _xml.Raw("<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>"u8);
        _xml.Plain($"<selection pane=\"{pane}\" activeCell=\"{cell}\" sqref=\"{cell}\"/></sheetView>");
    }

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
