using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>
/// Makes a workbook of a text that a person can review: a line per row, tabs between cells, each <c>s:text</c>, <c>i:text</c> (inline), <c>n:number</c>, <c>d14:serial</c> (number format 14), <c>b:0</c>,
/// or <c>p:text|reading</c> (with phonetic runs). <c>\n</c> is a line end; an empty line is a row that is not stored.
/// </summary>
internal static class WorkbookFixture
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Number formats of the built-in table that lists use.</summary>
    private static readonly int[] Formats = [0, 14, 15, 17];

    /// <summary>The workbook under the name of a list file.</summary>
    public static ListFile Make(string text, string name = "quirks.xlsx", string modified = "2026-07-23T04:05:22Z", string? dimension = null, string secondSheet = "")
    {
        var strings = new List<string>();
        var sheets = new[] { Sheet(text, strings, dimension), secondSheet.Length == 0 ? "" : Sheet(secondSheet, strings, null) }.Where(s => s.Length > 0).ToList();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>");
            Part(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((_, i) => $"<sheet name=\"Sheet{i + 1}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))}</sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"r8\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r9\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Part(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs>{string.Concat(Formats.Select(f => $"<xf numFmtId=\"{f}\"/>"))}</cellXfs></styleSheet>");
            Part(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(strings)}</sst>");
            for (var i = 0; i < sheets.Count; i++) Part(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i]);
            Part(zip, "docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:modified>{modified}</dcterms:modified></cp:coreProperties>");
        }

        return new ListFile(name, stream.ToArray());
    }

    private static string Sheet(string text, List<string> strings, string? dimension)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var sheet = new StringBuilder($"<worksheet xmlns=\"{Main}\"><dimension ref=\"{dimension ?? $"A1:S{lines.Length}"}\"/><sheetData>");
        for (var row = 0; row < lines.Length; row++)
        {
            if (lines[row].Length == 0) continue;
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            var cells = lines[row].Split('\t');
            for (var column = 0; column < cells.Length; column++)
                if (cells[column].Length > 0) sheet.Append(Cell(cells[column], $"{(char)('A' + column)}{row + 1}", strings));
            sheet.Append("</row>");
        }

        return sheet.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(string cell, string at, List<string> strings)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        var value = SecurityElement.Escape(cell[(colon + 1)..].Replace("\\n", "\n", StringComparison.Ordinal));
        switch (cell[0])
        {
            case 'n': return $"<c r=\"{at}\"><v>{value}</v></c>";
            case 'b': return $"<c r=\"{at}\" t=\"b\"><v>{value}</v></c>";
            case 'd': return $"<c r=\"{at}\" s=\"{Array.IndexOf(Formats, int.Parse(cell[1..colon], CultureInfo.InvariantCulture))}\"><v>{value}</v></c>";
            case 'i': return $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{value}</t></is></c>";
            case 'p':
                var parts = value.Split('|');
                strings.Add($"<si><r><t xml:space=\"preserve\">{parts[0][..3]}</t></r><r><t xml:space=\"preserve\">{parts[0][3..]}</t></r><rPh sb=\"0\" eb=\"2\"><t>{parts[1]}</t></rPh><phoneticPr fontId=\"1\"/></si>");
                break;
            default:
                strings.Add($"<si><t xml:space=\"preserve\">{value}</t></si>");
                break;
        }

        return $"<c r=\"{at}\" t=\"s\"><v>{strings.Count - 1}</v></c>";
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
