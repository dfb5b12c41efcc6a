using System.Globalization;
using System.Xml.Linq;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Enhanced;

/// <summary>Makes an entry of an entity element.</summary>
internal sealed class EnhancedEntity(EnhancedHeader header, string list, OfacNotes notes)
{
    /// <summary>The entry, or null when it has no name.</summary>
    public ListEntry? Make(XElement entity, string number, long line)
    {
        var general = entity.One("generalInfo");
        var draft = new OfacDraft(list, number, Kind(general.Text("entityType"), line), notes) { Row = line };
        draft.Names.AddRange(new EnhancedNames(notes).Read(entity, draft.Kind, line));
        if (draft.Names.Count == 0) return null;
        AddAddresses(draft, entity, line);
        var kept = AddFeatures(draft, entity, line);
        AddDocuments(draft, entity, line);
        foreach (var relation in entity.Items("relationships", "relationship"))
            if (relation.One("relatedEntity").AttributeText("entityId") is { } other) draft.TakeRelated($"id:{list}:{other}");

        var lists = entity.Texts("sanctionsLists", "sanctionsList");
        var (effect, measure) = OfacSubLists.OfLists(lists, entity.Texts("sanctionsTypes", "sanctionsType"));
        return draft.ToEntry(effect) with
        {
            Programmes = entity.Texts("sanctionsPrograms", "sanctionsProgram"),
            LegalBasis = SourceText.Join("; ", entity.Texts("legalAuthorities", "legalAuthority")),
            Measure = measure.Length == 0 ? null : measure,
            ListedOn = ListedOn(entity, line),
            Positions = SourceText.Clean(general.Text("title")) is { } title ? [title] : [],
            Remarks = SourceText.Join("; ", [SourceText.Clean(general.Text("remarks")), .. kept]),
        };
    }

    private EntryKind Kind(string? type, long line)
    {
        switch (type)
        {
            case "Individual": return EntryKind.Person;
            case "Entity": return EntryKind.Company;
            case "Vessel": return EntryKind.Vessel;
            case "Aircraft": return EntryKind.Aircraft;
            default:
                notes.Count(ListDiagnostics.UnknownValue, type ?? "no entityType", line, "entityType");
                return EntryKind.Unknown;
        }
    }

    private void AddAddresses(OfacDraft draft, XElement entity, long line)
    {
        foreach (var address in entity.Items("addresses", "address"))
        {
            var (country, unread) = header.Country(address.One("country"));
            if (unread is not null) notes.Count(ListDiagnostics.UnreadCountry, unread, line, "country");
            var region = OfacCountries.Region(SourceText.Tidy(address.One("country")?.Value));
            var translations = address.Items("translations", "translation").ToList();
            foreach (var made in (translations.Count == 0 ? [address] : translations).Select(t => Address(t, country, region, unread, line)))
                if (made != new ListedAddress() && !draft.Addresses.Contains(made)) draft.Addresses.Add(made);
        }
    }

    private ListedAddress Address(XElement translation, CountryCode country, string? countryRegion, string? unread, long line)
    {
        var streets = new List<string>();
        var regions = new List<string>();
        string? city = null;
        string? postal = null;
        foreach (var part in translation.Items("addressParts", "addressPart"))
        {
            if (SourceText.Clean(part.Text("value")) is not { } value) continue;
            switch (part.Text("type"))
            {
                case "CITY": city = value; break;
                case "POSTAL CODE": postal = value; break;
                case "STATE/PROVINCE" or "REGION": regions.Add(value); break;
                case "ADDRESS1" or "ADDRESS2" or "ADDRESS3": streets.Add(value); break;
                default:
                    notes.Count(ListDiagnostics.UnknownValue, part.Text("type") ?? "no type", line, "addressPart");
                    streets.Add(value);
                    break;
            }
        }

        var street = SourceText.Join(", ", streets);
        var region = SourceText.Join(", ", [.. regions, countryRegion]);
        var effective = AddressText.EffectiveCountry(country, SourceText.Join(", ", street, city, region, postal));
        return new ListedAddress(street, city, region, postal, effective, unread);
    }

    /// <summary>Features go to their fields; those of no use for matching are returned as remarks.</summary>
    private List<string> AddFeatures(OfacDraft draft, XElement entity, long line)
    {
        var kept = new List<string>();
        foreach (var feature in entity.Items("features", "feature"))
        {
            var type = feature.Text("type") ?? "";
            var label = OfacLabels.Find(type);
            if (label is null) notes.Count(ListDiagnostics.UnknownValue, type, line, "feature");
            if (label?.Meaning == LabelMeaning.Date && Span(feature.One("valueDate")) is { } date) draft.TakeDate(date);
            else if (label is not null) draft.Take(label, feature.Text("value") ?? "");
            if (label is null or { Meaning: LabelMeaning.Kept })
                kept.Add(SourceText.Join(" ", type, feature.Text("value"), feature.Text("comments"))!);
        }

        return kept;
    }

    private void AddDocuments(OfacDraft draft, XElement entity, long line)
    {
        foreach (var document in entity.Items("identityDocuments", "identityDocument"))
        {
            var type = document.Text("type") ?? "";
            var (country, unread) = header.Country(document.One("issuingCountry"));
            if (unread is not null) notes.Count(ListDiagnostics.UnreadCountry, unread, line, "issuingCountry");
            if (OfacLabels.Find(type) is not { } label) notes.Count(ListDiagnostics.UnknownValue, type, line, "identityDocument");
            else if (label.Meaning != LabelMeaning.Kept)
            {
                draft.Take(label, document.Text("documentNumber") ?? "", country);
                continue;
            }

            draft.Take(new OfacLabel(type, LabelMeaning.Number), document.Text("documentNumber") ?? "", country);
        }
    }

    /// <summary>The first day on a list other than the umbrella Consolidated list, whose own date only tells when it was set up.</summary>
    private DateOnly? ListedOn(XElement entity, long line)
    {
        DateOnly? first = null;
        foreach (var listing in entity.Items("sanctionsLists", "sanctionsList"))
        {
            var text = listing.AttributeText("datePublished");
            if (text is null || (listing.Value.Trim() == OfacSubLists.Consolidated && first is not null)) continue;
            if (!TryDay(text, out var day)) notes.Count(ListDiagnostics.UnreadDate, text, line, "datePublished");
            else if (first is null || day < first) first = day;
        }

        return first;
    }

    private static PartialDate? Span(XElement? value) =>
        TryDay(value.Text("fromDateBegin"), out var from) && TryDay(value.Text("toDateEnd"), out var to) && from <= to
            ? new PartialDate(from, to, value.IsTrue("isApproximate"))
            : null;

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
