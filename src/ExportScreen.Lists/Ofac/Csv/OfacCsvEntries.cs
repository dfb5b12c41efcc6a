using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Csv;

/// <summary>Makes entries of rows. Columns: the OFAC data specification of September 2023.</summary>
internal sealed class OfacCsvEntries(OfacCsvTables tables, string list, OfacNotes notes)
{
    /// <summary>The entry of a main row, or null when it has no name.</summary>
    public ListEntry? Make(OfacCsvRow row)
    {
        if (SourceText.Tidy(row.Fields[1]) is not { } name) return null;
        var entry = new OfacDraft(list, row.Number, Kind(row), notes) { Row = row.Line };
        entry.Names.Add(OfacNames.Make(name, entry.Kind, NameKind.Primary, AliasStrength.Strong));
        foreach (var alias in tables.Aliases[row.Number]) AddAlias(entry, alias);
        foreach (var address in tables.Addresses[row.Number]) AddAddress(entry, address);
        AddCraft(entry, row);
        var remarks = Remarks(row);
        if (remarks is not null) OfacRemarks.Read(remarks, entry, notes);
        var programmes = Programmes(row.Fields[3]);
        var (effect, measure) = list == "us-ofac-sdn" ? (LegalEffect.Prohibited, OfacSubLists.Sdn) : OfacSubLists.OfProgrammes(programmes, remarks);
        if (measure.Length == 0) notes.Tally(ListDiagnostics.UnknownSubList, string.Join(", ", programmes));
        return entry.ToEntry(effect) with
        {
            Programmes = programmes,
            Measure = measure.Length == 0 ? null : measure,
            Positions = SourceText.Clean(row.Fields[4]) is { } title ? [title] : [],
            Remarks = SourceText.Join(" ", Tonnage(row), SourceText.Clean(remarks)),
        };
    }

    private EntryKind Kind(OfacCsvRow row)
    {
        switch (row.Fields[2])
        {
            case null: return EntryKind.Company;
            case "individual": return EntryKind.Person;
            case "vessel": return EntryKind.Vessel;
            case "aircraft": return EntryKind.Aircraft;
            default:
                notes.Count(ListDiagnostics.UnknownValue, row.Fields[2]!, row.Line, "SDN_Type");
                return EntryKind.Unknown;
        }
    }

    private void AddAlias(OfacDraft entry, OfacCsvRow row)
    {
        if (SourceText.Tidy(row.Fields[3]) is not { } name) return;
        NameKind kind;
        switch (row.Fields[2])
        {
            case "aka": kind = NameKind.Alias; break;
            case "fka": kind = NameKind.Former; break;
            case "nka": kind = NameKind.New; break;
            default:
                notes.Count(ListDiagnostics.UnknownValue, row.Fields[2] ?? "-0-", row.Line, "alt_type");
                kind = NameKind.Alias;
                break;
        }

        entry.Names.Add(OfacNames.Make(name, entry.Kind, kind, AliasStrength.Strong));
    }

    private void AddAddress(OfacDraft entry, OfacCsvRow row)
    {
        var street = SourceText.Clean(row.Fields[2]);
        var city = SourceText.Clean(row.Fields[3]);
        var countryText = SourceText.Clean(row.Fields[4]);
        if (street is null && city is null && countryText is null) return;
        CountryCode country = default;
        if (countryText is not null && !OfacCountries.TryRead(countryText, out country))
            notes.Count(ListDiagnostics.UnreadCountry, countryText, row.Line, "country");
        var effective = AddressText.EffectiveCountry(country, SourceText.Join(", ", street, city));
        entry.Addresses.Add(new ListedAddress(street, city, OfacCountries.Region(countryText), Country: effective, CountryText: country.IsNone ? countryText : null));
    }

    private static void AddCraft(OfacDraft entry, OfacCsvRow row)
    {
        if (SourceText.Clean(row.Fields[5]) is { } callSign) entry.TakeIdentifier(Identifiers.Of(IdentifierKind.CallSign, callSign));
        if (SourceText.Clean(row.Fields[6]) is { } type) entry.TakeCraftType(type);
        if (SourceText.Clean(row.Fields[9]) is { } flag) entry.TakeCountry(flag, "Vess_flag");
        if (SourceText.Clean(row.Fields[10]) is { } owner) entry.TakeRelated(owner);
    }

    /// <summary>Several programmes share the field as <c>SDGT] [SYRIA</c>.</summary>
    private static IReadOnlyList<string> Programmes(string? field) => SourceText.Clean(field) is { } text
        ? [.. text.Split("] [", StringSplitOptions.TrimEntries).Select(p => p.Trim('[', ']', ' ')).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)]
        : [];

    /// <summary>The remarks were cut at 1,000 characters in mid-word: the continuation follows with nothing between.</summary>
    private string? Remarks(OfacCsvRow row)
    {
        var continuation = string.Concat(tables.Comments[row.Number].Select(r => r.Fields[1]));
        if (continuation.Length == 0) return row.Fields[11];
        if (row.Fields[11] is null) notes.Tally(ListDiagnostics.CommentWithoutRemarks, row.Number);
        return row.Fields[11] + continuation;
    }

    private static string? Tonnage(OfacCsvRow row) => SourceText.Join(
        " ",
        SourceText.Clean(row.Fields[7]) is { } tonnage ? $"Tonnage {tonnage};" : null,
        SourceText.Clean(row.Fields[8]) is { } gross ? $"Gross registered tonnage {gross};" : null);
}
