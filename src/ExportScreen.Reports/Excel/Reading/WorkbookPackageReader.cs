using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ExportScreen.Reports.Excel.Reading;

/// <summary>
/// The sheets of a workbook, as we, Excel or LibreOffice wrote it (ECMA-376, part 1, 18). Formulas are told from values, which is why no reader of values alone serves. Sizes and ratios
/// of packed parts are bounded, document types are forbidden. Faults of the file are <see cref="InvalidDataException"/> and <see cref="XmlException"/>. Not thread-safe.
/// </summary>
internal sealed partial class WorkbookPackageReader : IDisposable
{
    private const int MostEntries = 10_000;
    private const long FreeBytes = 16L << 20;
    private const int HighestRatio = 400;
    private const long MostBytes = 4L << 30;
    private const int MostColumns = 16_384;
    private readonly ZipArchive _zip;

    public WorkbookPackageReader(Stream bytes)
    {
        _zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        if (_zip.Entries.Count > MostEntries) throw new InvalidDataException("Too many parts.");
        (Sheets, Is1904) = ReadWorkbook();
    }

    /// <summary>Part names by sheet name, in tab order.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool Is1904 { get; }

    /// <summary>The rows of a sheet.</summary>
    /// <param name="part">Its part.</param>
    /// <param name="cancel">Looked at for every row.</param>
    public List<SheetRow> Rows(string part, CancellationToken cancel)
    {
        var rows = new List<(int Number, Dictionary<int, RawCell> Cells)>();
        using (var xml = Open(part))
        {
            var (number, column) = (0, -1);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "row")
                {
                    cancel.ThrowIfCancellationRequested();
                    number = xml.GetAttribute("r") is { } r ? int.Parse(r, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1;
                    column = -1;
                    rows.Add((number, []));
                }
                else if (xml.LocalName == "c" && rows.Count > 0)
                {
                    column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
                    rows[^1].Cells[column] = ReadCell(xml);
                }
            }
        }

        var shared = SharedStrings(rows.SelectMany(r => r.Cells.Values).Where(c => c.Shared >= 0).Select(c => c.Shared).ToHashSet());
        return [.. rows.Select(r => new SheetRow(r.Number, r.Cells.ToDictionary(c => c.Key, c => c.Value.With(shared))))];
    }

    public void Dispose() => _zip.Dispose();

    private (IReadOnlyList<(string, string)> Sheets, bool Is1904) ReadWorkbook()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var rels = Open("xl/_rels/workbook.xml.rels"))
        {
            while (rels.Read())
                if (rels is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && rels.GetAttribute("Id") is { } id && rels.GetAttribute("Target") is { } target) targets[id] = target;
        }

        var sheets = new List<(string, string)>();
        var is1904 = false;
        using var book = Open("xl/workbook.xml");
        while (book.Read())
        {
            if (book.NodeType != XmlNodeType.Element) continue;
            if (book.LocalName == "workbookPr") is1904 = book.GetAttribute("date1904") is "1" or "true";
            if (book.LocalName != "sheet" || book.GetAttribute("name") is not { } name) continue;
            var id = book.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            if (id is not null && targets.TryGetValue(id, out var target)) sheets.Add((name, target.StartsWith('/') ? target[1..] : "xl/" + target));
        }

        return (sheets, is1904);
    }

    /// <summary>The shared strings that are asked for: a book may have millions, an Action list needs few.</summary>
    private Dictionary<int, string> SharedStrings(HashSet<int> wanted)
    {
        var found = new Dictionary<int, string>();
        if (wanted.Count == 0) return found;
        using var xml = Open("xl/sharedStrings.xml");
        var index = -1;
        while (found.Count < wanted.Count && xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" } || !wanted.Contains(++index)) continue;
            found[index] = TextOf(xml);
        }

        return found;
    }

    private static RawCell ReadCell(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        if (xml.IsEmptyElement) return new RawCell(null, false, false, -1);
        string? value = null;
        var isFormula = false;
        using var cell = xml.ReadSubtree();
        cell.Read();
        while (cell.Read())
        {
            if (cell.NodeType != XmlNodeType.Element) continue;
            if (cell.LocalName == "f") isFormula = true;
            else if (cell.LocalName == "v") value = Content(cell);
            else if (cell.LocalName == "is") value = TextOf(cell);
        }

        if (type == "s") return new RawCell(null, false, isFormula, value is null ? -1 : int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture));
        return new RawCell(type is "str" ? Unescape(value) : value, value is not null && type is null or "n", isFormula, -1);
    }

    /// <summary>The text of a string item: its runs together, without phonetic readings.</summary>
    private static string TextOf(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement) return "";
        using var item = xml.ReadSubtree();
        item.Read();
        while (item.Read())
        {
            if (item.NodeType != XmlNodeType.Element) continue;
            if (item.LocalName == "rPh") item.Skip();
            if (item is { NodeType: XmlNodeType.Element, LocalName: "t" }) text.Append(Content(item));
        }

        return Unescape(text.ToString())!;
    }

    private static string Content(XmlReader xml)
    {
        using var element = xml.ReadSubtree();
        element.Read();
        return element.IsEmptyElement ? "" : element.ReadString();
    }

    /// <summary>_xHHHH_ is a character (ECMA-376, part 1, 22.9.2.19).</summary>
    private static string? Unescape(string? text) =>
        text is null || !text.Contains("_x", StringComparison.Ordinal) ? text : Escape().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            column = (column * 26) + c - 'A' + 1;
            if (column > MostColumns) throw new InvalidDataException("A cell stands outside of any sheet.");
        }

        return column > 0 ? column - 1 : throw new InvalidDataException("A cell has no place.");
    }

    private XmlReader Open(string part)
    {
        var entry = _zip.GetEntry(part) ?? throw new InvalidDataException("A part is missing.");
        var most = Math.Min(MostBytes, Math.Max(FreeBytes, entry.CompressedLength * HighestRatio));
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true };
        return XmlReader.Create(new BoundedStream(entry.Open(), most), settings);
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    private sealed record RawCell(string? Text, bool IsNumber, bool IsFormula, int Shared)
    {
        public SheetCell With(Dictionary<int, string> shared)
        {
            var text = (Shared >= 0 && shared.TryGetValue(Shared, out var found) ? found : Text)?.Trim();
            return new SheetCell(string.IsNullOrEmpty(text) ? null : text, IsNumber, IsFormula);
        }
    }
}
