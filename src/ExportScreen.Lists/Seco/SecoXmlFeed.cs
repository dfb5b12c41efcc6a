using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Seco;

/// <summary>Switzerland's whole sanctions list as XML. Stateless and thread-safe.</summary>
public sealed class SecoXmlFeed : IListFeed
{
    private const string WholeList = "whole-list";
    private static readonly XmlForm Form = new("swiss-sanctions-list", ["sanctions-program", "target", "place"], [], []);

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(SecoXmlFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Head.IndexOf("<swiss-sanctions-list"u8) >= 0;
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, (file, notes) =>
        {
            var programmes = new SecoProgrammes();
            var places = new SecoPlaces();
            var targets = new List<SecoTarget>();
            var rejected = 0;
            var root = XmlRecords.Read(file, Form, notes, record =>
            {
                if (record.Name == "sanctions-program") programmes.Add(record);
                else if (record.Name == "place") places.Add(record, notes);
                else if (SecoTargetReader.Read(record, notes) is { } target) targets.Add(target);
                else rejected++;
                record.ReportRest(notes, Form.Root);
            });
            if (root is null) return ReadResult.Refused<ListReading>(notes.ToList());
            var type = root.Attribute("list-type");
            if (type != WholeList) notes.Add(ListDiagnostics.FilteredExport, type, WholeList, path: "swiss-sanctions-list@list-type");
            var date = root.Attribute("date");
            var asOf = PartialDates.Day(date);
            if (asOf is null) notes.Add(ListDiagnostics.UnreadDate, date, "yyyy-mm-dd", path: "swiss-sanctions-list@date");
            root.ReportRest(notes, "");
            return Editions.Finish(asOf, [.. targets.Select(t => t.ToEntry(programmes, places, notes))], SecoTargetCount.Of(file.Content.Span), rejected, notes);
        });
    }
}
