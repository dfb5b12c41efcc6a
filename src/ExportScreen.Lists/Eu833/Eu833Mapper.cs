using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Eu833;

/// <summary>Turns rows into entries. A row that cannot be read is an Error, since the user can mend it. Not thread-safe; one per reading.</summary>
internal sealed class Eu833Mapper(ReadingNotes notes)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Entries in source order.</summary>
    public List<ListEntry> Entries { get; } = [];

    /// <summary>Rows met.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows that are no entry.</summary>
    public int Rejected { get; private set; }

    /// <summary>Takes one row.</summary>
    public void Add(Eu833Row row)
    {
        Rows++;
        var annex = Eu833Annex.Find(row.Text(Eu833Columns.Annex));
        var names = NamesOf(row);
        if (annex is null) Wrong(row, Eu833Columns.Annex, string.Join(" or ", Eu833Annex.All.Select(a => a.Number)));
        if (names.Count == 0) Wrong(row, Eu833Columns.Name, "a name");
        if (annex is null || names.Count == 0)
        {
            Rejected++;
            return;
        }

        var country = Country(row, Eu833Columns.Country);
        var flag = Country(row, Eu833Columns.Flag);
        var addresses = row.Values(Eu833Columns.Addresses).Select(a => AddressLines.Read(a, country)).Distinct().ToList();
        Entries.Add(new ListEntry
        {
            Id = IdOf(row, annex),
            List = annex.List,
            Kind = annex.Vessels ? EntryKind.Vessel : EntryKind.Company,
            Names = names,
            Addresses = addresses,
            Identifiers = IdentifiersOf(row, annex, country.IsNone ? addresses.FirstOrDefault()?.Country ?? default : country),
            Countries = [.. new[] { country, flag }.Where(c => !c.IsNone).Distinct()],
            Programmes = [$"Annex {annex.Number}"],
            LegalBasis = SourceText.Join("; ", $"Regulation (EU) No 833/2014, Annex {annex.Number}", row.Text(Eu833Columns.Act)),
            Effect = annex.Effect,
            Measure = annex.Measure,
            ListedOn = Day(row, Eu833Columns.ListedOn),
            ExpiresOn = Day(row, Eu833Columns.EndsOn),
            CraftType = row.Text(Eu833Columns.CraftType),
            Remarks = row.Text(Eu833Columns.Reason),
            SourceUrl = row.Text(Eu833Columns.Url),
        });
    }

    /// <summary>Vessels by their IMO number; end users, which the annex does not number, by name. A second end user of the name is told apart by its registration numbers or address.</summary>
    private string IdOf(Eu833Row row, Eu833Annex annex)
    {
        if (annex.Vessels && ImoNumber.TryParse(row.Text(Eu833Columns.Imo), out var imo, out _)) return $"{annex.List}:{imo}";
        if (annex.Vessels) Wrong(row, Eu833Columns.Imo, "an IMO number of seven digits");
        var id = $"{annex.List}:{RawKeys.Hash(12, row.Text(Eu833Columns.Name))}";
        if (_ids.Add(id)) return id;
        id = $"{id}-{RawKeys.Hash(6, row.Text(Eu833Columns.Registration) ?? row.Text(Eu833Columns.Tax) ?? row.Text(Eu833Columns.Addresses))}";
        _ids.Add(id);
        return id;
    }

    private static IReadOnlyList<ListedName> NamesOf(Eu833Row row)
    {
        var names = new NameList();
        names.Add(row.Text(Eu833Columns.Name), NameKind.Primary);
        foreach (var name in row.Values(Eu833Columns.Aliases)) names.Add(name, Scripts.IsNonLatin(name) ? NameKind.OriginalScript : NameKind.Alias);
        foreach (var name in row.Values(Eu833Columns.FormerNames)) names.Add(name, NameKind.Former);
        foreach (var name in row.Values(Eu833Columns.OriginalScript)) names.Add(name, NameKind.OriginalScript);
        return names.Names;
    }

    /// <summary>Numbers with their label (<c>OGRN 1027700132195</c>) or without, then what the number looks like decides.</summary>
    private IReadOnlyList<Identifier> IdentifiersOf(Eu833Row row, Eu833Annex annex, CountryCode country)
    {
        var identifiers = new IdentifierList(notes, row.Line, Eu833Columns.Registration);
        if (annex.Vessels) identifiers.Add(IdentifierKind.Imo, row.Text(Eu833Columns.Imo));
        foreach (var (column, kind) in new[] { (Eu833Columns.Registration, IdentifierKind.Registration), (Eu833Columns.Tax, IdentifierKind.Tax) })
        {
            foreach (var text in row.Values(column))
            {
                var labelled = ProseIdentifiers.Find(text);
                foreach (var found in labelled) identifiers.Add(found with { Country = country });
                if (labelled.Count == 0) identifiers.Classify(text, kind, country);
            }
        }

        identifiers.Add(IdentifierKind.Mmsi, row.Text(Eu833Columns.Mmsi));
        identifiers.Add(IdentifierKind.CallSign, row.Text(Eu833Columns.CallSign));
        return identifiers.Identifiers;
    }

    private CountryCode Country(Eu833Row row, string column)
    {
        if (row.Text(column) is not { } text) return default;
        if (!Countries.TryFind(text, out var country)) Wrong(row, column, "a country by code or name");
        return country;
    }

    private DateOnly? Day(Eu833Row row, string column)
    {
        if (row.Text(column) is not { } text) return null;
        var day = text.Length >= 8 && (text.Any(char.IsAsciiLetter) || text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0) ? PartialDates.Day(text) : null;
        if (day is null) Wrong(row, column, "a day such as 2026-11-22");
        return day;
    }

    private void Wrong(Eu833Row row, string column, string expected) => notes.Add(ListDiagnostics.ImportValueWrong, row.Text(column), expected, row.Line, column: column);
}
