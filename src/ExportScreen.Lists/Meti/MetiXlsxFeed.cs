using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Reading.Workbooks;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Meti;

/// <summary>Japan's Foreign End User List as a workbook, Japanese and English in one cell. Stateless and thread-safe.</summary>
public sealed class MetiXlsxFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(MetiXlsxFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return WorkbookParts.Hold(file, "Company or Organization", "Also Known As", "Type of WMD");
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile file, ReadingNotes notes)
    {
        var table = new SheetTable(MetiColumns.Required, MetiColumns.Optional, notes, MetiColumns.English);
        var users = new MetiEndUsers(notes);
        var modified = WorkbookRows.Read(file, notes, (sheet, row) =>
        {
            if (table.Take(sheet, row) is { } header) users.Add(row, header);
        });
        if (!notes.Refused) table.RequireHeader();
        if (users.LastNumber > users.Rows)
            notes.Add(ListDiagnostics.CountMismatch, $"{users.Rows} rows", $"{users.LastNumber}, the highest number in column No.");
        return Editions.Finish(modified, users.Entries, users.Rows, users.Rejected, notes);
    }
}
