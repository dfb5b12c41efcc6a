using System.Globalization;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Legacy;

/// <summary>Reads one edition of the form (<c>sdnList</c>). Stateless and thread-safe.</summary>
internal static class LegacyReader
{
    private static readonly XmlForm Form = new("sdnList", ["sdnEntry"], [], ["publshInformation"]);

    /// <summary>Reads the file as an edition of a list.</summary>
    public static ReadResult<ListReading> Read(ListFile file, string list, ReadingNotes notes)
    {
        var ofac = new OfacNotes(file.Name);
        var entries = new List<ListEntry>();
        var rejected = 0;
        var root = XmlRecords.Read(file, Form, notes, record =>
        {
            if (LegacyEntry.Read(record, list, notes, ofac) is { } entry) entries.Add(entry);
            else rejected++;
            record.ReportRest(notes, Form.Root);
        });
        if (root is null) return ReadResult.Refused<ListReading>(notes.ToList());
        var asOf = ReadHeader(root, entries.Count + rejected, notes);
        root.ReportRest(notes, "");
        var found = LegacyRecognition.ListOf([.. entries.Select(e => e.Programmes).Where(p => p.Count > 0)]);
        if (found is not null && found != list) notes.Add(ListDiagnostics.FilteredExport, found, list);
        var result = Editions.Finish(asOf, entries, ElementCount.OfTags(file.Content.Span, "sdnEntry"), rejected, notes);
        return result.Succeeded ? ReadResult.Of(result.Value, [.. result.Diagnostics, .. ofac.ToDiagnostics()]) : result;
    }

    /// <summary>The publication date. The header's own count of records must be that of the entries.</summary>
    private static DateOnly? ReadHeader(SourceElement root, int records, ReadingNotes notes)
    {
        var header = root.Child("publshInformation");
        var count = header?.Value("Record_Count");
        if (count != records.ToString(CultureInfo.InvariantCulture))
            notes.Add(ListDiagnostics.CountMismatch, $"{records} records", $"Record_Count {count ?? "(missing)"}", header?.Line ?? 0, "publshInformation/Record_Count");
        var date = header?.Value("Publish_Date");
        var asOf = PartialDates.Day(date, DateOrder.MonthFirst);
        if (asOf is null) notes.Add(ListDiagnostics.UnreadDate, date, "MM/DD/YYYY", header?.Line ?? 0, "publshInformation/Publish_Date");
        return asOf;
    }
}
