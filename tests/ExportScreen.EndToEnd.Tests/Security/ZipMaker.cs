using System.IO.Compression;
using System.Text;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>Makes workbooks and archives as no program makes them.</summary>
internal static class ZipMaker
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>A header row and one shipment.</summary>
    public const string Rows = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>Consignee</t></is></c><c r="B1" t="inlineStr"><is><t>Shipper</t></is></c><c r="C1" t="inlineStr"><is><t>Description of Goods</t></is></c><c r="D1" t="inlineStr"><is><t>HS Code</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>Exempla Tiles SA</t></is></c><c r="B2" t="inlineStr"><is><t>Bluefield Ceramics GmbH</t></is></c><c r="C2" t="inlineStr"><is><t>tiles</t></is></c><c r="D2" t="inlineStr"><is><t>690721</t></is></c></row>
        """;

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">The rows, in the sheet's XML.</param>
    /// <param name="head">What stands in front of the sheet's XML.</param>
    /// <param name="more">Further parts.</param>
    public static byte[] Workbook(string rows = Rows, string head = "", params (string Name, Action<Stream> Write)[] more) =>
        Zip([
            ("[Content_Types].xml", Text($"""
                <?xml version="1.0"?><Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
                """)),
            ("_rels/.rels", Text($"""<?xml version="1.0"?><Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""")),
            ("xl/workbook.xml", Text($"""<?xml version="1.0"?><workbook xmlns="{Sheet}" xmlns:r="{Office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""")),
            .. more.Any(m => m.Name == "xl/_rels/workbook.xml.rels")
                ? []
                : new (string, Action<Stream>)[] { ("xl/_rels/workbook.xml.rels", Text($"""<?xml version="1.0"?><Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""")) },
            ("xl/worksheets/sheet1.xml", Text($"""<?xml version="1.0"?>{head}<worksheet xmlns="{Sheet}"><sheetData>{rows}</sheetData></worksheet>""")),
            .. more,
        ]);

    /// <summary>The relations of a workbook whose sheet lies elsewhere.</summary>
    public static (string Name, Action<Stream> Write) External(string sheet, string link) => ("xl/_rels/workbook.xml.rels", Text(
        $"""<?xml version="1.0"?><Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="{sheet}"/><Relationship Id="rId9" Type="{Office}/externalLink" Target="{link}" TargetMode="External"/></Relationships>"""));

    /// <summary>An archive.</summary>
    public static byte[] Zip(params (string Name, Action<Stream> Write)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                write(stream);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A part of text.</summary>
    public static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>A part of the same bytes again and again between two texts: packed, a thousandth of itself.</summary>
    public static Action<Stream> Endless(string before, byte filler, int mebibytes, string after) => stream =>
    {
        stream.Write(Encoding.UTF8.GetBytes(before));
        var block = new byte[1 << 20];
        block.AsSpan().Fill(filler);
        for (var i = 0; i < mebibytes; i++) stream.Write(block);
        stream.Write(Encoding.UTF8.GetBytes(after));
    };

    /// <summary>An archive whose directory names one packed part again and again: kilobytes that unpack to gigabytes while no part looks large.</summary>
    public static byte[] Overlapping(int mebibytes, int names)
    {
        var one = Workbook(Rows, "", ("xl/a.bin", Endless("", 0, mebibytes, "")));
        var directory = BitConverter.ToInt32(one, one.Length - 6);
        var entry = one[one.AsSpan(0, one.Length - 22).LastIndexOf("PK\u0001\u0002"u8)..^22];
        var length = one.Length - 22 - directory;
        var count = BitConverter.ToUInt16(one, one.Length - 12) + names;
        using var bytes = new MemoryStream();
        bytes.Write(one, 0, directory + length);
        for (var i = 0; i < names; i++) bytes.Write(entry);
        var end = one[^22..];
        BitConverter.TryWriteBytes(end.AsSpan(8), (ushort)count);
        BitConverter.TryWriteBytes(end.AsSpan(10), (ushort)count);
        BitConverter.TryWriteBytes(end.AsSpan(12), length + (entry.Length * names));
        bytes.Write(end);
        return bytes.ToArray();
    }
}
