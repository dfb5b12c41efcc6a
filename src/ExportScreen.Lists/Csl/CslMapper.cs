using ExportScreen.Lists.BisDpl;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Csl;

/// <summary>Turns records into entries; the same for CSV and JSON. Not thread-safe; one per reading.</summary>
internal sealed class CslMapper(ReadingNotes notes)
{
    private readonly CslEntryIds _ids = new();

    /// <summary>Records that are no entry.</summary>
    public int Rejected { get; private set; }

    /// <summary>The entries with their lasting ids, in source order.</summary>
    public List<ListEntry> Finish() => _ids.Assign();

    /// <summary>Takes one record.</summary>
    public void Add(CslRecord record)
    {
        if (CslSources.Find(record.Source) is not { } source)
        {
            notes.AddOnce(ListDiagnostics.CslUnknownSource, record.Source ?? "", record.Source, "a source with a known code in parentheses", record.Row, record.Path);
            Rejected++;
            return;
        }

        if (source.Ofac && record.EntityNumber is null) notes.Add(ListDiagnostics.MissingKey, row: record.Row, path: record.Path, column: "entity_number");
        var kind = KindOf(record);
        var addressOnly = CslAddressEntries.Is(record, source);
        var names = addressOnly ? CslNames.None : CslNames.Read(record, source, kind, notes);
        if (!addressOnly && names.Names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, row: record.Row, path: record.Path);
            Rejected++;
            return;
        }

        var addresses = CslAddresses.Map(record, notes);
        if (addressOnly)
        {
            var places = CslAddressEntries.Read(record, addresses);
            if (!places.CanBeMatched) notes.Add(ListDiagnostics.AddressMissing, record.Name, "a street", record.Row, record.Path);
            (addresses, names) = (places.Addresses, names with { Remarks = places.Remarks });
        }

        _ids.Add(Make(record, source, kind, names, addresses, addressOnly), record, source);
    }

    private ListEntry Make(CslRecord record, CslSource source, EntryKind kind, CslNames names, IReadOnlyList<ListedAddress> addresses, bool addressOnly)
    {
        var ids = CslIdentifiers.Read(record, notes);
        var dates = DatesOf(record.BirthDates.Concat(ids.Dates), record);
        var expires = PartialDates.Day(record.EndDate, DateOrder.MonthFirst);
        var listed = PartialDates.Day(record.StartDate, DateOrder.MonthFirst);
        if (!DenialOrders.IsFarFuture(record.EndDate)) Unread(record.EndDate, expires, record, "end_date");
        Unread(record.StartDate, listed, record, "start_date");
        return new ListEntry
        {
            Id = source.List,
            List = source.List,
            Kind = kind,
            Names = names.Names,
            Addresses = addresses,
            AddressOnly = addressOnly,
            Identifiers = ids.Identifiers,
            Countries = CountryText.ReadAll(
                record.Nationalities.Concat(record.Citizenships).Append(record.VesselFlag).Concat(ids.Countries), notes, record.Row, "nationalities, citizenships or flag"),
            BirthDates = dates,
            BirthPlaces = record.BirthPlaces,
            Programmes = [.. record.Programmes, .. source.SubList is null ? Array.Empty<string>() : [source.SubList]],
            LegalBasis = record.Notice ?? TradeLists.Find(source.List)?.Authority,
            Effect = source.Effect,
            Measure = MeasureOf(record, source),
            ListedOn = listed,
            ExpiresOn = DenialOrders.EndOf(expires),
            Positions = record.Title is null ? [] : [record.Title],
            Related = [.. names.Related, .. record.VesselOwner is null ? Array.Empty<string>() : [record.VesselOwner]],
            CraftType = record.VesselType ?? ids.CraftType,
            Remarks = SourceText.Join(" ", [.. names.Remarks, record.Remarks, .. ids.Remarks]),
            SourceUrl = record.ListUrl ?? record.InformationUrl,
        };
    }

    private EntryKind KindOf(CslRecord record)
    {
        switch (record.Type?.ToUpperInvariant())
        {
            case null: return EntryKind.Unknown;
            case "INDIVIDUAL": return EntryKind.Person;
            case "ENTITY": return EntryKind.Company;
            case "VESSEL": return EntryKind.Vessel;
            case "AIRCRAFT": return EntryKind.Aircraft;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"type:{record.Type}", record.Type, "Individual, Entity, Vessel or Aircraft", record.Row, record.Path, "type");
                return EntryKind.Unknown;
        }
    }

    private string? MeasureOf(CslRecord record, CslSource source)
    {
        if (source.Code != "DPL") return SourceText.Join(" ", record.LicenceRequirement, record.LicencePolicy) ?? source.SubList;
        if (DenialOrders.MeasureOf(record.StandardOrder) is { } measure) return measure;
        notes.AddOnce(ListDiagnostics.UnknownValue, $"standard_order:{record.StandardOrder}", record.StandardOrder, "Y or N", record.Row, record.Path, "standard_order");
        return DenialOrders.Measure;
    }

    private IReadOnlyList<PartialDate> DatesOf(IEnumerable<string> texts, CslRecord record)
    {
        var dates = new List<PartialDate>();
        foreach (var text in texts)
        {
            if (!PartialDates.TryParse(text, DateOrder.MonthFirst, out var read) && SourceText.Clean(text) is not null)
                notes.AddOnce(ListDiagnostics.UnreadDate, $"date:{text}", text, row: record.Row, path: record.Path, column: "dates_of_birth");
            dates.AddRange(read.Where(d => !dates.Contains(d)));
        }

        return dates;
    }

    private void Unread(string? text, DateOnly? date, CslRecord record, string column)
    {
        if (date is not null || SourceText.Clean(text) is not { } unread) return;
        var kind = unread.StartsWith("00", StringComparison.Ordinal) ? ListDiagnostics.CenturyLost : ListDiagnostics.UnreadDate;
        notes.AddOnce(kind, $"{column}:{unread}", unread, row: record.Row, path: record.Path, column: column);
    }
}
