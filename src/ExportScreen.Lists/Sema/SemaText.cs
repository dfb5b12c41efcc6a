using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Sema;

/// <summary>Texts of the list: two languages in one field, and dates that need a word taken off. Pure and thread-safe.</summary>
internal static partial class SemaText
{
    /// <summary>
    /// The halves of a bilingual text, English first; the whole when it is not bilingual. Halves stand on both sides of <c>|</c> or <c>/</c>; a slash without blanks
    /// beside a letter or two (<c>M/V</c>, <c>A/S</c>) parts nothing.
    /// </summary>
    public static IReadOnlyList<string> Halves(string? text) =>
        SourceText.Tidy(text) is { } tidy ? [.. Bars().Split(tidy).Where(p => p.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)] : [];

    /// <summary>The English half, or null.</summary>
    public static string? English(string? text) => Halves(text).FirstOrDefault();

    /// <summary>A type of ship in English: its own slashes (<c>Chemical/Products Tanker</c>) part nothing, only the bar does.</summary>
    public static string? BeforeBar(string? text) => SourceText.Tidy(text?.Split('|')[0]);

    /// <summary>Whether a spreadsheet turned a month and year into <c>Sep-99</c>: the century is lost, and a guess would be a date that nobody published.</summary>
    public static bool LostCentury(string text) => MonthAndTwoDigits().IsMatch(text);

    /// <summary><c>born in the early 1970s</c> without its first words; the rest is a date as lists write it.</summary>
    public static string WithoutBornIn(string text) => BornIn().Replace(text, "");

    [GeneratedRegex(@"\s*\|\s*|\s+/\s+|(?<=\w{3}['’""”»)]?|\w{2}\))\s*/\s*(?=['’""“«(]?\w{3}|l')|(?<=\w{2})/(?=\p{Lu}\p{Ll}{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Bars();

    [GeneratedRegex(@"^[A-Za-z]{3,9}[-\s]\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndTwoDigits();

    [GeneratedRegex(@"^born\s+(?:in\s+)?(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BornIn();
}
