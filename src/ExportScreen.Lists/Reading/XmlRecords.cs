using System.Xml;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Reading;

/// <summary>
/// Streams the records of an XML list: forward only, no DTD, no resolver, local names, one record in memory at a time. Everything that does not fit is
/// noted; anything that does not parse to the end refuses the file. Stateless and thread-safe.
/// </summary>
internal static class XmlRecords
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="form">Its outline.</param>
    /// <param name="notes">Where everything odd goes.</param>
    /// <param name="onRecord">Called for each record in source order.</param>
    /// <returns>The root with its attributes and head elements, or null when the file is refused.</returns>
    public static SourceElement? Read(ListFile file, XmlForm form, ReadingNotes notes, Action<SourceElement> onRecord)
    {
        if (!FileChecks.Pass(file, notes)) return null;
        using var stream = file.OpenRead();
        using var reader = XmlReader.Create(stream, Settings);
        try
        {
            return ReadAll(reader, form, notes, onRecord);
        }
        catch (XmlException broken)
        {
            notes.Add(KindOf(file, form), expected: $"XML down to </{form.Root}>", row: broken.LineNumber);
            return null;
        }
    }

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = XmlForm.LargestFile,
    };

    private static SourceElement? ReadAll(XmlReader reader, XmlForm form, ReadingNotes notes, Action<SourceElement> onRecord)
    {
        reader.MoveToContent();
        if (reader.LocalName != form.Root)
        {
            notes.Add(ListDiagnostics.NotAList, $"<{reader.LocalName}>", $"<{form.Root}>", LineOf(reader));
            return null;
        }

        var root = Start(reader);
        if (reader.IsEmptyElement) return root;
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                notes.AddOnce(ListDiagnostics.UnknownElement, "#text", "text", row: LineOf(reader), path: form.Root);
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (Holds(form.Containers, reader.LocalName)) continue;
            var element = ReadElement(reader, notes, 0);
            if (element is null) return null;
            if (Holds(form.Records, element.Name)) onRecord(element);
            else if (Holds(form.Head, element.Name)) root.Add(element);
            else notes.AddOnce(ListDiagnostics.UnknownElement, element.Name, element.Name, row: element.Line, path: form.Root);
        }

        return root;
    }

    /// <summary>Reads the element the reader stands on, to its end tag.</summary>
    private static SourceElement? ReadElement(XmlReader reader, ReadingNotes notes, int depth)
    {
        if (depth > XmlForm.DeepestNesting || reader.AttributeCount > XmlForm.MostAttributes)
        {
            notes.Add(ListDiagnostics.TooLarge, reader.LocalName, row: LineOf(reader));
            return null;
        }

        var element = Start(reader);
        if (reader.IsEmptyElement) return element;
        var length = 0;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (ReadElement(reader, notes, depth + 1) is not { } child) return null;
                element.Add(child);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                length += reader.Value.Length;
                if (length > XmlForm.LongestText)
                {
                    notes.Add(ListDiagnostics.TooLarge, element.Name, row: element.Line);
                    return null;
                }

                element.AddText(reader.Value);
            }
        }

        return element;
    }

    private static SourceElement Start(XmlReader reader)
    {
        var element = new SourceElement(reader.LocalName, LineOf(reader));
        while (reader.MoveToNextAttribute())
            if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns" && reader.NamespaceURI != SchemaInstance)
                element.Add(reader.LocalName, reader.Value);
        reader.MoveToElement();
        return element;
    }

    /// <summary>Why a file does not parse: it is cut off, holds a DTD, or is broken in itself.</summary>
    private static DiagnosticKind KindOf(ListFile file, XmlForm form)
    {
        if (file.Head.IndexOf("<!DOCTYPE"u8) >= 0) return ListDiagnostics.ForbiddenConstruct;
        var tail = file.Content.Span.TrimEnd(" \t\r\n\0"u8);
        var end = System.Text.Encoding.UTF8.GetBytes($"{form.Root}>");
        return tail.EndsWith(end) ? ListDiagnostics.NotWellFormed : ListDiagnostics.Truncated;
    }

    private static bool Holds(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name) return true;
        return false;
    }

    private static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
