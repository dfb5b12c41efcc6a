using System.Collections.Frozen;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>The properties of parties: which identifier each holds, which are read, which carry nothing that screening needs. Thread-safe.</summary>
internal static class FtmProperties
{
    /// <summary>Properties that hold identifiers. The kind is certain, or a first guess where the content decides.</summary>
    public static IReadOnlyList<(string Property, IdentifierKind Kind, bool Certain)> Identifiers { get; } =
    [
        ("imoNumber", IdentifierKind.Imo, true), ("mmsi", IdentifierKind.Mmsi, true), ("callSign", IdentifierKind.CallSign, true),
        ("leiCode", IdentifierKind.Lei, true), ("uscCode", IdentifierKind.Uscc, true), ("innCode", IdentifierKind.Inn, true), ("ogrnCode", IdentifierKind.Ogrn, true),
        ("okpoCode", IdentifierKind.Okpo, true), ("kppCode", IdentifierKind.Kpp, true), ("swiftBic", IdentifierKind.Bic, true),
        ("passportNumber", IdentifierKind.Passport, true), ("idNumber", IdentifierKind.NationalId, false), ("socialSecurityNumber", IdentifierKind.NationalId, true),
        ("taxNumber", IdentifierKind.Tax, false), ("vatCode", IdentifierKind.Tax, true), ("npiCode", IdentifierKind.Registration, true),
        ("registrationNumber", IdentifierKind.Registration, false), ("uniqueEntityId", IdentifierKind.Registration, true), ("dunsCode", IdentifierKind.Registration, true),
        ("serialNumber", IdentifierKind.AircraftSerial, true), ("publicKey", IdentifierKind.CryptoAddress, true), ("isin", IdentifierKind.Isin, true), ("isinCode", IdentifierKind.Isin, true),
        ("irsCode", IdentifierKind.Tax, true), ("voenCode", IdentifierKind.Tax, true), ("jibCode", IdentifierKind.Registration, true), ("mbsCode", IdentifierKind.Registration, true),
        ("cikCode", IdentifierKind.Registration, true), ("licenseNumber", IdentifierKind.Other, false),
        ("unscId", IdentifierKind.UnReference, true), ("email", IdentifierKind.Email, true), ("website", IdentifierKind.Website, true), ("phone", IdentifierKind.Phone, true),
    ];

    /// <summary>Countries of nationality, registration or flag.</summary>
    public static IReadOnlyList<string> Countries { get; } = ["nationality", "citizenship", "jurisdiction", "mainCountry", "country", "flag"];

    /// <summary>Dates of birth, founding or build.</summary>
    public static IReadOnlyList<string> Dates { get; } = ["birthDate", "incorporationDate", "buildDate"];

    /// <summary>Everything that is read besides.</summary>
    private static readonly FrozenSet<string> Read = FrozenSet.ToFrozenSet(
        [
            "name", "alias", "weakAlias", "previousName", "abbreviation", "birthPlace", "address", "addressEntity", "position", "type", "model", "notes", "summary", "description",
            "program", "programId", "sourceUrl", "topics", "owner", "operator", "parent", "holder", "issuer",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ignored = FrozenSet.ToFrozenSet(
        [
            "firstName", "secondName", "middleName", "lastName", "maidenName", "fatherName", "motherName", "nameSuffix", "gender", "title", "education", "ethnicity", "religion", "profession",
            "deathDate", "deathPlace", "birthCountry", "appearance", "height", "weight", "eyeColor", "hairColor", "sector", "classification", "status", "legalForm", "dissolutionDate", "capital", "currency",
            "wikidataId", "wikipediaUrl", "opencorporatesUrl", "icijId", "bvdId", "permId", "ticker", "bikCode", "okopfCode", "okvedCode", "oksmCode", "okatoCode", "fnsCode", "fssCode",
            "pfrNumber", "caemCode", "giiNumber", "ipoCode", "ricCode", "nuts", "ibcRuc", "coatoCode", "modifiedAt", "retrievedAt", "createdAt", "keywords",
            "publisher", "publisherUrl", "alephUrl", "proof", "indexText", "icpLicense", "bookNumber", "tonnage", "grossRegisteredTonnage", "deadweightTonnage", "dimensions", "pastFlags", "pastNames",
            "pastTypes", "navigationArea", "registrationPort", "registrationDate", "crsNumber", "icaoCode", "manufacturer", "nameLanguage", "amount", "amountUsd", "amountEur", "currencySymbol", "balance", "balanceDate",
            "creationDate", "accountId", "mangingExchange", "managingExchange", "figiCode", "collateral", "issueDate", "maturityDate", "wikidata", "spokenLanguage", "subsidiaries", "taxStatus",
            "yearFounded", "political", "nameChangeDate", "deregistrationDate", "passport", "legalEntity", "parentCompany", "mainAddress",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> All =
        FrozenSet.ToFrozenSet([.. Identifiers.Select(i => i.Property), .. Countries, .. Dates, .. Read, .. Ignored], StringComparer.Ordinal);

    /// <summary>Properties of sanctions, addresses, documents and links: those read, then those without use here.</summary>
    private static readonly FrozenSet<string> OfOthers = FrozenSet.ToFrozenSet(
        [
            "entity", "program", "programId", "provisions", "reason", "startDate", "listingDate", "endDate", "unscId", "sourceUrl", "country", "full", "street", "street2", "city", "postalCode", "region", "state",
            "postOfficeBox", "remarks", "holder", "number", "passportNumber", "owner", "asset", "director", "organization", "member", "employee", "employer", "agent", "client", "person", "associate", "relative",
            "predecessor", "successor", "subject", "object", "debtor", "creditor", "controller", "controlled",
            "authority", "authorityId", "programUrl", "status", "duration", "date", "summary", "description", "recordId", "publisher", "publisherUrl", "modifiedAt", "retrievedAt", "namesMentioned", "proof",
            "alephUrl", "latitude", "longitude", "googlePlaceId", "osmId", "nutsCode", "type", "role", "relationship", "percentage", "sharesCount", "sharesValue", "sharesCurrency", "sharesType",
            "legalBasis", "ownershipType", "secretary", "post", "declarationDate", "constituency", "politicalGroup", "birthDate", "birthPlace", "gender", "personalNumber", "birthCountry", "name", "amount",
            "currency", "amountUsd", "amountEur", "topics", "notes", "keywords", "subnationalArea", "inceptionDate", "dissolutionDate", "numberOfSeats", "wikidataId", "controlType", "surname", "givenName", "indexText",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a property is read or ignored on purpose.</summary>
    /// <param name="property">Its name.</param>
    /// <param name="party">True for one of a party, false for one of a thing that hangs on parties.</param>
    public static bool Knows(string property, bool party) => (party ? All : OfOthers).Contains(property);
}
