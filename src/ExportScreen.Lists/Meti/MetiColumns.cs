namespace ExportScreen.Lists.Meti;

/// <summary>The columns of the workbook by their English titles.</summary>
internal static class MetiColumns
{
    public const string Number = "No.";
    public const string Country = "Country or Region";
    public const string Name = "Company or Organization";
    public const string Aliases = "Also Known As";
    public const string Weapons = "Type of WMD";
    public const string Conventional = "Conventional Weapons";

    /// <summary>Columns of every revision.</summary>
    public static IReadOnlyList<string> Required { get; } = [Number, Country, Name, Aliases, Weapons];

    /// <summary>The column that came with the revision of September 2025.</summary>
    public static IReadOnlyList<string> Optional { get; } = [Conventional];

    /// <summary>The English half of a bilingual cell: its last line.</summary>
    public static string? English(string? cell)
    {
        var text = cell?.Trim();
        return text is null ? null : text[(text.LastIndexOf('\n') + 1)..];
    }
}
