namespace ExportScreen.Reports.Excel.Parts;

/// <summary>Days as a workbook counts them (1900 date system, ECMA-376 part 1, 18.17.4.1).</summary>
internal static class SerialDates
{
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Right from 1900-03-01 on; the dates of a run are later.</summary>
    public static int Of(DateOnly day) => day.DayNumber - Epoch;

    /// <summary>The day of a number, as a workbook of the 1900 or the 1904 date system counts.</summary>
    public static DateOnly DayOf(int serial, bool is1904) => DateOnly.FromDayNumber((is1904 ? new DateOnly(1904, 1, 1).DayNumber : Epoch) + serial);

    /// <summary>The same with the time of day, in UTC, to the minute.</summary>
    public static double Of(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        return Of(DateOnly.FromDateTime(utc)) + (((utc.Hour * 60) + utc.Minute) / 1440.0);
    }
}
