using ExportScreen.Reports.Excel;
using ExportScreen.Reports.Excel.Parts;

namespace ExportScreen.Reports.Templates;

/// <summary>A column of the empty manifest.</summary>
/// <param name="Header">Its header, as the manifest reader knows it.</param>
/// <param name="Explanation">What belongs there.</param>
/// <param name="Example">An invented example.</param>
/// <param name="Required">Whether a row cannot be screened without it.</param>
public sealed record TemplateField(string Header, string Explanation, string Example, bool Required);

/// <summary>Writes an empty manifest workbook: a sheet to fill in, whose cells keep what is typed as text, and a sheet that explains its headers.</summary>
public static class TemplateWriter
{
    private static readonly IReadOnlyList<Column> FieldColumns =
    [
        new("Header", 28), new("Required", 10), new("Explanation", 80, CellStyle.Wrapped), new("Example", 44, CellStyle.Wrapped),
    ];

    /// <summary>Writes the workbook; the same fields give the same bytes.</summary>
    /// <param name="fields">The columns in order; headers are unique and not empty.</param>
    /// <param name="output">Where to; need not seek; is left open.</param>
    public static void Write(IReadOnlyList<TemplateField> fields, Stream output)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfZero(fields.Count);
        using var package = new WorkbookPackage(output);
        var book = new WorkbookParts(package, new CellNotes(), WorkbookOptions.RowLimit, CancellationToken.None);
        using (var manifest = package.AddSheet(SheetPlace.Summary, "Manifest", [.. fields.Select(ColumnOf)], isProtected: false))
        {
            manifest.BeginRow(30);
            for (var i = 0; i < fields.Count; i++) manifest.Text(i, fields[i].Header, fields[i].Required ? CellStyle.InputHeader : CellStyle.Header);
            manifest.EndRow();
            manifest.Tail.Table = new TablePart("Manifest", [.. fields.Select(f => f.Header)], 1, 2);
        }

        using (var sheet = new TableSheets(book, SheetPlace.Method, "Headers explained", "Fields", FieldColumns))
        {
            foreach (var field in fields)
            {
                sheet.BeginRow();
                sheet.Text(field.Header).Text(field.Required ? "yes" : "no").Text(field.Explanation).Text(field.Example).EndRow();
            }
        }

        package.Finish();
    }

    private static Column ColumnOf(TemplateField field) => new(field.Header, Math.Clamp(Math.Max(field.Header.Length, field.Example.Length) + 3, 12, 40));
}
