using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Eu833;

/// <summary>The columns of the import layout; the README documents them.</summary>
internal static class Eu833Columns
{
    public const string Annex = "annex";
    public const string Name = "name";
    public const string Aliases = "aliases";
    public const string FormerNames = "former names";
    public const string OriginalScript = "original script names";
    public const string Addresses = "addresses";
    public const string Country = "country";
    public const string Registration = "registration numbers";
    public const string Tax = "tax numbers";
    public const string Imo = "imo";
    public const string Mmsi = "mmsi";
    public const string CallSign = "call sign";
    public const string Flag = "flag";
    public const string CraftType = "vessel type";
    public const string ListedOn = "listed on";
    public const string EndsOn = "ends on";
    public const string Act = "act";
    public const string Reason = "reason";
    public const string Url = "source url";

    /// <summary>Columns that must be there.</summary>
    public static IReadOnlyList<string> Required { get; } = [Annex, Name, Act];

    /// <summary>Columns that may be left out.</summary>
    public static IReadOnlyList<string> Optional { get; } =
        [Aliases, FormerNames, OriginalScript, Addresses, Country, Registration, Tax, Imo, Mmsi, CallSign, Flag, CraftType, ListedOn, EndsOn, Reason, Url];
}

/// <summary>A row with its header.</summary>
internal sealed class Eu833Row(CsvRow row, TableHeader header)
{
    private static readonly char[] Separators = [';', '\n', '\r'];

    /// <summary>1-based line.</summary>
    public int Line => row.Line;

    /// <summary>The tidied text of a cell, or null.</summary>
    public string? Text(string column) => header[column] is >= 0 and var at ? SourceText.Tidy(row.Fields[at]) : null;

    /// <summary>The values of a cell, separated by semicolons or line breaks.</summary>
    public IEnumerable<string> Values(string column) =>
        header[column] is >= 0 and var at ? row.Fields[at].Split(Separators).Select(SourceText.Tidy).OfType<string>() : [];
}
