using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Un;

/// <summary>United Nations Security Council consolidated list as XML. Stateless and thread-safe.</summary>
public sealed class UnScXmlFeed : IListFeed
{
    private static readonly XmlForm Form = new("CONSOLIDATED_LIST", ["INDIVIDUAL", "ENTITY"], ["INDIVIDUALS", "ENTITIES"], []);

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(UnScXmlFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Head.IndexOf("<CONSOLIDATED_LIST"u8) >= 0;
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
                if (UnRecordReader.Read(record, notes) is { } entry) entries.Add(entry);
                else rejected++;
                record.ReportRest(notes, Form.Root);
            });
            if (root is null) return ReadResult.Refused<ListReading>(notes.ToList());
            var generated = root.Attribute("dateGenerated");
            var asOf = PartialDates.Day(generated);
            if (asOf is null) notes.Add(ListDiagnostics.UnreadDate, generated, path: "CONSOLIDATED_LIST@dateGenerated");
            root.ReportRest(notes, "");
            return Editions.Finish(asOf, entries, ElementCount.OfTags(file.Content.Span, "INDIVIDUAL", "ENTITY"), rejected, notes);
        });
    }
}
