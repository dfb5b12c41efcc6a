using System.Globalization;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac.Csv;

/// <summary>The rows of a set, checked against each other and grouped by entry.</summary>
/// <param name="Main">Rows of the main file.</param>
/// <param name="Addresses">Address rows by entry number.</param>
/// <param name="Aliases">Alias rows by entry number.</param>
/// <param name="Comments">Continuations by entry number.</param>
internal sealed record OfacCsvTables(
    IReadOnlyList<OfacCsvRow> Main,
    ILookup<string, OfacCsvRow> Addresses,
    ILookup<string, OfacCsvRow> Aliases,
    ILookup<string, OfacCsvRow> Comments)
{
    private const int MainColumns = 12;
    private const int AddressColumns = 6;
    private const int AliasColumns = 5;
    private const int CommentColumns = 2;

    /// <summary>Reads all files; null with an Error in <paramref name="notes"/>.</summary>
    public static OfacCsvTables? Read(OfacCsvSet set, OfacNotes notes)
    {
        var main = OfacCsvRows.Read(set.Main, MainColumns, notes);
        var addresses = OfacCsvRows.Read(set.Addresses, AddressColumns, notes);
        var aliases = OfacCsvRows.Read(set.Aliases, AliasColumns, notes);
        var comments = set.Comments is null ? [] : OfacCsvRows.Read(set.Comments, CommentColumns, notes);
        if (main is null || addresses is null || aliases is null || comments is null) return null;

        var numbers = main.Select(r => r.Number).ToHashSet(StringComparer.Ordinal);
        var withAddress = addresses.Select(r => r.Number).ToHashSet(StringComparer.Ordinal);
        var agrees = Within(set.Main, withAddress, numbers, set.Addresses, notes);
        agrees &= Within(set.Addresses, numbers, withAddress, set.Main, notes);
        agrees &= Within(set.Main, aliases.Select(r => r.Number), numbers, set.Aliases, notes);
        if (set.Comments is not null) agrees &= Within(set.Main, comments.Select(r => r.Number), numbers, set.Comments, notes);
        return agrees ? new OfacCsvTables(main, ByNumber(addresses), ByNumber(aliases), ByNumber(comments)) : null;
    }

    /// <summary>The main file alone, for looking at its remarks; never an edition.</summary>
    public static OfacCsvTables? ReadMainAlone(ListFile main, OfacNotes notes) =>
        OfacCsvRows.Read(main, MainColumns, notes) is { } rows ? new OfacCsvTables(rows, ByNumber([]), ByNumber([]), ByNumber([])) : null;

    private static ILookup<string, OfacCsvRow> ByNumber(IReadOnlyList<OfacCsvRow> rows) => rows.ToLookup(r => r.Number, StringComparer.Ordinal);

    /// <summary>ADD has a row for every entry, and nothing refers to an entry that is not there: a cut or mixed set shows.</summary>
    private static bool Within(ListFile whole, IEnumerable<string> part, HashSet<string> all, ListFile partFile, OfacNotes notes)
    {
        var strangers = part.Where(n => !all.Contains(n)).Distinct(StringComparer.Ordinal).ToList();
        if (strangers.Count == 0) return true;
        var found = string.Create(CultureInfo.InvariantCulture, $"{strangers.Count} entry numbers that {whole.Name} lacks, first {strangers[0]}");
        notes.Add(new Diagnostic(ListDiagnostics.SetDisagrees, new SourcePosition(partFile.Name), found, "the same entries in both files"));
        return false;
    }
}
