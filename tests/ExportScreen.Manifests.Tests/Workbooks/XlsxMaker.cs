using System.IO.Compression;
using System.Security;
using System.Text;

namespace ExportScreen.Manifests.Tests.Workbooks;

/// <summary>Writes small XLSX files part by part, so that tests can set every quirk.</summary>
internal sealed class XlsxMaker
{
    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<(string Name, string Content)> _more = [];

    public XlsxMaker Sheet(string name, string rows, string state = "visible")
    {
        _sheets.Add((name, state, $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"));
        return this;
    }

    public XlsxMaker Part(string name, string content)
    {
        _more.Add((name, content));
        return this;
    }

    public static string Row(int number, params string?[] cells)
    {
        var xml = new StringBuilder($"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { } cell) continue;
            var reference = $"{(char)('A' + i)}{number}";
            xml.Append(cell.StartsWith('<') ? cell.Replace("@", reference, StringComparison.Ordinal) : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>");
        }

        return xml.Append("</row>").ToString();
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Write(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"00000000\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            var sheets = new StringBuilder();
            var relations = new StringBuilder("<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>");
            for (var i = 0; i < _sheets.Count; i++)
            {
                sheets.Append($"<sheet name=\"{_sheets[i].Name}\" sheetId=\"{i + 1}\" state=\"{_sheets[i].State}\" r:id=\"r{i}\"/>");
                relations.Append($"<Relationship Id=\"r{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
                Write(zip, $"xl/worksheets/sheet{i}.xml", _sheets[i].Xml);
            }

            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{sheets}</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>");
            foreach (var (name, content) in _more) Write(zip, name, content);
        }

        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
