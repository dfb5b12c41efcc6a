using ExportScreen.Reports.Excel;
using ExportScreen.Reports.Excel.Parts;

namespace ExportScreen.Reports.Changes;

/// <summary>One changed value of one listed party.</summary>
/// <param name="List">Id of the list.</param>
/// <param name="Entry">Id of the entry.</param>
/// <param name="Name">The party's main name.</param>
/// <param name="Change">Added, Removed or Changed.</param>
/// <param name="Field">The field that changed; empty for a party that was added or removed.</param>
/// <param name="Before">The value that is gone; null for none.</param>
/// <param name="After">The value that came; null for none.</param>
public sealed record ChangeRow(string List, string Entry, string Name, string Change, string Field, string? Before, string? After);

/// <summary>How much changed in a list.</summary>
/// <param name="List">Id of the list.</param>
/// <param name="Added">Parties added.</param>
/// <param name="Removed">Parties removed.</param>
/// <param name="Changed">Parties with other particulars.</param>
public sealed record ChangeCount(string List, int Added, int Removed, int Changed);

/// <summary>Writes what changed between two sets of lists as a workbook: a sheet of counts and a sheet of changes, which an auditor can filter. The same input gives the same bytes.</summary>
public static class ChangesWriter
{
    private static readonly IReadOnlyList<Column> CountColumns = [new("List", 24), new("Added", 10), new("Removed", 10), new("Changed", 10)];

    private static readonly IReadOnlyList<Column> ChangeColumns =
    [
        new("List", 20), new("Entry", 28), new("Name", 44, CellStyle.Wrapped), new("Change", 11), new("Field", 14), new("Before", 56, CellStyle.Wrapped), new("After", 56, CellStyle.Wrapped),
    ];

    /// <summary>Writes the workbook.</summary>
    /// <param name="between">What was compared, in words.</param>
    /// <param name="counts">Counts by list.</param>
    /// <param name="changes">The changes in order.</param>
    /// <param name="output">Where to; need not seek; is left open.</param>
    /// <param name="cancel">Stops the writing; the output is then no workbook.</param>
    public static void Write(string between, IReadOnlyList<ChangeCount> counts, IEnumerable<ChangeRow> changes, Stream output, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(between);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(output);
        using var package = new WorkbookPackage(output);
        var book = new WorkbookParts(package, new CellNotes(), WorkbookOptions.RowLimit, cancel);
        using (var sheet = new TableSheets(book, SheetPlace.Summary, "Lists", "Lists", CountColumns))
        {
            foreach (var count in counts)
            {
                sheet.BeginRow();
                sheet.Text(count.List).Integer(count.Added).Integer(count.Removed).Integer(count.Changed).EndRow();
            }

            sheet.Trailer(between);
        }

        using (var sheet = new TableSheets(book, SheetPlace.Method, "Changes", "Changes", ChangeColumns))
        {
            foreach (var change in changes)
            {
                sheet.BeginRow();
                sheet.Text(change.List).Text(change.Entry).Text(change.Name).Text(change.Change).Text(change.Field).Text(change.Before).Text(change.After).EndRow();
            }
        }

        package.Finish();
    }
}
