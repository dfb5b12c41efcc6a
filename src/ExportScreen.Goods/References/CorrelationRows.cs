using System.Globalization;
using System.Text.RegularExpressions;
using ExportScreen.Goods.HsCodes;

namespace ExportScreen.Goods.References;

/// <summary>Reads the rows of a correlation table: the CSV form, or a sheet as the United Nations Statistics Division publishes it. Pure and thread-safe.</summary>
internal static partial class CorrelationRows
{
    private const int HeaderRows = 10;

    /// <summary>Whether the name of a sheet says that it is the table that counts.</summary>
    public static bool IsCorrelation(string sheet) => sheet.Contains("correlation", StringComparison.OrdinalIgnoreCase);

    /// <summary>The editions and columns of a sheet: by its header row, which names two editions ("HS 2022", "HS 2017"); null when there is none among the first rows.</summary>
    public static Layout? LayoutOf(IReadOnlyList<string[]> rows)
    {
        for (var at = 0; at < Math.Min(rows.Count, HeaderRows); at++)
        {
            var years = rows[at].Select((cell, column) => (Year: YearOf(cell), Column: column)).Where(c => c.Year > 0).DistinctBy(c => c.Year).OrderByDescending(c => c.Year).ToList();
            if (years is not [var newer, var older]) continue;
            return new Layout(at + 1, newer.Year, newer.Column, older.Year, older.Column);
        }

        return null;
    }

    /// <summary>The pair of a row; null for one that has not both codes and a relationship.</summary>
    public static CorrelationPair? Read(string[] row, Layout layout)
    {
        if (Code(row.ElementAtOrDefault(layout.NewerColumn)) is not { } newer || Code(row.ElementAtOrDefault(layout.OlderColumn)) is not { } older) return null;
        foreach (var cell in row)
            if (Relationship().Match(cell) is { Success: true } relation) return new CorrelationPair(older, newer, relation.Groups[1].Value is "n" or "N" && relation.Groups[2].Value is "n" or "N");
        return null;
    }

    /// <summary>The number of six digits; a zero in front that a spreadsheet lost is forgiven, dots and blanks too.</summary>
    private static int? Code(string? cell)
    {
        var digits = (cell ?? "").Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return digits.Length is 5 or 6 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code >= 10_000 ? code : null;
    }

    /// <summary>"HS2022", "HS 2017", "From HS 2022", "HS17"; 0 for another text.</summary>
    private static int YearOf(string cell)
    {
        if (Edition().Match(cell) is not { Success: true } match) return 0;
        var year = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return year >= 100 ? year : year >= 88 ? 1900 + year : 2000 + year;
    }

    [GeneratedRegex(@"^(?:from |to )?hs ?(\d{4}|\d{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edition();

    [GeneratedRegex(@"^\s*([1nN])\s*:\s*([1nN])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Relationship();

    /// <summary>Where the codes stand.</summary>
    public sealed record Layout(int FirstRow, int NewerYear, int NewerColumn, int OlderYear, int OlderColumn);
}
