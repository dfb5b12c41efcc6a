using System.Globalization;
using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Reading.Workbooks;

namespace ExportScreen.Lists.Dfat;

/// <summary>A row of the sheet with its header.</summary>
internal sealed class DfatRow(SheetRow row, TableHeader header)
{
    /// <summary>1-based row of the sheet.</summary>
    public int Number => row.Number;

    /// <summary>A cell by its column; an empty one when the form lacks the column.</summary>
    public SheetCell Cell(string column) => row[header[column]];

    /// <summary>The tidied text of a cell, or null.</summary>
    public string? Text(string column) => SourceText.Tidy(Cell(column).Text);

    /// <summary>Whether the form has a column.</summary>
    public bool Has(string column) => header.Has(column);
}

/// <summary>A party: all rows whose reference begins with its number.</summary>
internal sealed record DfatParty(string Reference, List<DfatRow> Rows);

/// <summary>Gathers rows into parties: <c>2</c>, <c>2a</c> and <c>2b</c> are names of party 2. Not thread-safe; one per reading.</summary>
internal sealed partial class DfatParties(ReadingNotes notes)
{
    private readonly Dictionary<string, DfatParty> _byReference = new(StringComparer.Ordinal);

    /// <summary>Parties in the order of their first rows.</summary>
    public List<DfatParty> All { get; } = [];

    /// <summary>Rows whose reference is a bare number: the first row of each party, counted by themselves so that a party without its first row shows.</summary>
    public int FirstRows { get; private set; }

    /// <summary>Takes a row of data.</summary>
    public void Add(SheetRow source, TableHeader header)
    {
        var row = new DfatRow(source, header);
        var match = ReferenceForm().Match(row.Text(DfatColumns.Reference) ?? "");
        if (!match.Success)
        {
            notes.Add(ListDiagnostics.MissingKey, row.Text(DfatColumns.Reference), "a number, or a number and a letter", row.Number, column: DfatColumns.Reference);
            return;
        }

        if (!match.Groups["letter"].Success) FirstRows++;
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        if (!_byReference.TryGetValue(number, out var party))
        {
            party = new DfatParty(number, []);
            _byReference.Add(number, party);
            All.Add(party);
        }

        party.Rows.Add(row);
    }

    [GeneratedRegex("^(?<number>[0-9]{1,7})\\s?(?<letter>[a-z]{1,3})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceForm();
}
