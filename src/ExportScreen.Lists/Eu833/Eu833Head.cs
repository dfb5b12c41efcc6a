using System.Globalization;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Eu833;

/// <summary>The rows before the header: which consolidated version was transcribed, and how many rows there are.</summary>
/// <param name="AsOf">Date of the consolidated version.</param>
/// <param name="Entries">Rows below the header, as the file says; the count tells a file that was cut at a row's end.</param>
/// <param name="Rows">Rows of the head.</param>
internal sealed record Eu833Head(DateOnly? AsOf, int? Entries, int Rows)
{
    /// <summary>What the file begins with.</summary>
    public const string Mark = "#eu-833";

    private const string Count = "#entries";

    /// <summary>Reads the rows that begin with <c>#</c>; both values must be there.</summary>
    public static Eu833Head Read(IReadOnlyList<CsvRow> rows, ReadingNotes notes)
    {
        DateOnly? asOf = null;
        int? entries = null;
        var number = 0;
        for (; number < rows.Count && rows[number].Fields[0].StartsWith('#'); number++)
        {
            var fields = rows[number].Fields;
            var value = fields.Count > 1 ? SourceText.Tidy(fields[1]) : null;
            switch (SourceText.Tidy(fields[0])?.ToLowerInvariant())
            {
                case Mark: asOf = PartialDates.Day(value); break;
                case Count: entries = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null; break;
                case { } word when word.StartsWith("# ", StringComparison.Ordinal): break;
                default: notes.AddOnce(ListDiagnostics.UnknownElement, fields[0], fields[0], $"{Mark}, {Count} or a comment", rows[number].Line); break;
            }
        }

        if (asOf is null) notes.Add(ListDiagnostics.ImportValueWrong, expected: $"{Mark} and the date of the consolidated version, such as 2026-08-20", row: 1);
        if (entries is null) notes.Add(ListDiagnostics.ImportValueWrong, expected: $"{Count} and the number of rows", row: 2);
        return new Eu833Head(asOf, entries, number);
    }
}
