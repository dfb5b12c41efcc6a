using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.BisDpl;

/// <summary>The date of an edition. The file gives none for itself, only the day on which each row was last changed. Stateless and thread-safe.</summary>
internal static class EditionDate
{
    /// <summary>How far a change can lie from the newest order (house; BIS edits rows within weeks of an order). Dates beyond are slips: <c>3033-09-30</c> and <c>1023-11-01</c> occur.</summary>
    private const int MostDaysAfter = 366;

    private const int EarliestYear = 1970;

    /// <summary>The day of the last change of any row; null when no row has one.</summary>
    public static DateOnly? Of(IReadOnlyList<DeniedPerson> rows, ReadingNotes notes)
    {
        var newest = rows.Select(r => PartialDates.Day(r.Effective, DateOrder.MonthFirst)).Max();
        DateOnly? latest = null;
        foreach (var row in rows)
        {
            var day = PartialDates.Day(row.LastUpdate);
            if (day is null || day.Value.Year < EarliestYear || day > newest?.AddDays(MostDaysAfter))
            {
                if (row.LastUpdate is not null) notes.AddOnce(ListDiagnostics.ImplausibleUpdate, "", row.LastUpdate, "a day of the last decades", row.Row, column: "Last_Update");
                continue;
            }

            if (latest is null || day > latest) latest = day;
        }

        return latest;
    }
}
