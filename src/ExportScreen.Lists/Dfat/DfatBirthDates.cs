using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Reading.Workbooks;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Dfat;

/// <summary>The birth dates of a party.</summary>
/// <param name="Dates">Dates, each once.</param>
/// <param name="Remarks">Cells of which only a part could be read, as written.</param>
internal sealed partial record DfatBirthDates(IReadOnlyList<PartialDate> Dates, IReadOnlyList<string> Remarks)
{
    /// <summary>
    /// Reads the cells of all rows. The list is typed by hand: <c>1961, /02/1961</c> or <c>24/06/1402</c> (another calendar) stand beside sound dates. Of such a cell the sound dates count, its text goes to the
    /// remarks and an Info says so; a cell of which nothing can be read is a warning.
    /// </summary>
    public static DfatBirthDates Read(DfatParty party, ReadingNotes notes)
    {
        var dates = new List<PartialDate>();
        var remarks = new List<string>();
        foreach (var row in party.Rows)
        {
            var cell = row.Cell(DfatColumns.BirthDate);
            if (cell.Value is string typed) cell = cell with { Value = MissingSlash().Replace(typed, "$1/$2") };
            if (!SheetDates.TryParse(cell, out var read) && SourceText.Clean(cell.Text) is { } text)
            {
                notes.AddOnce(read.Count > 0 ? ListDiagnostics.MisspeltDate : ListDiagnostics.UnreadDate, $"birth:{text}", text, row: row.Number, column: DfatColumns.BirthDate);
                if (!remarks.Contains($"Date of birth: {text}.")) remarks.Add($"Date of birth: {text}.");
            }

            dates.AddRange(read.Where(d => !dates.Contains(d)));
        }

        return new DfatBirthDates(dates, remarks);
    }

    /// <summary><c>10/061962</c>.</summary>
    [GeneratedRegex(@"\b([0-9]{1,2}/[0-9]{2})([0-9]{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex MissingSlash();
}
