using ExportScreen.Model.Lists;

namespace ExportScreen.Lists;

/// <summary>A legal list.</summary>
/// <param name="Id">Id (CONTRACTS.md, Lists).</param>
/// <param name="Title">Title for people.</param>
/// <param name="Publisher">Authority that keeps it.</param>
/// <param name="Effect">What a listing means unless the entry says otherwise.</param>
/// <param name="Authority">Legal basis.</param>
public sealed record TradeList(string Id, string Title, string Publisher, LegalEffect Effect, string Authority);

/// <summary>The table of legal lists. What is in it and not in a snapshot is named "not covered" on every output.</summary>
public static class TradeLists
{
    /// <summary>All lists of the contract.</summary>
    public static IReadOnlyList<TradeList> All { get; } =
    [
        new("us-ofac-sdn", "Specially Designated Nationals and Blocked Persons", "US Treasury, OFAC", LegalEffect.Prohibited, "31 CFR chapter V"),
        new("us-ofac-cons", "OFAC Consolidated (non-SDN) list", "US Treasury, OFAC", LegalEffect.RedFlag, "31 CFR chapter V"),
        new("us-bis-el", "Entity List", "US Commerce, BIS", LegalEffect.Licence, "15 CFR part 744, Supplement No. 4"),
        new("us-bis-meu", "Military End-User List", "US Commerce, BIS", LegalEffect.Licence, "15 CFR part 744, Supplement No. 7"),
        new("us-bis-uvl", "Unverified List", "US Commerce, BIS", LegalEffect.RedFlag, "15 CFR part 744, Supplement No. 6"),
        new("us-bis-dpl", "Denied Persons List", "US Commerce, BIS", LegalEffect.Prohibited, "15 CFR 764.3(a)(2)"),
        new("us-state-ddtc", "AECA statutorily debarred parties", "US State, DDTC", LegalEffect.Prohibited, "22 CFR 127.7"),
        new("us-state-isn", "Nonproliferation sanctions", "US State, ISN", LegalEffect.Prohibited, "Nonproliferation statutes named per entry"),
        new("eu-fsf", "EU consolidated financial sanctions", "European Commission", LegalEffect.Prohibited, "Regulation named per entry"),
        new("eu-833-annex-iv", "EU export-control end users, Annex IV", "European Union", LegalEffect.Licence, "Regulation (EU) No 833/2014, Annex IV"),
        new("eu-833-annex-xlii", "EU vessels under transport measures, Annex XLII", "European Union", LegalEffect.Prohibited, "Regulation (EU) No 833/2014, Annex XLII"),
        new("un-sc", "United Nations Security Council consolidated list", "UN Security Council", LegalEffect.Prohibited, "Security Council resolution of the committee"),
        new("uk-sanctions", "UK Sanctions List", "UK FCDO", LegalEffect.Prohibited, "Sanctions and Anti-Money Laundering Act 2018"),
        new("ca-sema", "Canada autonomous sanctions (SEMA/JVCFOA)", "Global Affairs Canada", LegalEffect.Prohibited, "Special Economic Measures Act"),
        new("au-dfat", "Australia consolidated list", "DFAT", LegalEffect.Prohibited, "Instrument named per entry"),
        new("jp-meti-eul", "Japan Foreign End User List", "METI", LegalEffect.RedFlag, "Export Trade Control Order, catch-all"),
        new("ch-seco", "Switzerland SECO sanctions", "SECO", LegalEffect.Prohibited, "Embargo Act ordinances"),
        new("cn-mofcom", "China control watchlist and unreliable entities", "MOFCOM", LegalEffect.RedFlag, "Announcement named per entry"),
        new("ua-nsdc", "Ukraine NSDC sanctions", "NSDC of Ukraine", LegalEffect.RedFlag, "Decree named per entry"),
    ];

    /// <summary>The list of an id, or null for an own or unknown list.</summary>
    public static TradeList? Find(string id) => All.FirstOrDefault(l => l.Id == id);

    /// <summary>True for an in-house list.</summary>
    public static bool IsOwn(string id) => id.StartsWith("own-", StringComparison.Ordinal);
}
