using System.Globalization;
using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Reading.Workbooks;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Meti;

/// <summary>Turns rows into entries. The number of a row changes with each revision, so ids are hashes of country and name. Not thread-safe; one per reading.</summary>
internal sealed class MetiEndUsers(ReadingNotes notes)
{
    private const string List = "jp-meti-eul";
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Entries in source order.</summary>
    public List<ListEntry> Entries { get; } = [];

    /// <summary>Rows of data.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows that are no entry.</summary>
    public int Rejected { get; private set; }

    /// <summary>Highest number in the column No., the list's own count.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Takes a row of data.</summary>
    public void Add(SheetRow row, TableHeader header)
    {
        string? Raw(string column) => row[header[column]].Text;
        Rows++;
        if (int.TryParse(Raw(MetiColumns.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) LastNumber = Math.Max(LastNumber, number);
        var names = MetiNames.Read(Raw(MetiColumns.Name), Raw(MetiColumns.Aliases));
        if (names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, row: row.Number, column: MetiColumns.Name);
            Rejected++;
            return;
        }

        var country = SourceText.Tidy(MetiColumns.English(Raw(MetiColumns.Country)));
        var concern = MetiConcern.Read(Raw(MetiColumns.Weapons), Raw(MetiColumns.Conventional), notes, row.Number);
        Entries.Add(new ListEntry
        {
            Id = IdOf(country, SourceText.Tidy(Raw(MetiColumns.Name)), SourceText.Tidy(Raw(MetiColumns.Aliases))),
            List = List,
            Kind = EntryKind.Company,
            Names = names,
            Countries = CountriesOf(Raw(MetiColumns.Country), notes, row.Number),
            Programmes = concern.Letters,
            LegalBasis = TradeLists.Find(List)?.Authority,
            Effect = LegalEffect.RedFlag,
            Measure = concern.Measure,
        });
    }

    /// <summary>The Japanese line is the usual short name; the English one is the official name of the state and is asked second.</summary>
    private static IReadOnlyList<CountryCode> CountriesOf(string? cell, ReadingNotes notes, int row) =>
        cell?.Split('\n') is [var japanese, _, ..] && Countries.TryFind(SourceText.Tidy(japanese), out var code)
            ? [code]
            : CountryText.ReadAll([MetiColumns.English(cell)], notes, row, MetiColumns.Country);

    /// <summary>A second end user of the same name in the same country is told apart by its aliases.</summary>
    private string IdOf(string? country, string? name, string? aliases)
    {
        var id = $"{List}:{RawKeys.Hash(12, country, name)}";
        if (_ids.Add(id)) return id;
        id = $"{id}-{RawKeys.Hash(6, aliases)}";
        _ids.Add(id);
        return id;
    }
}
