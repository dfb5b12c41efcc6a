using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Legacy;

/// <summary>Reads one <c>sdnEntry</c>. Stateless and thread-safe.</summary>
internal static class LegacyEntry
{
    private static readonly OfacLabel Birth = OfacLabels.Find("DOB")!;

    /// <summary>The entry, or null when it has no name (noted).</summary>
    public static ListEntry? Read(SourceElement record, string list, ReadingNotes notes, OfacNotes ofac)
    {
        var number = record.Value("uid");
        if (number is null || !number.All(char.IsAsciiDigit)) notes.Add(ListDiagnostics.MissingKey, number, "a number", record.Line, "sdnEntry/uid");
        var draft = new OfacDraft(list, number ?? "", KindOf(record, notes), ofac) { Row = record.Line };
        LegacyNames.Add(record, draft, notes);
        LegacyAddresses.Add(record, draft, notes);
        AddOrigins(record, draft);
        var kept = LegacyIds.Add(record, draft, notes);
        kept.InsertRange(0, AddVessel(record, draft));
        var programmes = record.Values("programList", "program").Distinct(StringComparer.Ordinal).ToList();
        var position = SourceText.Clean(record.Value("title"));
        var remarks = SourceText.Join("; ", [SourceText.Clean(record.Value("remarks")), .. kept]);
        var (effect, measure) = list == LegacyRecognition.Sdn ? (LegalEffect.Prohibited, OfacSubLists.Sdn) : OfacSubLists.OfProgrammes(programmes, remarks);
        if (measure.Length == 0) ofac.Tally(ListDiagnostics.UnknownSubList, string.Join(", ", programmes));
        if (draft.Names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, number, row: record.Line);
            return null;
        }

        return draft.ToEntry(effect) with
        {
            Programmes = programmes,
            Measure = measure.Length == 0 ? null : measure,
            Positions = position is null ? [] : [position],
            Remarks = remarks,
        };
    }

    private static EntryKind KindOf(SourceElement record, ReadingNotes notes)
    {
        var type = record.Value("sdnType");
        switch (type)
        {
            case "Individual": return EntryKind.Person;
            case "Entity": return EntryKind.Company;
            case "Vessel": return EntryKind.Vessel;
            case "Aircraft": return EntryKind.Aircraft;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"sdnType:{type}", type, "Individual, Entity, Vessel or Aircraft", record.Line, "sdnEntry/sdnType");
                return EntryKind.Unknown;
        }
    }

    /// <summary>Dates and places of birth, nationalities and citizenships. Which of them is the main one matters to no comparison.</summary>
    private static void AddOrigins(SourceElement record, OfacDraft draft)
    {
        foreach (var item in Items(record, "dateOfBirthList", "dateOfBirthItem")) draft.Take(Birth, item.Value("dateOfBirth") ?? "");
        foreach (var item in Items(record, "placeOfBirthList", "placeOfBirthItem")) draft.Take(LegacyIds.BirthPlace, item.Value("placeOfBirth") ?? "");
        foreach (var list in (string[])["nationality", "citizenship"])
            foreach (var item in Items(record, list + "List", list))
                if (SourceText.Clean(item.Value("country")) is { } country) draft.TakeCountry(country, list);
    }

    private static IEnumerable<SourceElement> Items(SourceElement record, string list, string item)
    {
        foreach (var element in record.Children(list).SelectMany(l => l.Children(item)))
        {
            element.Ignore("uid", "mainEntry");
            yield return element;
        }
    }

    /// <summary>Call sign, type, flag and owner go to their fields; the tonnages are returned as remarks.</summary>
    private static IEnumerable<string> AddVessel(SourceElement record, OfacDraft draft)
    {
        if (record.Child("vesselInfo") is not { } vessel) return [];
        if (SourceText.Clean(vessel.Value("callSign")) is { } callSign) draft.TakeIdentifier(Identifiers.Of(IdentifierKind.CallSign, callSign));
        if (SourceText.Clean(vessel.Value("vesselType")) is { } type) draft.TakeCraftType(type);
        if (SourceText.Clean(vessel.Value("vesselFlag")) is { } flag) draft.TakeCountry(flag, "vesselFlag");
        if (SourceText.Clean(vessel.Value("vesselOwner")) is { } owner) draft.TakeRelated(owner);
        var tonnage = SourceText.Clean(vessel.Value("tonnage"));
        var gross = SourceText.Clean(vessel.Value("grossRegisteredTonnage"));
        return new[] { tonnage is null ? null : $"Tonnage {tonnage}", gross is null ? null : $"Gross registered tonnage {gross}" }.OfType<string>();
    }
}
