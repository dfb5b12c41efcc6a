using System.Globalization;
using System.IO.Compression;

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>
/// The zip package: one part at a time, forward only, so that the output need not seek; fixed names, ids and times, so that the same content gives the same
/// bytes. The parts that name others (workbook, content types) come last. Not thread-safe.
/// </summary>
internal sealed class WorkbookPackage(Stream output) : IDisposable
{
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<SheetFacts> _sheets = [];
    private readonly List<TablePart> _tables = [];
    private readonly HashSet<string> _sheetNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sheets closed so far.</summary>
    public IReadOnlyList<SheetFacts> Sheets => _sheets;

    /// <summary>Opens a sheet; the one before must be closed.</summary>
    public SheetPart AddSheet(SheetPlace place, string name, IReadOnlyList<Column> columns, bool frozen = true, bool isProtected = true)
    {
        var facts = new SheetFacts(_sheets.Count + 1, place, Names.Sheet(name, _sheetNames), columns, frozen, isProtected);
        return new SheetPart(facts, Open(Invariant($"xl/worksheets/sheet{facts.Number}.xml")), Closed);
    }

    /// <summary>Writes what remains and closes the package, not the output.</summary>
    public void Finish()
    {
        Write("xl/styles.xml", x => x.Plain(StyleSheet.Xml()));
        Write("xl/workbook.xml", Workbook);
        Write("xl/_rels/workbook.xml.rels", WorkbookRelationships);
        Write("_rels/.rels", x =>
        {
            BeginRelationships(x);
            Relationship(x, "rId1", "officeDocument", "xl/workbook.xml");
            x.Raw("</Relationships>"u8);
        });
        Write("[Content_Types].xml", ContentTypes);
        _zip.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private Stream Open(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private void Write(string path, Action<XmlBuffer> content)
    {
        using var stream = Open(path);
        using var xml = new XmlBuffer(stream);
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        content(xml);
    }

    private void Closed(SheetPart sheet)
    {
        _sheets.Add(sheet.Facts);
        if (!sheet.Tail.HasRelationships) return;
        if (sheet.Tail.Table is { } table)
        {
            _tables.Add(table);
            Write(Invariant($"xl/tables/table{_tables.Count}.xml"), x => Table(x, table, _tables.Count));
        }

        Write(Invariant($"xl/worksheets/_rels/sheet{sheet.Facts.Number}.xml.rels"), x =>
        {
            BeginRelationships(x);
            if (sheet.Tail.Table is not null) Relationship(x, "rId1", "table", Invariant($"../tables/table{_tables.Count}.xml"));
            for (var i = 0; i < sheet.Tail.Links.Count; i++) Relationship(x, Invariant($"rId{i + 2}"), "hyperlink", sheet.Tail.Links[i].Url, isExternal: true);
            x.Raw("</Relationships>"u8);
        });
    }

    private static void Table(XmlBuffer xml, TablePart table, int id)
    {
        xml.Plain(Invariant($"<table xmlns=\"{Namespaces.Main}\" id=\"{id}\" name=\"{table.Name}\" displayName=\"{table.Name}\" ref=\"{table.Reference}\" totalsRowShown=\"0\">"));
        xml.Plain(Invariant($"<autoFilter ref=\"{table.Reference}\"/><tableColumns count=\"{table.Headers.Count}\">"));
        for (var i = 0; i < table.Headers.Count; i++)
        {
            xml.Plain(Invariant($"<tableColumn id=\"{i + 1}\" name=\""));
            xml.Text(table.Headers[i]);
            xml.Raw("\"/>"u8);
        }

        xml.Raw("</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>"u8);
    }

    private void Workbook(XmlBuffer xml)
    {
        var tabs = _sheets.OrderBy(s => s.Place).ThenBy(s => s.Number).ToList();
        xml.Plain(Invariant($"<workbook xmlns=\"{Namespaces.Main}\" xmlns:r=\"{Namespaces.Relationships}\"><workbookPr/><bookViews><workbookView activeTab=\"0\" tabRatio=\"800\"/></bookViews><sheets>"));
        foreach (var sheet in tabs)
        {
            xml.Raw("<sheet name=\""u8);
            xml.Text(sheet.Name);
            xml.Plain(Invariant($"\" sheetId=\"{sheet.Number}\" r:id=\"rId{sheet.Number}\"/>"));
        }

        xml.Raw("</sheets><definedNames>"u8);
        for (var i = 0; i < tabs.Count; i++)
        {
            if (!tabs[i].Frozen) continue;
            xml.Plain(Invariant($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">"));
            var name = "'" + tabs[i].Name.Replace("'", "''", StringComparison.Ordinal) + "'!";
            if (tabs[i].FrozenColumns > 0) xml.Text($"{name}$A:${Column.Letters(tabs[i].FrozenColumns - 1)},");
            xml.Text(name + "$1:$1");
            xml.Raw("</definedName>"u8);
        }

        xml.Raw("</definedNames></workbook>"u8);
    }

    private void WorkbookRelationships(XmlBuffer xml)
    {
        BeginRelationships(xml);
        foreach (var sheet in _sheets) Relationship(xml, Invariant($"rId{sheet.Number}"), "worksheet", Invariant($"worksheets/sheet{sheet.Number}.xml"));
        Relationship(xml, "rIdStyles", "styles", "styles.xml");
        xml.Raw("</Relationships>"u8);
    }

    private void ContentTypes(XmlBuffer xml)
    {
        xml.Plain($"<Types xmlns=\"{Namespaces.ContentTypes}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.Raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>"u8);
        Override(xml, "xl/workbook.xml", "sheet.main");
        Override(xml, "xl/styles.xml", "styles");
        foreach (var sheet in _sheets) Override(xml, Invariant($"xl/worksheets/sheet{sheet.Number}.xml"), "worksheet");
        for (var i = 1; i <= _tables.Count; i++) Override(xml, Invariant($"xl/tables/table{i}.xml"), "table");
        xml.Raw("</Types>"u8);
    }

    private static void Override(XmlBuffer xml, string part, string type) =>
        xml.Plain($"<Override PartName=\"/{part}\" ContentType=\"{Namespaces.SpreadsheetType}{type}+xml\"/>");

    private static void BeginRelationships(XmlBuffer xml) => xml.Plain($"<Relationships xmlns=\"{Namespaces.PackageRelationships}\">");

    private static void Relationship(XmlBuffer xml, string id, string type, string target, bool isExternal = false)
    {
        xml.Plain($"<Relationship Id=\"{id}\" Type=\"{Namespaces.Relationships}/{type}\" Target=\"");
        xml.Text(target);
        xml.Plain(isExternal ? "\" TargetMode=\"External\"/>" : "\"/>");
    }
}
