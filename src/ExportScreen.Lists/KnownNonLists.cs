using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Reading.Workbooks;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists;

/// <summary>
/// Files that lie beside the lists and are none, or are a form that is not read: refused by name with what to import instead. Stateless and thread-safe.
/// </summary>
public static class KnownNonLists
{
    private static readonly IReadOnlyList<NonList> Table =
    [
        new(ListDiagnostics.HtmlInsteadOfData, "a web page", "the list file itself", IsHtml),
        new(ListDiagnostics.NotAList, "the EU news feed (RSS), which only says when the list changed", "xmlFullSanctionsList_1_1 from the same site", f => Starts(f, "<rss")),
        new(ListDiagnostics.NotAList, "an XML schema (XSD), which describes a list and holds no parties", "the list file, e.g. SDN_ENHANCED.XML", f => Root(f).EndsWith("schema", StringComparison.Ordinal)),
        new(ListDiagnostics.OtherVersion, "OFAC Advanced XML", "SDN_ENHANCED.XML or CONS_ENHANCED.XML", f => Root(f) == "Sanctions" && Has(f, "DateOfIssue")),
        new(ListDiagnostics.NotAList, "the OFAC data specification, which describes the files", "SDN.CSV with ADD.CSV and ALT.CSV, or SDN_ENHANCED.XML", IsDataSpecification),
        new(ListDiagnostics.OtherVersion, "the EU list as CSV 1.0", "xmlFullSanctionsList_1_1", f => FirstLineHas(f, "Naal_wholename") || FirstLineHas(f, "Naal_lastname")),
        new(ListDiagnostics.OtherVersion, "the EU list as CSV 1.1", "xmlFullSanctionsList_1_1", f => FirstLineHas(f, "Entity_LogicalId") && FirstLineHas(f, "NameAlias_WholeName")),
        new(ListDiagnostics.OtherVersion, "the EU list as XML 1.0", "xmlFullSanctionsList_1_1", f => Root(f) == "WHOLE"),
        new(ListDiagnostics.BrokenArchive, "a damaged workbook", "the workbook as published", IsDamagedWorkbook),
        new(ListDiagnostics.OtherVersion, "an OpenSanctions delta file, which only says what changed", "entities.ftm.json or targets.nested.json", f => Starts(f, "{\"op\"")),
        new(ListDiagnostics.NotAList, "a PDF document", "the list as XML, CSV or JSON", f => f.Head.StartsWith("%PDF-"u8)),
    ];

    /// <summary>What to say about a file that no feed recognises; null when it is not known either.</summary>
    public static Diagnostic? Find(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var known = Table.FirstOrDefault(n => n.Is(file));
        return known is null ? null : new Diagnostic(known.Kind, new SourcePosition(file.Name), known.What, known.Instead);
    }

    /// <summary>Whether the file is a web page.</summary>
    public static bool IsHtml(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Starts(file, "<!doctype html") || Starts(file, "<html") || Root(file).Equals("html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A workbook that does not unpack; a sound one of another kind is merely no list.</summary>
    private static bool IsDamagedWorkbook(ListFile file) =>
        ListFileUnpacking.IsWorkbook(file) && !WorkbookParts.IsSound(file);

    private static bool IsDataSpecification(ListFile file) =>
        !file.Head.StartsWith("<"u8) && (Has(file, "ent_num") || Has(file, "Ent_num")) && Has(file, "Remarks") && Has(file, "SDN_Type") && Has(file, "DATA SPECIFICATION");

    /// <summary>Local name of the first element, or the empty string.</summary>
    private static string Root(ListFile file)
    {
        var text = Text(file);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] is '?') continue;
            if (text[at + 1] is '!')
            {
                if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
                {
                    var close = text.IndexOf("-->", at, StringComparison.Ordinal);
                    if (close < 0) return "";
                    at = close;
                }

                continue;
            }

            var end = text.AsSpan(at + 1).IndexOfAny(" \t\r\n/>");
            if (end <= 0) return "";
            var name = text.Substring(at + 1, end);
            return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        }

        return "";
    }

    private static bool Starts(ListFile file, string start)
    {
        var text = Text(file).AsSpan().TrimStart("\uFEFF \t\r\n");
        if (text.StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf("?>") is > 0 and var end) text = text[(end + 2)..].TrimStart();
        return text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }

    private static bool FirstLineHas(ListFile file, string word)
    {
        var text = Text(file).TrimStart('\uFEFF', '\r', '\n');
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Has(ListFile file, string word) => Text(file).Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Text(ListFile file) => Encoding.Latin1.GetString(file.Head.StartsWith("\uFEFF"u8) ? file.Head[3..] : file.Head);

    private sealed record NonList(DiagnosticKind Kind, string What, string? Instead, Func<ListFile, bool> Is);
}
