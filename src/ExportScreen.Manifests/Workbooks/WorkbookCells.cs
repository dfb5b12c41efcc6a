using System.Globalization;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>Cell values as text, as their writer meant them. Pure and thread-safe.</summary>
internal static class WorkbookCells
{
    /// <summary>Numbers without exponent, and with the leading zeros of a format such as <c>00000000</c>; dates in ISO form; booleans in capitals.</summary>
    public static string? Text(object value, string? format) => value switch
    {
        string text => text,
        double number => Number(number, format),
        int number => Number(number, format),
        decimal number => Number((double)number, format),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime date => date.TimeOfDay == TimeSpan.Zero ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Number(double number, string? format)
    {
        if (format is { Length: >= 4 and <= 14 } && number >= 0 && number < 1e14 && number == Math.Floor(number) && format.All(c => c == '0'))
            return ((long)number).ToString(format, CultureInfo.InvariantCulture);
        if (double.IsFinite(number) && Math.Abs(number) < 1e15 && (number == 0 || Math.Abs(number) > 1e-9))
            return ((decimal)number).ToString("0.##############", CultureInfo.InvariantCulture);
        return number.ToString("R", CultureInfo.InvariantCulture);
    }
}
