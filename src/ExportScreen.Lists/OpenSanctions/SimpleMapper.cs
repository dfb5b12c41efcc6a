using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>Turns rows of the CSV form into entries, one for each list a party is on. The form does not grade aliases and does not label identifiers. Not thread-safe; one per reading.</summary>
internal sealed partial class SimpleMapper(ReadingNotes notes)
{
    /// <summary>Entries in source order.</summary>
    public List<ListEntry> Entries { get; } = [];

    /// <summary>Rows met.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows that are no entry.</summary>
    public int Rejected { get; private set; }

    /// <summary>The latest change of any party.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Takes one row.</summary>
    public void Add(SimpleRow row)
    {
        Rows++;
        var id = row.Text("id");
        var names = NamesOf(row);
        if (id is null || names.Count == 0)
        {
            notes.Add(id is null ? ListDiagnostics.MissingKey : ListDiagnostics.NamelessRecord, id, row: row.Line, column: id is null ? "id" : "name");
            Rejected++;
            return;
        }

        if (PartialDates.Day(row.Text("last_change")) is { } change && (AsOf is null || change > AsOf)) AsOf = change;
        var entry = Make(row, names);
        foreach (var (list, _) in OpenSanctionsLists.Of(id, row.Values("dataset"), notes, row.Line))
            Entries.Add(entry with { Id = OpenSanctionsLists.IdOf(list.Id, id, []), List = list.Id, Effect = list.Effect, LegalBasis = list.Authority });
    }

    private ListEntry Make(SimpleRow row, IReadOnlyList<ListedName> names)
    {
        var schema = row.Text("schema") ?? "";
        var kind = FtmSchemata.PartyKind(schema);
        if (kind is null) notes.AddOnce(ListDiagnostics.UnknownValue, $"schema:{schema}", schema, "a party of FollowTheMoney", row.Line, column: "schema");
        var sanctions = row.Values("sanctions");
        return new ListEntry
        {
            Id = "",
            List = "",
            Effect = LegalEffect.RedFlag,
            Kind = kind ?? EntryKind.Unknown,
            Names = names,
            Addresses = [.. row.Values("addresses").Select(a => AddressLines.Read(a)).Where(a => a != new ListedAddress()).Distinct()],
            Identifiers = IdentifiersOf(row, kind ?? EntryKind.Unknown),
            Countries = CountryText.ReadAll(row.Values("countries").Select(FtmAddress.Iso), notes, row.Line, "countries"),
            BirthDates = DatesOf(row),
            Programmes = row.Values("program_ids"),
            ListedOn = sanctions.SelectMany(s => IsoDay().Matches(s)).Select(m => PartialDates.Day(m.Value)).Min(),
            Remarks = SourceText.Join(" ", sanctions.Select(s => $"{s}.")),
        };
    }

    private static IReadOnlyList<ListedName> NamesOf(SimpleRow row)
    {
        var names = new NameList();
        names.Add(row.Text("name"), NameKind.Primary);
        foreach (var name in row.Values("aliases")) names.Add(name, Scripts.IsNonLatin(name) ? NameKind.OriginalScript : NameKind.Alias);
        return names.Names;
    }

    /// <summary>Identifiers come without a label: what a number looks like decides, for a vessel seven digits with a sound check digit are its IMO number.</summary>
    private IReadOnlyList<Identifier> IdentifiersOf(SimpleRow row, EntryKind kind)
    {
        var identifiers = new IdentifierList(notes, row.Line, "identifiers");
        var countries = row.Values("countries");
        var country = countries.Count == 1 && Countries.TryFind(FtmAddress.Iso(countries[0]), out var code) ? code : default;
        foreach (var text in row.Values("identifiers"))
        {
            var imo = ImoNumber.TryParse(text, out var number, out var sound) && sound && (kind == EntryKind.Vessel || text.StartsWith("IMO", StringComparison.OrdinalIgnoreCase));
            if (imo) identifiers.Add(IdentifierKind.Imo, number.ToString());
            else identifiers.Classify(text, IdentifierKind.Other, country);
        }

        foreach (var phone in row.Values("phones")) identifiers.Add(IdentifierKind.Phone, phone);
        foreach (var email in row.Values("emails")) identifiers.Add(IdentifierKind.Email, email);
        return identifiers.Identifiers;
    }

    private IReadOnlyList<PartialDate> DatesOf(SimpleRow row)
    {
        var dates = new List<PartialDate>();
        foreach (var text in row.Values("birth_date"))
        {
            if (!PartialDates.TryParse(text, out var read)) notes.AddOnce(ListDiagnostics.UnreadDate, $"birth:{text}", text, row: row.Line, column: "birth_date");
            dates.AddRange(read.Where(d => !dates.Contains(d)));
        }

        return dates;
    }

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();
}
