using System.Collections.Frozen;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Own;

/// <summary>The fields of the own list format and the words of its closed sets; the README documents them.</summary>
internal static class OwnFields
{
    public const string Id = "id";
    public const string List = "list";
    public const string Title = "title";
    public const string Publisher = "publisher";
    public const string AsOf = "as of";
    public const string Effect = "effect";
    public const string Entries = "entries";
    public const string Kind = "kind";
    public const string AddressOnly = "address only";
    public const string Countries = "countries";
    public const string BirthDates = "birth dates";
    public const string BirthPlaces = "birth places";
    public const string Programmes = "programmes";
    public const string Positions = "positions";
    public const string Related = "related";
    public const string Measure = "measure";
    public const string LegalBasis = "legal basis";
    public const string Source = "source";
    public const string SourceUrl = "source url";
    public const string ListedOn = "listed on";
    public const string ExpiresOn = "expires on";
    public const string CraftType = "craft type";
    public const string Remarks = "remarks";

    /// <summary>Single values of the head.</summary>
    public static readonly FrozenSet<string> Head = FrozenSet.ToFrozenSet([List, Title, Publisher, AsOf, Effect, Entries], StringComparer.Ordinal);

    /// <summary>Single values of an entry.</summary>
    public static readonly FrozenSet<string> Single = FrozenSet.ToFrozenSet(
        [Id, List, Kind, AddressOnly, Effect, Measure, LegalBasis, Source, SourceUrl, ListedOn, ExpiresOn, CraftType, Remarks], StringComparer.Ordinal);

    /// <summary>Lists of texts of an entry.</summary>
    public static readonly FrozenSet<string> Lists = FrozenSet.ToFrozenSet(
        [Countries, BirthDates, BirthPlaces, Programmes, Positions, Related], StringComparer.Ordinal);

    /// <summary>Kinds of parties.</summary>
    public static readonly FrozenDictionary<string, EntryKind> Kinds = new Dictionary<string, EntryKind>
    {
        ["person"] = EntryKind.Person,
        ["company"] = EntryKind.Company,
        ["vessel"] = EntryKind.Vessel,
        ["aircraft"] = EntryKind.Aircraft,
        ["unknown"] = EntryKind.Unknown,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Effects.</summary>
    public static readonly FrozenDictionary<string, LegalEffect> Effects = new Dictionary<string, LegalEffect>
    {
        ["prohibited"] = LegalEffect.Prohibited,
        ["licence"] = LegalEffect.Licence,
        ["license"] = LegalEffect.Licence,
        ["red flag"] = LegalEffect.RedFlag,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Kinds of names.</summary>
    public static readonly FrozenDictionary<string, NameKind> NameKinds = new Dictionary<string, NameKind>
    {
        ["primary"] = NameKind.Primary,
        ["alias"] = NameKind.Alias,
        ["former"] = NameKind.Former,
        ["new"] = NameKind.New,
        ["original script"] = NameKind.OriginalScript,
        ["spelling"] = NameKind.Spelling,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Strengths of names.</summary>
    public static readonly FrozenDictionary<string, AliasStrength> Strengths = new Dictionary<string, AliasStrength>
    {
        ["strong"] = AliasStrength.Strong,
        ["weak"] = AliasStrength.Weak,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Kinds of identifiers.</summary>
    public static readonly FrozenDictionary<string, IdentifierKind> IdentifierKinds = new Dictionary<string, IdentifierKind>
    {
        ["imo"] = IdentifierKind.Imo,
        ["mmsi"] = IdentifierKind.Mmsi,
        ["lei"] = IdentifierKind.Lei,
        ["uscc"] = IdentifierKind.Uscc,
        ["inn"] = IdentifierKind.Inn,
        ["ogrn"] = IdentifierKind.Ogrn,
        ["okpo"] = IdentifierKind.Okpo,
        ["kpp"] = IdentifierKind.Kpp,
        ["bic"] = IdentifierKind.Bic,
        ["tax"] = IdentifierKind.Tax,
        ["registration"] = IdentifierKind.Registration,
        ["passport"] = IdentifierKind.Passport,
        ["national id"] = IdentifierKind.NationalId,
        ["aircraft registration"] = IdentifierKind.AircraftRegistration,
        ["aircraft serial"] = IdentifierKind.AircraftSerial,
        ["call sign"] = IdentifierKind.CallSign,
        ["email"] = IdentifierKind.Email,
        ["website"] = IdentifierKind.Website,
        ["phone"] = IdentifierKind.Phone,
        ["crypto address"] = IdentifierKind.CryptoAddress,
        ["isin"] = IdentifierKind.Isin,
        ["un reference"] = IdentifierKind.UnReference,
        ["other"] = IdentifierKind.Other,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
