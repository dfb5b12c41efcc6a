using System.Globalization;

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>Names that Excel accepts for sheets and table columns, unique without regard to case.</summary>
internal static class Names
{
    /// <summary>Longest name of a sheet.</summary>
    public const int MaxSheetName = 31;

    /// <summary>Longest name of a table column.</summary>
    public const int MaxColumnName = 255;

    /// <summary>A sheet name of the wished one: no forbidden characters, at most 31 characters, not yet used; it is added to <paramref name="used"/>.</summary>
    public static string Sheet(string wished, ISet<string> used)
    {
        var name = CellText.Fit(wished, out _);
        foreach (var c in ":\\/?*[]\t\r\n") name = name.Replace(c, ' ');
        name = Cut(string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' '), MaxSheetName).Trim('\'', ' ');
        if (name.Length == 0 || name.Equals("History", StringComparison.OrdinalIgnoreCase)) name = "Sheet " + name;
        return Unique(name.Trim(), used, MaxSheetName);
    }

    /// <summary>
    /// Table column names of the headers of a manifest: white space collapsed, an empty one named by its place, repeated ones numbered. Names in
    /// <paramref name="used"/> are ours and stay: a source column of that name gets the number.
    /// </summary>
    public static string[] Columns(IReadOnlyList<string> headers, ISet<string> used)
    {
        var names = new string[headers.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var text = string.Join(' ', CellText.Fit(headers[i], out _).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            names[i] = Unique(text.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"Column {i + 1}") : Cut(text, MaxColumnName), used, MaxColumnName);
        }

        return names;
    }

    private static string Unique(string name, ISet<string> used, int max)
    {
        var result = name;
        for (var n = 2; !used.Add(result); n++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({n})");
            result = Cut(name, max - suffix.Length) + suffix;
        }

        return result;
    }

    private static string Cut(string text, int max) =>
        text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)].TrimEnd();
}
