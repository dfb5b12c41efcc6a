using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Sema;

/// <summary>Canada's consolidated autonomous sanctions list as XML, in each of its three generations of tag names. Stateless and thread-safe.</summary>
public sealed class SemaXmlFeed : IListFeed
{
    private static readonly XmlForm Form = new("data-set", ["record"], [], []);

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(SemaXmlFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Head.IndexOf("<data-set"u8) >= 0 && file.Head.IndexOf("<Item"u8) >= 0 && file.Head.IndexOf("<Country"u8) >= 0;
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, (file, notes) =>
        {
            var entries = new List<ListEntry>();
            var rejected = 0;
            var root = XmlRecords.Read(file, Form, notes, element =>
            {
                var record = SemaRecord.Read(element, notes);
                element.ReportRest(notes, Form.Root);
                if (SemaMapper.Map(record, notes) is { } entry) entries.Add(entry);
                else rejected++;
            });
            if (root is null) return ReadResult.Refused<ListReading>(notes.ToList());
            root.ReportRest(notes, "");
            return Editions.Finish(null, entries, ElementCount.OfTags(file.Content.Span, "record"), rejected, notes);
        });
    }
}
