using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Un;

/// <summary>Reads one <c>INDIVIDUAL</c> or <c>ENTITY</c>. Stateless and thread-safe.</summary>
internal static class UnRecordReader
{
    private const string List = "un-sc";

    /// <summary>The entry, or null when it has no name (noted).</summary>
    public static ListEntry? Read(SourceElement record, ReadingNotes notes)
    {
        record.Ignore("VERSIONNUM", "LIST_TYPE", "LAST_DAY_UPDATED", "SORT_KEY", "SORT_KEY_LAST_MOD", "HAS_INTERPOL_LINK", "GENDER", "SUBMITTED_BY", "SUBMITTED_ON");
        var key = record.Value("DATAID");
        if (key is null) notes.Add(ListDiagnostics.MissingKey, row: record.Line, path: $"{record.Name}/DATAID");
        var person = record.Name == "INDIVIDUAL";
        var reference = SourceText.Clean(record.Value("REFERENCE_NUMBER"));
        var committee = UnCommittees.Read(record.Value("UN_LIST_TYPE"), notes, record.Line);
        var births = UnBirths.Read(record, notes);
        var names = UnNames.Read(record, births, notes);
        var addresses = UnAddresses.Read(record, notes);
        var identifiers = UnDocuments.Read(record, reference, notes);
        var listedText = record.Value("LISTED_ON");
        var listed = PartialDates.Day(listedText);
        if (listed is null && listedText is not null) notes.AddOnce(ListDiagnostics.UnreadDate, "LISTED_ON", listedText, row: record.Line, path: $"{record.Name}/LISTED_ON");
        var entry = new ListEntry
        {
            Id = $"{List}:{key}",
            List = List,
            Kind = person ? EntryKind.Person : EntryKind.Company,
            Names = names.Names,
            Addresses = addresses.Addresses,
            Identifiers = identifiers,
            Countries = CountryText.ReadAll(record.Values("NATIONALITY", "VALUE"), notes, record.Line, $"{record.Name}/NATIONALITY"),
            BirthDates = [.. births.Dates.Distinct()],
            BirthPlaces = [.. births.Places.Distinct(StringComparer.OrdinalIgnoreCase)],
            Programmes = committee is null ? [] : [committee.Programme],
            LegalBasis = committee?.Resolution,
            Effect = LegalEffect.Prohibited,
            Measure = "Security Council measures of the committee (asset freeze, travel ban, arms embargo as applicable)",
            ListedOn = listed,
            Positions = [.. record.Values("DESIGNATION", "VALUE").Concat(record.Values("TITLE", "VALUE")).Distinct(StringComparer.OrdinalIgnoreCase)],
            Remarks = SourceText.Join(" ", [reference is null ? null : $"{reference}.", SourceText.Clean(record.Value("COMMENTS1")), .. names.Remarks, .. addresses.Remarks, .. births.Remarks]),
            SourceUrl = record.Value("INTERPOL_LINK"),
        };
        if (entry.Names.Count > 0) return entry;
        notes.Add(ListDiagnostics.NamelessRecord, reference ?? key, row: record.Line);
        return null;
    }
}
