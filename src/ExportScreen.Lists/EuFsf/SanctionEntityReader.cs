using System.Globalization;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.EuFsf;

/// <summary>Reads one <c>sanctionEntity</c>. Stateless and thread-safe.</summary>
internal static class SanctionEntityReader
{
    private const string List = "eu-fsf";

    /// <summary>The entry, or null when it has no name (noted).</summary>
    public static ListEntry? Read(SourceElement entity, ReadingNotes notes)
    {
        var key = entity.Attribute("logicalId");
        var reference = entity.Attribute("euReferenceNumber");
        if (key is null) notes.Add(ListDiagnostics.MissingKey, row: entity.Line, path: "sanctionEntity@logicalId");
        var kind = KindOf(entity, notes);
        var regulations = entity.Children("regulation").Select(Regulation.Of).ToList();
        var names = NameAliases.Read(entity, kind, notes);
        var addresses = EuAddresses.Read(entity, notes);
        var births = entity.Children("birthdate").Select(b => EuBirthdate.Read(b, notes)).ToList();
        var identifiers = EuIdentifications.Read(entity, addresses, notes);
        var countries = entity.Children("citizenship").Select(c => Citizenship(c, notes)).Where(c => !c.IsNone).Distinct().ToList();
        var remarks = entity.Children("remark").Select(r => r.Text()).ToList();
        var details = entity.Attribute("designationDetails");
        var listed = PartialDates.Day(entity.Attribute("designationDate"));
        if (names.Names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, reference ?? key, row: entity.Line);
            return null;
        }

        return new ListEntry
        {
            Id = $"{List}:{key}",
            List = List,
            Kind = kind,
            Names = names.Names,
            Addresses = addresses.Addresses,
            Identifiers = identifiers,
            Countries = countries,
            BirthDates = [.. births.Select(b => b.Date).OfType<PartialDate>().Distinct()],
            BirthPlaces = [.. births.Select(b => b.Place).OfType<string>().Distinct(StringComparer.Ordinal)],
            Programmes = [.. regulations.Select(r => r.Programme).OfType<string>().Distinct(StringComparer.Ordinal)],
            LegalBasis = SourceText.Join("; ", regulations.Select(r => r.Title).Distinct(StringComparer.Ordinal)),
            Effect = LegalEffect.Prohibited,
            Measure = "Asset freeze and prohibition to make funds or economic resources available",
            ListedOn = listed ?? regulations.Select(r => r.InForce).Where(d => d is not null).Min(),
            Positions = names.Functions,
            Remarks = SourceText.Join(" ", [reference is null ? null : $"{reference}.", details, .. remarks, .. names.Remarks, .. addresses.Remarks]),
            SourceUrl = regulations.Select(r => r.Url).FirstOrDefault(u => u is not null),
        };
    }

    private static EntryKind KindOf(SourceElement entity, ReadingNotes notes)
    {
        var subject = entity.Child("subjectType");
        var code = subject?.Attribute("code");
        subject?.IgnoreAttributes("classificationCode");
        switch (code)
        {
            case "person": return EntryKind.Person;
            case "enterprise": return EntryKind.Company;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"subjectType:{code}", code, "person or enterprise", entity.Line, "sanctionEntity/subjectType@code");
                return EntryKind.Unknown;
        }
    }

    private static CountryCode Citizenship(SourceElement citizenship, ReadingNotes notes)
    {
        citizenship.Ignore("regulationSummary", "remark");
        citizenship.IgnoreAttributes("region", "countryDescription", "regulationLanguage", "logicalId");
        return CountryText.Read(citizenship.Attribute("countryIso2Code"), notes, citizenship.Line, "citizenship@countryIso2Code").Country;
    }

    /// <summary>The act that lists the entity.</summary>
    private sealed record Regulation(string? Programme, string? Title, DateOnly? InForce, string? Url)
    {
        public static Regulation Of(SourceElement act)
        {
            act.IgnoreAttributes("regulationType", "organisationType", "publicationDate", "logicalId");
            var number = act.Attribute("numberTitle");
            return new Regulation(
                act.Attribute("programme"),
                number is null ? null : string.Create(CultureInfo.InvariantCulture, $"Regulation {number}"),
                PartialDates.Day(act.Attribute("entryIntoForceDate")),
                act.Value("publicationUrl"));
        }
    }
}
