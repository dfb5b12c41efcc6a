using System.Text.RegularExpressions;

namespace ExportScreen.Lists.BisDpl;

/// <summary>What the columns of a denial order mean, in the file of the Denied Persons List and in the Consolidated Screening List. Pure and thread-safe.</summary>
internal static partial class DenialOrders
{
    /// <summary>The measure where the source does not say whether the order is a standard one.</summary>
    public const string Measure = "Denial of export privileges";

    /// <summary>An order that ends this year or later has no end: 2056, 3017 and 3033 stand for indefinite (house; the latest real end seen is 2040).</summary>
    private const int IndefiniteFrom = 2050;

    /// <summary>The last day of an order; null for one without end.</summary>
    public static DateOnly? EndOf(DateOnly? stated) => stated is { Year: < IndefiniteFrom } ? stated : null;

    /// <summary>Whether a text is an end such as 06/29/3017 or 3033-01-01, which stands for no end and lies beyond the years that are read as dates.</summary>
    public static bool IsFarFuture(string? stated) => stated is not null && YearFrom3000().IsMatch(stated);

    /// <summary>The measure of a <c>standard_order</c> mark; null for a mark that is not known.</summary>
    public static string? MeasureOf(string? standardOrder) => standardOrder?.ToUpperInvariant() switch
    {
        "Y" => "Denial of export privileges, standard order",
        "N" => "Denial of export privileges, non-standard order",
        null => Measure,
        _ => null,
    };

    [GeneratedRegex("(?<![0-9])[3-9][0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFrom3000();
}
