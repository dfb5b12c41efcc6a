using System.IO.Compression;
using System.Text;
using static ExportScreen.EndToEnd.Tests.Security.ZipMaker;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>The table of manifests that attack their reader.</summary>
internal static class HostileFiles
{
    private const string Unsafe = "packing is unsafe";
    private const string Damaged = "damaged";
    private const string Strings = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Header = "Consignee,Shipper,Description of Goods,HS Code\n";
    private const string Row = "Exempla Tiles SA,Bluefield Ceramics GmbH,tiles,690721\n";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("a sheet that unpacks to a thousand times its size", "bomb.xlsx", _ => Workbook(Rows, "", ("xl/worksheets/sheet2.xml", Endless("<worksheet><sheetData>", (byte)' ', 300, "</sheetData></worksheet>"))), "failed", Unsafe),
        new("shared strings that unpack to a thousand times their size", "strings.xlsx", _ => Workbook(Rows, "", ("xl/sharedStrings.xml", Endless($"<sst xmlns=\"{Strings}\"><si><t>", (byte)'a', 300, "</t></si></sst>"))), "failed", Unsafe),
        new("one part under two hundred names", "overlap.xlsx", _ => Overlapping(15, 200), "failed", Unsafe),
        new("twenty thousand parts", "parts.xlsx", _ => Workbook(Rows, "", [.. Enumerable.Range(0, 20_000).Select(i => ($"xl/{i}.xml", Text("")))]), "failed", Unsafe),
        new("archives in archives", "nested.xlsx", _ => Nested(6), "failed"),
        new("an archive in place of a workbook", "plain.zip", _ => Zip(("lib.zip", s => s.Write(Nested(2)))), "failed"),
        new("shared strings said to be four thousand million", "count.xlsx", _ => Workbook(Rows, "", ("xl/sharedStrings.xml", Text($"<sst xmlns=\"{Strings}\" count=\"4294967295\" uniqueCount=\"4294967295\"><si><t>a</t></si></sst>"))), null),
        new("a cell in column ZZZZZZZ", "columns.xlsx", _ => Workbook(Rows + "<row r=\"3\"><c r=\"ZZZZZZZ3\" t=\"inlineStr\"><is><t>x</t></is></c></row>"), null),
        new("a cell in column AAAAAAA of the header", "header.xlsx", _ => Workbook(Rows.Replace("r=\"D1\"", "r=\"FXSHRXW1\"", StringComparison.Ordinal)), null),
        new("a row of number two thousand million", "rows.xlsx", _ => Workbook(Rows + "<row r=\"2147483647\"><c r=\"A2147483647\" t=\"inlineStr\"><is><t>x</t></is></c></row>"), null),
        new("a size of the sheet that is a lie", "size.xlsx", _ => Workbook(Rows, "").Length > 0 ? Workbook(Rows + "</sheetData><dimension ref=\"A1:XFD1048576\"/><sheetData>") : [], null),
        new("a document type", "doctype.xlsx", trap => Workbook(Rows, $"<!DOCTYPE x SYSTEM \"http://127.0.0.1:{trap}/x.dtd\">"), "failed", Damaged),
        new("an entity from elsewhere", "entity.xlsx", trap => Workbook(Rows, $"<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:{trap}/x\">]>"), "failed", Damaged),
        new("an entity from the file system", "passwd.xlsx", _ => Workbook(Rows.Replace("tiles", "&e;", StringComparison.Ordinal), "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"), "failed", Damaged),
        new("a billion laughs", "laughs.xlsx", _ => Workbook(Rows, Laughs()), "failed", Damaged),
        new("a billion laughs in shared strings", "laughs2.xlsx", _ => Workbook(Rows, "", ("xl/sharedStrings.xml", Text(Laughs() + $"<sst xmlns=\"{Strings}\"><si><t>&l9;</t></si></sst>"))), "failed", Damaged),
        new("a document type in UTF-16", "utf16.xlsx", trap => Workbook(Rows, "", ("docProps/app.xml", s => s.Write([0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:{trap}/x\">]><x>&e;</x>")]))), "failed", Damaged),
        new("a document type in UTF-16, the other way round", "utf16be.xlsx", trap => Workbook(Rows, "", ("xl/sharedStrings.xml", s => s.Write([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes($"<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:{trap}/x\">]><sst xmlns=\"{Strings}\"><si><t>&e;</t></si></sst>")]))), "failed"),
        new("XML in place of a manifest", "plain.xml", trap => Encoding.UTF8.GetBytes($"<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:{trap}/x\">]><manifest>&e;</manifest>"), "failed"),
        new("a workbook of the XML kind with a style sheet", "plain.xls", trap => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:{trap}/x.xsl\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), "failed"),
        new("a link to another workbook", "link.xlsx", trap => Workbook(Rows, "", External("worksheets/sheet1.xml", $"http://127.0.0.1:{trap}/other.xlsx")), "completed"),
        new("a sheet by its address", "sheet.xlsx", trap => Workbook(Rows, "", External($"http://127.0.0.1:{trap}/sheet1.xml", "x")), null),
        new("a sheet by a path out of the workbook", "path.xlsx", _ => Workbook(Rows, "", External("../../../../etc/passwd", "x")), null),
        new("a part whose name leads out", "slip.xlsx", _ => Workbook(Rows, "", ("../../../../tmp/MARK.xml", Text("<x/>")), ("/tmp/MARK.txt", Text("x")), ("..\\..\\MARK.txt", Text("x"))), null),
        new("a workbook with a password", "password.xlsx", _ => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]], "failed", "password"),
        new("a compound file whose sectors run in a circle", "circle.xls", _ => Circle(), "failed"),
        new("half a workbook", "half.xlsx", _ => Workbook()[..^60], "failed", Damaged),
        new("a bomb of gzip", "bomb.csv.gz", _ => Gzip(200), "failed"),
        new("a cell of 30 MB", "cell.csv", _ => Encoding.UTF8.GetBytes(Header + Row + new string('a', 30 << 20) + ",b,tiles,690721\n"), null),
        new("a quote that is never closed", "quote.csv", _ => Encoding.UTF8.GetBytes(Header + "\"" + string.Concat(Enumerable.Repeat(Row, 100_000))), null),
        new("200,000 columns", "wide.csv", _ => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("Consignee", 200_000)) + "\n" + Row), null),
        new("a name of 20,000 words", "words.csv", _ => Encoding.UTF8.GetBytes(Header + string.Join(' ', Enumerable.Range(0, 20_000).Select(i => "trade" + i)) + ",Bluefield,tiles,690721\n"), null),
        new("a name of 100,000 brackets", "brackets.csv", _ => Encoding.UTF8.GetBytes(Header + new string('(', 50_000) + new string(')', 50_000) + ",Bluefield,tiles,690721\n"), null),
        new("a name that regular expressions run long on", "regex.csv", _ => Encoding.UTF8.GetBytes(Header + new string('a', 30_000) + "!" + string.Concat(Enumerable.Repeat(" c/o c/o", 3000)) + ",Bluefield,tiles,690721\n"), null),
        new("letters that are none", "letters.csv", _ => Encoding.UTF8.GetBytes(Header + "Exempla \uFFFE Tiles \uFFFF SA,Blue\u0000field \u202E GmbH,\u0301\u0301\u0301,690721\n"), null),
        new("halves of letters in UTF-16", "halves.csv", _ => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header), 0x41, 0, 0x00, 0xD8, 0x41, 0, 0x2C, 0, .. Encoding.Unicode.GetBytes("b,tiles,690721\n")], null),
        new("10,000 combining marks on one letter", "zalgo.csv", _ => Encoding.UTF8.GetBytes(Header + "E" + new string('\u0301', 10_000) + "xempla,Bluefield,tiles,690721\n"), null),
        new("JSON of depth 100,000", "deep.json", _ => Encoding.UTF8.GetBytes("{\"shipments\":" + new string('[', 100_000) + new string(']', 100_000) + "}"), "failed"),
        new("JSON with a number beyond all numbers", "number.json", _ => "[{\"consignee\":\"Exempla Tiles SA\",\"shipper\":\"Bluefield\",\"goodsDescription\":\"tiles\",\"quantity\":1e999999999}]"u8.ToArray(), null),
        new("JSON with a type to load", "type.json", trap => Encoding.UTF8.GetBytes($"[{{\"$type\":\"System.Diagnostics.Process, System\",\"consignee\":\"Exempla Tiles SA\",\"shipper\":\"http://127.0.0.1:{trap}/\",\"goodsDescription\":\"tiles\"}}]"), null),
        new("an encoding that is an address", "encoding.csv", _ => Encoding.UTF8.GetBytes(Header + Row), "failed", "encoding") { Query = "&encoding=http://127.0.0.1:TRAP/" },
        new("a column meaning that is an address", "map.csv", _ => Encoding.UTF8.GetBytes(Header + Row), "failed", "mapping") { Query = "&map=http://127.0.0.1:TRAP/=x" },
        new("a column that is a path", "map2.csv", _ => Encoding.UTF8.GetBytes(Header + Row), "failed", "mapping") { Query = "&map=hs=../../etc/passwd" },
    ];

    private static byte[] Nested(int depth)
    {
        var inner = Zip(("0.bin", Endless("", 0, 8, "")));
        for (var i = 0; i < depth; i++)
        {
            var one = inner;
            inner = Zip([.. Enumerable.Range(0, 4).Select(n => ($"{n}.zip", new Action<Stream>(s => s.Write(one))))]);
        }

        return inner;
    }

    private static byte[] Gzip(int mebibytes)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) Endless(Header, (byte)'a', mebibytes, "")(gzip);
        return bytes.ToArray();
    }

    private static string Laughs() =>
        "<!DOCTYPE l [<!ENTITY l0 \"ha\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">")) + "]>";

    // [MS-CFB] 2.2: the first sector of the directory is 1, and the allocation table in sector 0 says that 1 is followed by 1.
    private static byte[] Circle()
    {
        var file = new byte[512 * 4];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(file, 0);
        (file[24], file[26], file[28], file[29], file[30], file[32], file[44], file[48]) = (0x3E, 3, 0xFE, 0xFF, 9, 6, 1, 1);
        file.AsSpan(60, 4).Fill(0xFF);
        (file[61], file[62], file[63]) = (0xFF, 0xFF, 0xFF);
        file[60] = 0xFE;
        file.AsSpan(68, 4).Fill(0xFF);
        file[68] = 0xFE;
        file.AsSpan(80, 432).Fill(0xFF);
        file[512] = 0xFD;
        file.AsSpan(513, 3).Fill(0xFF);
        file[516] = 1;
        file.AsSpan(520, 504).Fill(0xFF);
        return file;
    }
}
