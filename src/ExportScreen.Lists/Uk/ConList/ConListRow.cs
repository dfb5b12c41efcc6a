using System.Globalization;
using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Uk.ConList;

/// <summary>One row with its columns. Immutable and thread-safe.</summary>
internal readonly partial record struct ConListRow(CsvRow Row, ConListColumns Columns)
{
    /// <summary>The cell of a column, or null.</summary>
    public string? this[string column] => Columns.Get(Row, column);

    /// <summary>The cells of several columns joined, or null when all are empty.</summary>
    public string? Join(string separator, params string[] columns)
    {
        var row = this;
        return SourceText.Join(separator, columns.Select(c => row[c]));
    }

    /// <summary>The values of a cell: <c>1) X 2) Y</c> and <c>(1) X (2) Y</c> hold several, anything else one. A number out of sequence parts nothing.</summary>
    public IReadOnlyList<string> Values(string column)
    {
        if (SourceText.Clean(this[column]) is not { } text) return [];
        var values = new List<string>();
        var start = -1;
        var expected = 1;
        foreach (Match match in Numbering().Matches(text))
        {
            if (match.Groups["n"].Value != expected.ToString(CultureInfo.InvariantCulture)) continue;
            if (start < 0 && match.Index > 0) return [text];
            if (start >= 0) values.Add(text[start..match.Index]);
            start = match.Index + match.Length;
            expected++;
        }

        values.Add(start < 0 ? text : text[start..]);
        return [.. values.Select(v => v.Trim(' ', '.', ',', ';')).Where(v => SourceText.Clean(v) is not null)];
    }

    [GeneratedRegex(@"(?<![^\s.,;])\(?(?<n>\d{1,2})\)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbering();
}
