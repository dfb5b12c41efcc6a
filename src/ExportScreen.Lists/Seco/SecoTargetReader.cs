using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Seco;

/// <summary>Reads one <c>target</c>. Stateless and thread-safe.</summary>
internal static class SecoTargetReader
{
    private const string List = "ch-seco";

    /// <summary>Reads a target; null when it has no name (noted).</summary>
    public static SecoTarget? Read(SourceElement target, ReadingNotes notes)
    {
        target.Ignore("generic-attribute");
        var id = target.Attribute("ssid");
        if (id is null) notes.Add(ListDiagnostics.MissingKey, row: target.Line, path: "target@ssid");
        var (kind, subject) = SubjectOf(target, notes);
        var history = SecoHistory.Read(target, notes);
        var facts = new SecoFacts(new NameList(), new IdentifierList(notes, target.Line, "target"));
        ReadForeignIdentifier(target, facts);
        foreach (var identity in (subject?.Children("identity") ?? []).OrderBy(i => i.Attribute("main") == "true" ? 0 : 1))
            ReadIdentity(identity, kind, facts, notes);
        ReadProse(subject, kind, facts);
        var related = RelationsOf(subject);
        var sets = target.Children("sanctions-set-id").Select(s => s.Text()).Append(target.Attribute("sanctions-set-id")).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (facts.Names.Names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, id, row: target.Line);
            return null;
        }

        var entry = new ListEntry
        {
            Id = $"{List}:{id}",
            List = List,
            Kind = kind,
            Effect = LegalEffect.Prohibited,
            Names = facts.Names.Names,
            Identifiers = facts.Identifiers.Identifiers,
            Countries = [.. facts.Countries.Distinct()],
            BirthDates = [.. facts.Dates.Distinct()],
            Positions = [.. facts.Titles.Distinct(StringComparer.OrdinalIgnoreCase)],
            Related = related,
            ListedOn = history.ListedOn,
            ExpiresOn = history.LastDay,
            Remarks = SourceText.Join(" ", facts.Remarks),
        };
        return new SecoTarget(entry, target.Line, sets, facts.Addresses, facts.BirthPlaces);
    }

    /// <summary>A reference of the Security Council identifies; a number of another origin is only a remark.</summary>
    private static void ReadForeignIdentifier(SourceElement target, SecoFacts facts)
    {
        if (target.Value("foreign-identifier") is not { } foreign) return;
        if (SecoInformation.IsUnReference(foreign)) facts.Identifiers.Add(IdentifierKind.UnReference, foreign);
        facts.Remarks.Add($"Foreign identifier {foreign}.");
    }

    private static void ReadProse(SourceElement? subject, EntryKind kind, SecoFacts facts)
    {
        foreach (var text in (subject?.Children("other-information") ?? []).Select(Text).OfType<string>())
        {
            SecoInformation.Take(text, kind, facts);
            facts.Remarks.Add(text);
        }

        facts.Remarks.AddRange((subject?.Children("justification") ?? []).Select(Text).OfType<string>());
    }

    private static void ReadIdentity(SourceElement identity, EntryKind kind, SecoFacts facts, ReadingNotes notes)
    {
        identity.IgnoreAttributes("ssid");
        var main = identity.Attribute("main") == "true";
        foreach (var name in identity.Children("name")) SecoNames.Add(name, main, kind, facts, notes);
        foreach (var day in identity.Children("day-month-year")) facts.AddDay(day, notes);
        foreach (var nationality in identity.Children("nationality")) facts.AddNationality(nationality, notes);
        foreach (var document in identity.Children("identification-document")) SecoDocuments.Add(document, facts, notes);
        foreach (var address in identity.Children("address")) facts.Addresses.Add(SecoAddress.Read(address));
        foreach (var place in identity.Children("place-of-birth"))
        {
            place.IgnoreAttributes("ssid", "quality", "main");
            facts.BirthPlaces.Add(new SecoBirthPlace(place.Attribute("place-id"), place.Line));
        }
    }

    private static (EntryKind Kind, SourceElement? Subject) SubjectOf(SourceElement target, ReadingNotes notes)
    {
        if (target.Child("individual") is { } person)
        {
            person.IgnoreAttributes("sex");
            return (EntryKind.Person, person);
        }

        if (target.Child("entity") is { } entity) return (EntryKind.Company, entity);
        var thing = target.Child("object");
        var type = thing?.Attribute("object-type");
        switch (type)
        {
            case "vessel": return (EntryKind.Vessel, thing);
            case "aircraft": return (EntryKind.Aircraft, thing);
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"object:{type}", type, "individual, entity or object of type vessel or aircraft", target.Line, "target");
                return (EntryKind.Unknown, thing);
        }
    }

    private static IReadOnlyList<string> RelationsOf(SourceElement? subject)
    {
        var related = new List<string>();
        foreach (var relation in subject?.Children("relation") ?? [])
        {
            relation.IgnoreAttributes("ssid", "relation-type");
            relation.Ignore("remark");
            if (relation.Attribute("target-id") is { } other && !related.Contains($"id:{List}:{other}")) related.Add($"id:{List}:{other}");
        }

        return related;
    }

    private static string? Text(SourceElement element)
    {
        element.IgnoreAttributes("ssid", "lang");
        return element.Text();
    }
}
