using System.Globalization;
using System.Xml.Linq;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac.Enhanced;

/// <summary>What stands before the parties: date, filter, reference values. Filled while reading. Not thread-safe.</summary>
internal sealed class EnhancedHeader
{
    private readonly Dictionary<string, CountryCode> _countries = new(StringComparer.Ordinal);

    /// <summary>The date the file gives for itself.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Titles of the lists the export was filtered to; null until publicationInfo was read.</summary>
    public IReadOnlyList<string>? Lists { get; private set; }

    /// <summary>Reads publicationInfo.</summary>
    public void TakePublication(XElement info, string file, OfacNotes notes)
    {
        Lists = info.One("filters") is { } filters ? filters.Texts("sanctionsLists", "sanctionsList") : [];
        var date = info.Text("dataAsOf");
        if (date is { Length: >= 10 } && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) AsOf = day;
        else notes.Add(new Diagnostic(ListDiagnostics.UnreadDate, new SourcePosition(file, Path: "publicationInfo/dataAsOf"), date));
        if (info.One("filters") is { } all && all.Elements().Any(e => e.Name.LocalName != "sanctionsLists"))
            notes.Add(new Diagnostic(ListDiagnostics.FilteredExport, new SourcePosition(file, Path: "publicationInfo/filters"), Expected: "a filter by list only"));
    }

    /// <summary>Reads one reference value; countries carry their ISO code.</summary>
    public void TakeReference(XElement value)
    {
        if (value.Text("type") == "COUNTRY" && value.AttributeText("refId") is { } id && CountryCode.TryParse(value.Text("isoCode"), out var country))
            _countries[id] = country;
    }

    /// <summary>The country an element refers to, by reference or by its text; none and the text when neither is known.</summary>
    public (CountryCode Country, string? Unread) Country(XElement? element)
    {
        if (element is null) return (default, null);
        if (element.AttributeText("refId") is { } id && _countries.TryGetValue(id, out var known) && Countries.Exists(known)) return (known, null);
        if (SourceText.Clean(element.Value) is not { } text) return (default, null);
        return OfacCountries.TryRead(text, out known) ? (known, null) : (default, text);
    }
}
