using System.Text.RegularExpressions;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Reading.Workbooks;

/// <summary>Dates in cells: the number format tells the year 1945 from the 1,945th day of the calendar of spreadsheets. Pure and thread-safe.</summary>
internal static partial class SheetDates
{
    private const int EarliestYear = 1500;
    private const int LatestYear = 2200;

    /// <summary>Reads a cell.</summary>
    /// <returns>True when everything in it was read; false also for an empty cell.</returns>
    public static bool TryParse(SheetCell cell, out IReadOnlyList<PartialDate> dates)
    {
        switch (cell.Value)
        {
            case DateTime day:
                dates = [OfDate(DateOnly.FromDateTime(day), cell.Format ?? "")];
                return true;
            case double and >= EarliestYear and <= LatestYear and var year when year == Math.Floor(year):
                dates = [PartialDate.OfYear((int)year)];
                return true;
            default:
                return PartialDates.TryParse(DatesInARow().Replace(cell.Text ?? "", "$1, "), out dates);
        }
    }

    /// <summary>A cell that is one whole day, else null.</summary>
    public static DateOnly? Day(SheetCell cell) => cell.Value is DateTime day ? DateOnly.FromDateTime(day) : null;

    /// <summary>A format without a day (<c>mmm-yy</c>) means the month, one without a month the year.</summary>
    private static PartialDate OfDate(DateOnly day, string format)
    {
        var shown = Quoted().Replace(format, "");
        if (shown.Contains('d', StringComparison.OrdinalIgnoreCase) || !shown.Contains('y', StringComparison.OrdinalIgnoreCase)) return PartialDate.OfDay(day);
        return shown.Contains('m', StringComparison.OrdinalIgnoreCase)
            ? new PartialDate(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)))
            : PartialDate.OfYear(day.Year);
    }

    /// <summary>Two dates with nothing but a blank between them.</summary>
    [GeneratedRegex(@"(\b\d{4})\s+(?=\d{1,2}/)", RegexOptions.CultureInvariant)]
    private static partial Regex DatesInARow();

    /// <summary>Quoted words, locale tags and escaped characters of a number format.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
