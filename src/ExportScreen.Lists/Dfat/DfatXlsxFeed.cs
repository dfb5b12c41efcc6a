using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Reading.Workbooks;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Dfat;

/// <summary>Australian Sanctions Consolidated List as a workbook, a row per name. Stateless and thread-safe.</summary>
public sealed class DfatXlsxFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(DfatXlsxFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return WorkbookParts.Hold(file, DfatColumns.Name, DfatColumns.ListingInformation, DfatColumns.ControlDate);
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile file, ReadingNotes notes)
    {
        var table = new SheetTable(DfatColumns.Required, DfatColumns.Optional, notes);
        var parties = new DfatParties(notes);
        var modified = WorkbookRows.Read(file, notes, (sheet, row) =>
        {
            if (table.Take(sheet, row) is { } header) parties.Add(row, header);
        });
        if (!notes.Refused) table.RequireHeader();
        if (notes.Refused) return ReadResult.Refused<ListReading>(notes.ToList());
        var entries = new List<ListEntry>(parties.All.Count);
        var rejected = 0;
        foreach (var party in parties.All)
        {
            if (DfatEntry.Make(party, notes) is { } entry) entries.Add(entry);
            else rejected++;
        }

        return Editions.Finish(modified, entries, parties.FirstRows, rejected, notes);
    }
}
