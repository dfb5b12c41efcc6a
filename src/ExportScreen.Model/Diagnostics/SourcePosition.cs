using System.Globalization;
using System.Text;

namespace ExportScreen.Model.Diagnostics;

/// <summary>A place in an input file. Every part may be absent.</summary>
/// <param name="File">File name without folder, or null.</param>
/// <param name="Sheet">Sheet name of a workbook, or null.</param>
/// <param name="Row">1-based row, line or record number as the user's program shows it; 0 when not known.</param>
/// <param name="Column">Header or field name, or null.</param>
/// <param name="Path">Path of a JSON or XML record (<c>lines[3].goods</c>), or null.</param>
public readonly record struct SourcePosition(
    string? File = null, string? Sheet = null, long Row = 0, string? Column = null, string? Path = null)
{
    /// <summary>No position at all.</summary>
    public static SourcePosition None => default;

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, File);
        if (Sheet is not null) Append(text, $"sheet “{Sheet}”");
        if (Row > 0) Append(text, string.Create(CultureInfo.InvariantCulture, $"row {Row}"));
        if (Column is not null) Append(text, $"column “{Column}”");
        Append(text, Path);
        return text.ToString();
    }

    /// <summary>The form for logs: numbers only, since sheet, file and column names may name people.</summary>
    public string WithoutNames() =>
        Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"row {Row}") : "file";

    private static void Append(StringBuilder text, string? part)
    {
        if (string.IsNullOrEmpty(part)) return;
        if (text.Length > 0) text.Append(", ");
        text.Append(part);
    }
}
