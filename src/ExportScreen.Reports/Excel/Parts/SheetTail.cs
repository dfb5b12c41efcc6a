using System.Globalization;

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>What follows the cells of a sheet, in the order the schema prescribes.</summary>
internal sealed class SheetTail
{
    /// <summary>Hyperlinks a sheet can have (Excel specifications and limits: 65,530); further links stay text.</summary>
    public const int MaxLinks = 65_000;

    /// <summary>The table, or null.</summary>
    public TablePart? Table { get; set; }

    /// <summary>External links by cell reference.</summary>
    public List<(string Cell, string Url)> Links { get; } = [];

    /// <summary>Whether the sheet has a relationship part.</summary>
    public bool HasRelationships => Table is not null || Links.Count > 0;

    /// <summary>Links a cell, if the text is an absolute web address and there is room.</summary>
    public void Link(int column, int row, string url)
    {
        if (Links.Count < MaxLinks && url.Length <= 2_000 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            Links.Add((string.Create(CultureInfo.InvariantCulture, $"{Column.Letters(column)}{row}"), uri.AbsoluteUri));
    }

    internal void Write(XmlBuffer xml, SheetFacts facts)
    {
        // Locked cells can be read, filtered, widened and copied, not changed. No password: it guards against slips, not against people.
        if (facts.Protected)
            xml.Raw("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\" autoFilter=\"0\"/>"u8);
        if (Table is { } table) WriteValidations(xml, facts.Columns, table);
        if (Links.Count > 0) WriteLinks(xml);
        xml.Raw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"u8);
        xml.Plain(string.Create(CultureInfo.InvariantCulture, $"<pageSetup paperSize=\"9\" fitToWidth=\"{facts.PagesWide}\" fitToHeight=\"0\" orientation=\"landscape\"/>"));
        xml.Raw("<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>"u8);
        xml.Raw("<ignoredErrors><ignoredError sqref=\"A1:XFD1048576\" numberStoredAsText=\"1\"/></ignoredErrors>"u8);
        if (Table is not null) xml.Raw("<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>"u8);
    }

    private static void WriteValidations(XmlBuffer xml, IReadOnlyList<Column> columns, TablePart table)
    {
        var inputs = columns.Select((c, i) => (Column: c, Index: i)).Where(c => c.Column.Choices is not null || c.Column.Style == CellStyle.InputDate).ToList();
        if (inputs.Count == 0) return;
        xml.Plain(string.Create(CultureInfo.InvariantCulture, $"<dataValidations count=\"{inputs.Count}\">"));
        foreach (var (column, index) in inputs)
        {
            var letters = Column.Letters(index);
            var cells = string.Create(CultureInfo.InvariantCulture, $"{letters}{table.FirstRow + 1}:{letters}{table.LastRow}");
            if (column.Choices is { } choices)
            {
                xml.Plain("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"Not in the list\" error=\"Choose one of the words offered.\" sqref=\"");
                xml.Plain(cells);
                xml.Raw("\"><formula1>&quot;"u8);
                xml.Text(string.Join(',', choices));
                xml.Raw("&quot;</formula1></dataValidation>"u8);
            }
            else
            {
                // 36526 = 2000-01-01
                xml.Plain("<dataValidation type=\"date\" operator=\"greaterThan\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"Not a date\" error=\"Enter a date.\" sqref=\"");
                xml.Plain(cells);
                xml.Raw("\"><formula1>36526</formula1></dataValidation>"u8);
            }
        }

        xml.Raw("</dataValidations>"u8);
    }

    private void WriteLinks(XmlBuffer xml)
    {
        xml.Raw("<hyperlinks>"u8);
        for (var i = 0; i < Links.Count; i++)
            xml.Plain(string.Create(CultureInfo.InvariantCulture, $"<hyperlink ref=\"{Links[i].Cell}\" r:id=\"rId{i + 2}\"/>"));
        xml.Raw("</hyperlinks>"u8);
    }
}
