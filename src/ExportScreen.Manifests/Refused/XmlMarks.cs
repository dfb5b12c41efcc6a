namespace ExportScreen.Manifests.Refused;

/// <summary>Tells families of XML by namespace, then by root. Source: manifest reference, section 2. Pure and thread-safe.</summary>
internal static class XmlMarks
{
    /// <summary>The families, in the order in which they are tried.</summary>
    public static IReadOnlyList<XmlFamily> Families { get; } =
    [
        new("ubl", "UBL document", ["urn:oasis:names:specification:ubl:schema:xsd:"], []),
        new("iata-xml", "IATA Cargo-XML message (XFWB, XFZB, XFHL)", ["iata:datamodel:", "iata:waybill:", "iata:housewaybill:", "iata:housemanifest:", "iata:flightmanifest:"], []),
        new("ncts", "EU transit or export declaration (NCTS, AES)", ["http://ncts.dgtaxud.ec", "http://aes.dgtaxud.ec"], ["CC015C", "CC013C", "CC029C", "CC043C", "CC515C", "CC513C", "CC599C", "CC029B"]),
        new("ens", "EU entry summary declaration (ENS)", ["http://ics.dgtaxud.ec"], ["CC315A", "IE315", "CC313A", "IE3F"]),
        new("wco", "WCO Data Model declaration", ["urn:wco:datamodel:"], ["MetaData", "Declaration"]),
        new("asycuda", "ASYCUDA World document", [], ["ASYCUDA", "Awmds", "Awbolds", "Awmcds"]),
        new("eaeu", "EAEU customs document (ESADout)", ["urn:customs.ru:", "urn:EEC:"], ["ED_Container", "ESADout_CU"]),
        new("cn-manifest", "China customs manifest", ["urn:Declaration:datamodel:standard:CN:"], []),
    ];

    /// <summary>The family of a document, or null for any other XML.</summary>
    public static XmlFamily? FamilyOf(string text)
    {
        var root = Root(text, out var name);
        return Families.FirstOrDefault(f => Array.Exists(f.Namespaces, n => root.Contains(n, StringComparison.OrdinalIgnoreCase)))
            ?? Families.FirstOrDefault(f => Array.Exists(f.Roots, r => name.StartsWith(r, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>An HTML page, also a table saved under a spreadsheet's name.</summary>
    public static bool IsHtml(string text)
    {
        if (!text.StartsWith('<')) return false;
        var head = text.AsSpan(0, Math.Min(2048, text.Length));
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<head", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<meta", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Excel 2003 XML.</summary>
    public static bool IsSpreadsheetMl(string text) =>
        text.StartsWith('<') && (text.Contains("<?mso-application", StringComparison.Ordinal) || text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal));

    // The start tag of the root with its attributes, behind declaration, comments and document type. Never parsed as XML: the file is refused anyway.
    private static string Root(string text, out string name)
    {
        name = "";
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] is '?') continue;
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = text.IndexOf("-->", at, StringComparison.Ordinal);
                if (at < 0) return "";
                continue;
            }

            if (text[at + 1] is '!') continue;
            var end = text.IndexOf('>', at);
            var tag = end < 0 ? text[at..] : text[at..end];
            var stop = tag.IndexOfAny([' ', '\t', '\r', '\n', '/'], 1);
            name = tag[1..(stop < 0 ? tag.Length : stop)];
            name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            // Envelopes put the message's own namespace one element further in.
            var next = end < 0 ? "" : text.Substring(end, Math.Min(2000, text.Length - end));
            return tag + next;
        }

        return "";
    }
}

/// <summary>A family of XML documents.</summary>
/// <param name="Id">Format id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Namespaces">Beginnings of its namespaces.</param>
/// <param name="Roots">Beginnings of its root names.</param>
internal sealed record XmlFamily(string Id, string Title, string[] Namespaces, string[] Roots);
