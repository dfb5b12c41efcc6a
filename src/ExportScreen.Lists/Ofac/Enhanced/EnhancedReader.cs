using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Enhanced;

/// <summary>Reads the Enhanced XML as a stream, one entity at a time.</summary>
internal sealed class EnhancedReader
{
    private readonly ListFile _file;
    private readonly string _list;
    private readonly string _title;
    private readonly OfacNotes _notes;
    private readonly EnhancedHeader _header = new();
    private readonly List<ListEntry> _entries = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _rejected;

    private EnhancedReader(ListFile file, string list, string title) =>
        (_file, _list, _title, _notes) = (file, list, title, new OfacNotes(file.Name));

    /// <summary>Reads one edition of a list.</summary>
    /// <param name="file">The XML.</param>
    /// <param name="list">Id of the list.</param>
    /// <param name="title">Its title in the filter of the export.</param>
    public static ReadResult<ListReading> Read(ListFile file, string list, string title)
    {
        if (EnhancedRecognition.Refuse(file) is { } refusal) return ReadResult.Refused<ListReading>(refusal);
        var reader = new EnhancedReader(file, list, title);
        try
        {
            reader.ReadDocument();
        }
        catch (XmlException e)
        {
            var truncated = e.Message.Contains("end of file", StringComparison.OrdinalIgnoreCase);
            reader.Add(truncated ? ListDiagnostics.Truncated : ListDiagnostics.NotWellFormed, line: e.LineNumber);
        }

        return reader.Finish();
    }

    private ReadResult<ListReading> Finish()
    {
        var count = EnhancedRecognition.CountEntities(_file);
        if (!_notes.Failed && _header.Lists is null) Add(ListDiagnostics.FilteredExport, expected: _title);
        if (!_notes.Failed && count == 0) Add(ListDiagnostics.NoRecords);
        if (!_notes.Failed && count != _entries.Count + _rejected)
            Add(ListDiagnostics.CountMismatch, string.Create(CultureInfo.InvariantCulture, $"{_entries.Count + _rejected} records of {count}"));
        return _notes.Failed
            ? ReadResult.Refused<ListReading>(_notes.ToDiagnostics())
            : ReadResult.Of(new ListReading(_header.AsOf, _entries, count, _rejected), _notes.ToDiagnostics());
    }

    private void ReadDocument()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = 1L << 30,
        };
        using var stream = _file.OpenRead();
        using var xml = XmlReader.Create(stream, settings);
        xml.MoveToContent();
        if (xml.LocalName != "sanctionsData")
        {
            Add(ListDiagnostics.OtherVersion, xml.LocalName, "sanctionsData");
            return;
        }

        xml.Read();
        while (!xml.EOF && !_notes.Failed)
        {
            if (xml.NodeType != XmlNodeType.Element) xml.Read();
            else ReadPart(xml);
        }
    }

    private void ReadPart(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "publicationInfo": TakePublication(Element(xml)); break;
            case "referenceValue": _header.TakeReference(Element(xml)); break;
            case "featureType": Element(xml); break;
            case "entity": TakeEntity(xml); break;
            case "referenceValues" or "featureTypes" or "entities": xml.Read(); break;
            default:
                _notes.Count(ListDiagnostics.UnknownElement, xml.LocalName, Line(xml));
                xml.Skip();
                break;
        }
    }

    private XElement Element(XmlReader xml)
    {
        var line = Line(xml);
        var element = (XElement)XNode.ReadFrom(xml);
        EnhancedSchema.Check(element, line, _notes);
        return element;
    }

    private void TakePublication(XElement info)
    {
        _header.TakePublication(info, _file.Name, _notes);
        if (_header.Lists is not [{ } only] || only != _title)
            Add(ListDiagnostics.FilteredExport, string.Join(", ", _header.Lists ?? []), _title);
    }

    private void TakeEntity(XmlReader xml)
    {
        var line = Line(xml);
        var entity = Element(xml);
        if (entity.AttributeText("id") is not { Length: > 0 } number || !number.All(char.IsAsciiDigit))
        {
            Add(ListDiagnostics.MissingKey, line: line);
            return;
        }

        if (!_seen.Add(number)) Add(ListDiagnostics.DuplicateId, number, line: line);
        else if (new EnhancedEntity(_header, _list, _notes).Make(entity, number, line) is not { } entry) Add(ListDiagnostics.NamelessRecord, number, line: line);
        else
        {
            _entries.Add(entry);
            return;
        }

        _rejected++;
    }

    private void Add(DiagnosticKind kind, string? found = null, string? expected = null, long line = 0) =>
        _notes.Add(new Diagnostic(kind, new SourcePosition(_file.Name, Row: line), found, expected));

    private static long Line(XmlReader xml) => xml is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
}
