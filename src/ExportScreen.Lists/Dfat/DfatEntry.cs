using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Reading.Workbooks;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Dfat;

/// <summary>Turns a party into an entry. Rows of a party repeat its particulars; where they differ, each value counts once. Stateless and thread-safe.</summary>
internal static partial class DfatEntry
{
    private const string List = "au-dfat";

    /// <summary>The entry, or null when it has no name (noted).</summary>
    public static ListEntry? Make(DfatParty party, ReadingNotes notes)
    {
        var first = party.Rows[0];
        var kind = KindOf(first, notes);
        var names = DfatNames.Read(party, kind, notes);
        if (names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, party.Reference, row: first.Number, column: DfatColumns.Name);
            return null;
        }

        var additional = Texts(party, DfatColumns.Additional);
        var listing = Texts(party, DfatColumns.ListingInformation);
        var births = DfatBirthDates.Read(party, notes);
        var sanctions = DfatSanctions.Read(first, notes);
        return new ListEntry
        {
            Id = $"{List}:{party.Reference}",
            List = List,
            Kind = kind,
            Names = names,
            Addresses = [.. Texts(party, DfatColumns.Address).SelectMany(AddressLines.Pieces).Select(a => AddressLines.Read(a)).Where(a => a != new ListedAddress()).Distinct()],
            Identifiers = IdentifiersOf(party, additional, notes),
            Countries = CountryText.ReadAll(
                Texts(party, DfatColumns.Citizenship).SelectMany(t => t.Split(';')), notes, first.Number, DfatColumns.Citizenship),
            BirthDates = births.Dates,
            BirthPlaces = [.. Texts(party, DfatColumns.BirthPlace).SelectMany(AddressLines.Pieces).Distinct(StringComparer.OrdinalIgnoreCase)],
            Programmes = [.. Texts(party, DfatColumns.Committees).SelectMany(t => t.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)],
            LegalBasis = first.Text(DfatColumns.Instrument) ?? TradeLists.Find(List)?.Authority,
            Effect = sanctions.Effect,
            Measure = sanctions.Measure,
            ListedOn = ListedOn(party),
            Remarks = SourceText.Join(" ", [.. additional, .. listing, .. births.Remarks]),
        };
    }

    private static EntryKind KindOf(DfatRow row, ReadingNotes notes)
    {
        var type = row.Text(DfatColumns.Type);
        switch (type?.ToUpperInvariant())
        {
            case "INDIVIDUAL": return EntryKind.Person;
            case "ENTITY": return EntryKind.Company;
            case "VESSEL": return EntryKind.Vessel;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"type:{type}", type, "Individual, Entity or Vessel", row.Number, column: DfatColumns.Type);
                return EntryKind.Unknown;
        }
    }

    /// <summary>The IMO column, the United Nations reference that heads the additional information (<c>TAi.002.</c>), and what that labels.</summary>
    private static IReadOnlyList<Identifier> IdentifiersOf(DfatParty party, IReadOnlyList<string> additional, ReadingNotes notes)
    {
        var identifiers = new IdentifierList(notes, party.Rows[0].Number, DfatColumns.Imo);
        foreach (var imo in Texts(party, DfatColumns.Imo)) identifiers.Add(IdentifierKind.Imo, imo);
        foreach (var text in additional)
        {
            if (UnReference().Match(text) is { Success: true } reference) identifiers.Add(IdentifierKind.UnReference, reference.Value);
            foreach (var found in ProseIdentifiers.Find(text)) identifiers.Add(found);
        }

        return identifiers.Identifiers;
    }

    /// <summary>The listing date is prose (<c>Listed on 25 Jan. 2001 (amended on ...)</c>); where only a date stands, that is it.</summary>
    private static DateOnly? ListedOn(DfatParty party)
    {
        foreach (var row in party.Rows)
        {
            if (SheetDates.Day(row.Cell(DfatColumns.ListingInformation)) is { } day) return day;
            if (row.Text(DfatColumns.ListingInformation) is { } text && Listed().Match(text) is { Success: true } match && PartialDates.Day(match.Groups["day"].Value) is { } listed) return listed;
        }

        return null;
    }

    private static List<string> Texts(DfatParty party, string column) =>
        [.. party.Rows.Select(r => r.Text(column)).OfType<string>().Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?:QD|TA|KP|IR|IQ|CD|LY|SO|CF|SD|GB|YE|HT|SS)[ie]\.[0-9]{3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnReference();

    [GeneratedRegex(
        @"^(?:First\s+)?listed\s*(?:by\s+(?:the\s+)?(?:UN\s+)?(?:Committee\s+[0-9]{4}|[0-9]{4}\s+Committee)\s*)?(?:on)?\s*:?\s*(?<day>[0-9]{1,2}\s+[A-Z][a-z]{2,8}\.?\s+[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();
}
