using System.Globalization;
using System.Text;

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>styles.xml: each <see cref="CellStyle"/> four times, for every combination of <see cref="CellMarks"/>.</summary>
internal static class StyleSheet
{
    private const int DateFormat = 164;
    private const int DateTimeFormat = 165;
    private const int PercentFormat = 166;

    private static readonly string[] Fonts =
    [
        Font(""), Font("<b/>"), Font("<b/>", "FFFFFFFF"), Font("<b/>", "FF1F3864", 16), Font("<u/>", "FF0563C1"),
        Font("<b/>", "FF9C0006"), Font("<b/>", "FF7F4F00"), Font("<b/>", "FF404040"), Font("<b/>", "FF375623"), Font("<b/>", "FF1F3864", 12),
    ];

    // The first two are prescribed by the format.
    private static readonly string[] Fills =
    [
        "<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>",
        Fill("FF1F3864"), Fill("FFFFC7CE"), Fill("FFFFE699"), Fill("FFD9D9D9"), Fill("FFEAF4E2"), Fill("FFC00000"), Fill("FFFFFBE0"), Fill("FF5A6B85"), Fill("FF7F6000"),
    ];

    // In the order of CellStyle.
    private static readonly Look[] Looks =
    [
        new(NumberFormat: 49), new(Wrap: true),
        new(Font: 2, Fill: 9, Wrap: true), new(Font: 2, Fill: 2, Wrap: true), new(Font: 2, Fill: 10, Wrap: true),
        new(NumberFormat: PercentFormat), new(NumberFormat: 3), new(NumberFormat: DateFormat), new(NumberFormat: DateTimeFormat),
        new(Font: 5, Fill: 3), new(Font: 6, Fill: 4), new(Font: 7, Fill: 5), new(Font: 8, Fill: 6),
        new(Font: 3), new(Font: 2, Fill: 7), new(Font: 9), new(Font: 1), new(NumberFormat: 49, Font: 4),
        new(NumberFormat: 49, Fill: 8, Border: 1, Wrap: true, Locked: false), new(NumberFormat: DateFormat, Fill: 8, Border: 1, Locked: false),
    ];

    /// <summary>Index into cellXfs; 0 is the default style of the workbook.</summary>
    public static int IndexOf(CellStyle style, CellMarks marks = CellMarks.None) => 1 + ((int)style * 4) + (int)marks;

    /// <summary>How many indexes there are.</summary>
    public static int Count => 1 + (Looks.Length * 4);

    public static string Xml()
    {
        var xml = new StringBuilder("<styleSheet xmlns=\"" + Namespaces.Main + "\">");
        xml.Append(CultureInfo.InvariantCulture, $"<numFmts count=\"3\"><numFmt numFmtId=\"{DateFormat}\" formatCode=\"yyyy\\-mm\\-dd\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{DateTimeFormat}\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{PercentFormat}\" formatCode=\"0.0%\"/></numFmts>");
        xml.Append(CultureInfo.InvariantCulture, $"<fonts count=\"{Fonts.Length}\">{string.Concat(Fonts)}</fonts>");
        xml.Append(CultureInfo.InvariantCulture, $"<fills count=\"{Fills.Length}\">{string.Concat(Fills)}</fills>");
        xml.Append("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>");
        foreach (var side in (string[])["left", "right", "top", "bottom"])
            xml.Append(CultureInfo.InvariantCulture, $"<{side} style=\"thin\"><color rgb=\"FFBFBFBF\"/></{side}>");
        xml.Append("<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{Count}\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        foreach (var look in Looks)
            for (var marks = 0; marks < 4; marks++) Append(xml, look, (CellMarks)marks);
        xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        return xml.Append("<dxfs count=\"0\"/><tableStyles count=\"0\" defaultTableStyle=\"TableStyleLight1\"/></styleSheet>").ToString();
    }

    private static void Append(StringBuilder xml, Look look, CellMarks marks)
    {
        xml.Append(CultureInfo.InvariantCulture,
            $"<xf numFmtId=\"{look.NumberFormat}\" fontId=\"{look.Font}\" fillId=\"{look.Fill}\" borderId=\"{look.Border}\" xfId=\"0\"");
        if (marks.HasFlag(CellMarks.Quoted)) xml.Append(" quotePrefix=\"1\"");
        if (look.NumberFormat != 0) xml.Append(" applyNumberFormat=\"1\"");
        if (look.Font != 0) xml.Append(" applyFont=\"1\"");
        if (look.Fill != 0) xml.Append(" applyFill=\"1\"");
        if (look.Border != 0) xml.Append(" applyBorder=\"1\"");
        xml.Append(" applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"top\"");
        if (look.Wrap) xml.Append(" wrapText=\"1\"");
        if (marks.HasFlag(CellMarks.RightToLeft)) xml.Append(" readingOrder=\"2\"");
        xml.Append(look.Locked ? "/><protection locked=\"1\"/></xf>" : "/><protection locked=\"0\"/></xf>");
    }

    private static string Font(string marks, string colour = "FF000000", int size = 11) => string.Create(CultureInfo.InvariantCulture,
        $"<font>{marks}<sz val=\"{size}\"/><color rgb=\"{colour}\"/><name val=\"Calibri\"/><family val=\"2\"/></font>");

    private static string Fill(string colour) =>
        $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private sealed record Look(int NumberFormat = 0, int Font = 0, int Fill = 0, int Border = 0, bool Wrap = false, bool Locked = true);
}
