using System.Collections.Frozen;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>The schemata of FollowTheMoney that exports use (source: the schema files of the followthemoney project, 2026). Thread-safe.</summary>
internal static class FtmSchemata
{
    private static readonly FrozenDictionary<string, EntryKind> Parties = new Dictionary<string, EntryKind>
    {
        ["Person"] = EntryKind.Person,
        ["Company"] = EntryKind.Company,
        ["Organization"] = EntryKind.Company,
        ["PublicBody"] = EntryKind.Company,
        ["LegalEntity"] = EntryKind.Unknown,
        ["Vessel"] = EntryKind.Vessel,
        ["Airplane"] = EntryKind.Aircraft,
        ["Asset"] = EntryKind.Unknown,
        ["Vehicle"] = EntryKind.Unknown,
        ["CryptoWallet"] = EntryKind.Unknown,
        ["Security"] = EntryKind.Unknown,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Links between two parties and the properties of their ends.</summary>
    private static readonly FrozenDictionary<string, (string One, string Other)> Links = new Dictionary<string, (string, string)>
    {
        ["Ownership"] = ("owner", "asset"),
        ["Directorship"] = ("director", "organization"),
        ["Membership"] = ("member", "organization"),
        ["Employment"] = ("employee", "employer"),
        ["Representation"] = ("agent", "client"),
        ["Associate"] = ("person", "associate"),
        ["Family"] = ("person", "relative"),
        ["Succession"] = ("predecessor", "successor"),
        ["UnknownLink"] = ("subject", "object"),
        ["Debt"] = ("debtor", "creditor"),
        ["Control"] = ("controller", "controlled"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Things that hang on one party and the property that names it.</summary>
    private static readonly FrozenDictionary<string, string> Attached = new Dictionary<string, string>
    {
        ["Sanction"] = "entity",
        ["Identification"] = "holder",
        ["Passport"] = "holder",
        ["Occupancy"] = "holder",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Things that carry nothing that screening needs.</summary>
    private static readonly FrozenSet<string> Ignored = FrozenSet.ToFrozenSet(["Position", "Event", "Note", "Article", "Documentation", "Page", "Mention", "Risk", "Territory"], StringComparer.Ordinal);

    /// <summary>What a party is; null for a schema that is no party.</summary>
    public static EntryKind? PartyKind(string schema) => Parties.TryGetValue(schema, out var kind) ? kind : null;

    /// <summary>The ends of a link; null for a schema that is none.</summary>
    public static (string One, string Other)? Ends(string schema) => Links.TryGetValue(schema, out var ends) ? ends : null;

    /// <summary>The property that names the party of an attached thing; null for a schema that is none.</summary>
    public static string? HolderOf(string schema) => Attached.GetValueOrDefault(schema);

    /// <summary>Whether things of a schema carry nothing that screening needs, whatever their properties.</summary>
    public static bool IsIgnored(string schema) => Ignored.Contains(schema);

    /// <summary>Whether a schema is in one of the tables.</summary>
    public static bool Knows(string schema) =>
        Parties.ContainsKey(schema) || Links.ContainsKey(schema) || Attached.ContainsKey(schema) || Ignored.Contains(schema) || schema == "Address";
}
