using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.EuFsf;

/// <summary>EU consolidated financial sanctions as XML 1.1 (<c>xmlFullSanctionsList_1_1</c>). Stateless and thread-safe.</summary>
public sealed class EuFsfXmlFeed : IListFeed
{
    private static readonly XmlForm Form = new("export", ["sanctionEntity"], [], []);

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(EuFsfXmlFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Head.IndexOf("http://eu.europa.ec/fpi/fsd/export"u8) >= 0 && file.Head.IndexOf("export"u8) >= 0;
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
                if (SanctionEntityReader.Read(record, notes) is { } entry) entries.Add(entry);
                else rejected++;
                record.ReportRest(notes, "export");
            });
            if (root is null) return ReadResult.Refused<ListReading>(notes.ToList());
            var asOf = PartialDates.Day(root.Attribute("generationDate"));
            if (asOf is null) notes.Add(ListDiagnostics.UnreadDate, root.Attribute("generationDate"), path: "export@generationDate");
            root.IgnoreAttributes("globalFileId");
            root.ReportRest(notes, "");
            return Editions.Finish(asOf, entries, ElementCount.OfTags(file.Content.Span, "sanctionEntity"), rejected, notes);
        });
    }
}
