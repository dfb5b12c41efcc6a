using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Uk.ConList;

/// <summary>The columns by name: 29 in the form of 2018, 36 in that of 2022. Immutable and thread-safe.</summary>
internal sealed class ConListColumns
{
    /// <summary>Columns that carry nothing an entry needs.</summary>
    private static readonly string[] Ignored = ["Last Updated", "Non-Latin Script Type", "Non-Latin Script Language", "UK Sanctions List Date Designated"];

    /// <summary>Columns of both forms.</summary>
    private static readonly string[] Used =
    [
        "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "DOB", "Town of Birth", "Country of Birth", "Nationality", "Passport Details", "Position",
        "Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code", "Country", "Other Information", "Group Type", "Alias Type", "Regime",
        "Listed On", "Group ID",
    ];

    /// <summary>Columns of one form only.</summary>
    private static readonly string[] OfOneForm =
        ["NI Number", "Name Non-Latin Script", "Passport Number", "National Identification Number", "National Identification Details", "Alias Quality"];

    private readonly Dictionary<string, int> _places;
    private readonly int _width;

    private ConListColumns(Dictionary<string, int> places, int width) => (_places, _width) = (places, width);

    /// <summary>Reads the header: an unknown column is noted, a missing one refuses the file (null).</summary>
    public static ConListColumns? Of(CsvRow header, ReadingNotes notes)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Fields.Count; i++)
        {
            var name = SourceText.Tidy(header.Fields[i]) ?? "";
            var known = Used.Concat(OfOneForm).Concat(Ignored).Contains(name, StringComparer.OrdinalIgnoreCase);
            if (!places.TryAdd(name, i) || !known) notes.AddOnce(ListDiagnostics.UnknownColumn, name, name, row: header.Line, column: name);
        }

        foreach (var missing in Used.Where(u => !places.ContainsKey(u))) notes.Add(ListDiagnostics.MissingColumn, expected: missing, row: header.Line, column: missing);
        return notes.Refused ? null : new ConListColumns(places, header.Fields.Count);
    }

    /// <summary>The Group ID of a sound row; null after noting what is wrong.</summary>
    public string? Check(CsvRow row, ReadingNotes notes)
    {
        if (row.Fields.Count != _width)
        {
            notes.Add(ListDiagnostics.WrongFieldCount, $"{row.Fields.Count}", $"{_width}", row.Line);
            return null;
        }

        var id = Get(row, "Group ID");
        if (id is { Length: > 0 } && id.All(char.IsAsciiDigit)) return id;
        notes.Add(ListDiagnostics.MissingKey, id, "a number", row.Line, column: "Group ID");
        return null;
    }

    /// <summary>The Group ID as it stands, for the second count.</summary>
    public string IdOf(CsvRow row) => _places["Group ID"] is var at && at < row.Fields.Count ? row.Fields[at].Trim() : "";

    /// <summary>The tidied cell of a column, or null when it is empty or the form lacks the column.</summary>
    public string? Get(CsvRow row, string column) => _places.TryGetValue(column, out var at) ? SourceText.Tidy(row.Fields[at]) : null;
}
