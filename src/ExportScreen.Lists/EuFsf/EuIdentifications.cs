using System.Collections.Frozen;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.EuFsf;

/// <summary>The identifiers of an entity. Stateless and thread-safe.</summary>
internal static class EuIdentifications
{
    /// <summary>The codes of <c>identificationTypeCode</c> in the editions of 2020 and 2026.</summary>
    private static readonly FrozenDictionary<string, IdentifierKind> Kinds = new Dictionary<string, IdentifierKind>
    {
        ["passport"] = IdentifierKind.Passport,
        ["travelcardid"] = IdentifierKind.Passport,
        ["id"] = IdentifierKind.NationalId,
        ["ssn"] = IdentifierKind.NationalId,
        ["unssn"] = IdentifierKind.NationalId,
        ["birthcert"] = IdentifierKind.NationalId,
        ["nationcert"] = IdentifierKind.NationalId,
        ["residentperm"] = IdentifierKind.NationalId,
        ["electionid"] = IdentifierKind.NationalId,
        ["drivinglicence"] = IdentifierKind.Other,
        ["regnumber"] = IdentifierKind.Registration,
        ["tradelic"] = IdentifierKind.Registration,
        ["NRN"] = IdentifierKind.Registration,
        ["fiscalcode"] = IdentifierKind.Tax,
        ["taxid"] = IdentifierKind.Tax,
        ["euvat"] = IdentifierKind.Tax,
        ["imo"] = IdentifierKind.Imo,
        ["swiftbic"] = IdentifierKind.Bic,
        ["other"] = IdentifierKind.Other,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the UN reference, all <c>identification</c> elements and the contact data of the addresses.</summary>
    public static IReadOnlyList<Identifier> Read(SourceElement entity, EuAddresses addresses, ReadingNotes notes)
    {
        var identifiers = new IdentifierList(notes, entity.Line, "sanctionEntity/identification");
        identifiers.Add(IdentifierKind.UnReference, entity.Attribute("unitedNationId"));
        foreach (var source in entity.Children("identification")) ReadOne(source, identifiers, notes);
        foreach (var (key, value, line) in addresses.Contacts)
        {
            switch (key.ToUpperInvariant())
            {
                case "PHONE" or "FAX": identifiers.Add(IdentifierKind.Phone, value); break;
                case "EMAIL": identifiers.Add(IdentifierKind.Email, value); break;
                case "WEB": identifiers.Add(IdentifierKind.Website, value); break;
                default: notes.AddOnce(ListDiagnostics.UnknownValue, $"contactInfo:{key}", key, "PHONE, FAX, EMAIL or WEB", line, "address/contactInfo@key"); break;
            }
        }

        return identifiers.Identifiers;
    }

    private static void ReadOne(SourceElement source, IdentifierList identifiers, ReadingNotes notes)
    {
        source.Ignore("regulationSummary", "remark");
        source.IgnoreAttributes(
            "diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer", "issuedBy", "issuedDate", "issueDate", "validFrom", "validTo", "nameOnDocument",
            "region", "countryDescription", "identificationTypeDescription", "regulationLanguage", "logicalId");
        var code = source.Attribute("identificationTypeCode") ?? "";
        var (country, _) = CountryText.Read(source.Attribute("countryIso2Code"), notes, source.Line, "identification@countryIso2Code");
        var number = source.Attribute("latinNumber") ?? source.Attribute("number");
        var original = source.Attribute("number");
        if (!Kinds.TryGetValue(code, out var kind))
            notes.AddOnce(ListDiagnostics.UnknownValue, $"identification:{code}", code, "a known type of document", source.Line, "identification@identificationTypeCode");
        AddOne(kind, number, country, identifiers);
        if (original != number) AddOne(kind, original, country, identifiers);
    }

    /// <summary>Registration, tax and other numbers are told apart by their digits: INN, OGRN, LEI and USCC sit under any of these codes.</summary>
    private static void AddOne(IdentifierKind kind, string? number, CountryCode country, IdentifierList identifiers)
    {
        if (kind is IdentifierKind.Registration or IdentifierKind.Tax or IdentifierKind.Other) identifiers.Classify(number, kind, country);
        else identifiers.Add(kind, number, country);
    }
}
