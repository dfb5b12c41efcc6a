using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Uk;

/// <summary>UK Sanctions List as XML. Stateless and thread-safe.</summary>
public sealed class UkSanctionsXmlFeed : IListFeed
{
    private static readonly XmlForm Form = new("Designations", ["Designation"], [], ["DateGenerated"]);

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(UkSanctionsXmlFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Head.IndexOf("<Designations"u8) >= 0;
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, (file, notes) =>
        {
            var entries = new List<ListEntry>();
            var rejected = 0;
            var root = XmlRecords.Read(file, Form, notes, record =>
            {
                var designation = DesignationElement.Read(record, notes);
                record.ReportRest(notes, Form.Root);
                if (DesignationMapper.Map(designation, notes) is { } entry) entries.Add(entry);
                else rejected++;
            });
            if (root is null) return ReadResult.Refused<ListReading>(notes.ToList());
            var generated = root.Value("DateGenerated");
            var asOf = PartialDates.Day(generated);
            if (asOf is null) notes.Add(ListDiagnostics.UnreadDate, generated, "dd/mm/yyyy", path: "Designations/DateGenerated");
            root.ReportRest(notes, "");
            return Editions.Finish(asOf, entries, ElementCount.OfTags(file.Content.Span, "Designation"), rejected, notes);
        });
    }
}
