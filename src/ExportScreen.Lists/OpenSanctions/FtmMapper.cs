using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>Turns parties into entries, one for each list a party is on. Not thread-safe; one per reading.</summary>
internal sealed class FtmMapper(ReadingNotes notes)
{
    private static readonly string[] SanctionTopics = ["sanction", "debarment", "export.control", "export.risk", "crime.terror", "wanted"];

    /// <summary>Entries in source order.</summary>
    public List<ListEntry> Entries { get; } = [];

    /// <summary>Parties that are no entry.</summary>
    public int Rejected { get; private set; }

    /// <summary>The latest change of any party.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Takes a party; one that is only linked with targets gives no entry.</summary>
    public void Add(FtmParty party)
    {
        var entity = party.Entity;
        if (!(entity.Target ?? (party.Sanctions.Count > 0 || entity.Texts("topics").Any(t => SanctionTopics.Contains(t, StringComparer.Ordinal))))) return;
        if (entity.LastChange is { } change && (AsOf is null || change > AsOf)) AsOf = change;
        var names = NamesOf(entity);
        if (names.Count == 0 || entity.Id.Length == 0)
        {
            notes.Add(entity.Id.Length == 0 ? ListDiagnostics.MissingKey : ListDiagnostics.NamelessRecord, entity.Id, row: entity.Row);
            Rejected++;
            return;
        }

        var entry = Make(party, names);
        foreach (var (list, datasets) in OpenSanctionsLists.Of(entity.Id, entity.Datasets, notes, entity.Row))
            Entries.Add(OnList(entry, party, list, datasets));
    }

    private ListEntry Make(FtmParty party, IReadOnlyList<ListedName> names)
    {
        var entity = party.Entity;
        return new ListEntry
        {
            Id = "",
            List = "",
            Effect = LegalEffect.RedFlag,
            Kind = FtmSchemata.PartyKind(entity.Schema) ?? EntryKind.Unknown,
            Names = names,
            Addresses = [.. entity.Texts("address").Select(a => AddressLines.Read(a)).Concat(party.Addresses.Select(FtmAddress.Read)).Where(a => a != new ListedAddress()).Distinct()],
            Identifiers = FtmIdentifiers.Read(party, notes),
            Countries = CountryText.ReadAll(entity.Texts(FtmProperties.Countries).Select(FtmAddress.Iso), notes, entity.Row, "properties.country"),
            BirthDates = DatesOf(entity),
            BirthPlaces = [.. entity.Texts("birthPlace")],
            Programmes = [.. entity.Texts("program", "programId")],
            Positions = [.. entity.Texts("position")],
            Related = party.Related,
            CraftType = entity.Schema is "Vessel" or "Airplane" ? entity.Texts("type", "model").FirstOrDefault() : null,
            Remarks = SourceText.Join(" ", entity.Texts("notes", "summary", "description")),
            SourceUrl = party.Sanctions.SelectMany(s => s.Texts("sourceUrl")).Concat(entity.Texts("sourceUrl")).FirstOrDefault(),
        };
    }

    /// <summary>The entry as one list has it: of the sanctions those of its datasets count, or all where they do not say whose they are.</summary>
    private static ListEntry OnList(ListEntry entry, FtmParty party, OpenSanctionsList list, IReadOnlySet<string> datasets)
    {
        var own = party.Sanctions.Where(s => s.Datasets.Any(datasets.Contains)).ToList();
        var sanctions = own.Count > 0 ? own : [.. party.Sanctions.Where(s => s.Datasets.Count == 0)];
        var ends = sanctions.Select(s => s.Texts("endDate").Select(t => PartialDates.Day(t)).Max()).ToList();
        return entry with
        {
            Id = OpenSanctionsLists.IdOf(list.Id, party.Entity.Id, party.Entity.Referents),
            List = list.Id,
            Effect = list.Effect,
            Programmes = [.. sanctions.SelectMany(s => s.Texts("program", "programId")).Concat(entry.Programmes).Distinct(StringComparer.Ordinal)],
            LegalBasis = list.Authority,
            Measure = SourceText.Join("; ", sanctions.SelectMany(s => s.Texts("provisions")).Distinct(StringComparer.Ordinal)),
            ListedOn = sanctions.SelectMany(s => s.Texts("listingDate", "startDate")).Select(t => PartialDates.Day(t)).Min(),
            Remarks = SourceText.Join(" ", sanctions.SelectMany(s => s.Texts("reason")).Prepend(entry.Remarks).Distinct(StringComparer.Ordinal)),
            ExpiresOn = ends.Count > 0 && ends.TrueForAll(e => e is not null) ? ends.Max() : null,
        };
    }

    private IReadOnlyList<PartialDate> DatesOf(FtmEntity entity)
    {
        var dates = new List<PartialDate>();
        foreach (var text in entity.Texts(FtmProperties.Dates))
        {
            if (!PartialDates.TryParse(text, out var read)) notes.AddOnce(ListDiagnostics.UnreadDate, $"date:{text}", text, row: entity.Row, path: "properties.birthDate");
            dates.AddRange(read.Where(d => !dates.Contains(d)));
        }

        return dates;
    }

    private static IReadOnlyList<ListedName> NamesOf(FtmEntity entity)
    {
        var names = new NameList();
        names.Add(entity.Texts("name").FirstOrDefault(n => n == entity.Caption) ?? entity.Texts("name").FirstOrDefault() ?? entity.Caption, NameKind.Primary);
        foreach (var name in entity.Texts("name", "alias")) names.Add(name, Scripts.IsNonLatin(name) ? NameKind.OriginalScript : NameKind.Alias);
        foreach (var name in entity.Texts("previousName")) names.Add(name, NameKind.Former);
        foreach (var name in entity.Texts("weakAlias", "abbreviation")) names.Add(name, NameKind.Alias, AliasStrength.Weak);
        return names.Names;
    }
}
