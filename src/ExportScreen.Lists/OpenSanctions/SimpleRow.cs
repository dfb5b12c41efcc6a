using System.Text;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>A row of the CSV form with its header.</summary>
internal sealed class SimpleRow(CsvRow row, TableHeader header)
{
    /// <summary>Columns of every edition.</summary>
    public static IReadOnlyList<string> Required { get; } =
        ["id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions", "phones", "emails", "dataset", "first_seen", "last_seen"];

    /// <summary>Columns that older editions lack.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["program_ids", "last_change"];

    /// <summary>1-based line.</summary>
    public int Line => row.Line;

    /// <summary>The tidied text of a cell, or null.</summary>
    public string? Text(string column) => header[column] is >= 0 and var at ? SourceText.Tidy(row.Fields[at]) : null;

    /// <summary>The values of a cell: separated by semicolons, those that hold a semicolon or a quote in quotes.</summary>
    public IReadOnlyList<string> Values(string column) => header[column] is >= 0 and var at ? Split(row.Fields[at]) : [];

    private static List<string> Split(string cell)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var quoted = false;
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i == cell.Length || (cell[i] == ';' && !quoted))
            {
                if (SourceText.Tidy(value.ToString()) is { } tidy) values.Add(tidy);
                value.Clear();
            }
            else if (cell[i] != '"' || (!quoted && value.Length > 0))
            {
                value.Append(cell[i]);
            }
            else if (quoted && i + 1 < cell.Length && cell[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else
            {
                quoted = !quoted;
            }
        }

        return values;
    }
}
