using ExportScreen.Rules.Codes;
using ExportScreen.Rules.Controls;
using ExportScreen.Rules.Descriptions;
using ExportScreen.Rules.Destinations;
using ExportScreen.Rules.GoodsData;
using ExportScreen.Rules.Groups;
using ExportScreen.Rules.History;
using ExportScreen.Rules.Ownership;
using ExportScreen.Rules.PartyData;
using ExportScreen.Rules.Traces;

namespace ExportScreen.Rules;

/// <summary>The table of rules. A test finds the class that is missing from it, and the rule that has no setting. Their order decides nothing.</summary>
public static class RuleTable
{
    /// <summary>Rules over one consignment.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        new EmbargoedDestination(),
        new EmbargoedRegion(),
        new RestrictedDestination(),
        new TransitThroughRestricted(),
        new ArmsEmbargo(),
        new BorderCrossingDestination(),
        new FreeZoneDelivery(),
        new DischargeElsewhere(),
        new UnusualRoute(),
        new VagueDelivery(),
        new Eu833ExportBan(),
        new Eu833ImportBan(),
        new ChplRestrictedDestination(),
        new ChplDiversion(),
        new ChplGoods(),
        new LuxuryGoods(),
        new ControlCodeSupplied(),
        new ControlCodeRestrictedDestination(),
        new CnUavLicence(),
        new OldEditionHidesPriority(),
        new OriginWithoutFab(),
        new CapabilityOfCountry(),
        new ReexportNearRussia(),
        new HsCodeUnread(),
        new HsCodeShort(),
        new HsCodeMapped(),
        new PartContradictsCode(),
        new DescriptionContradictsCode(),
        new VagueDescription(),
        new SensitiveGoodsWords(),
        new NetOverGross(),
        new ValuePerKilogram(),
        new PackagingOfMode(),
        new ConsigneeToOrder(),
        new ForwarderAsFinalConsignee(),
        new MailboxAddress(),
        new TraderAsFinalConsignee(),
        new BankAsConsignee(),
        new EndUserMissing(),
        new EndUserIsIntermediary(),
        new MilitaryEndUser(),
        new ResearchEndUser(),
        new CivilUseMilitaryParty(),
        new ResidentialAddress(),
        new GoodsOutsideBusiness(),
        new OwnedByListed(),
        new RussianTrace(),
        new PhoneCountry(),
        new FreeMail(),
        new PartyByCodeOnly(),
        new MixedScriptName(),
        new ImoCheckDigit(),
        new CountryUnread(),
    ];

    /// <summary>Rules over the rows of a group.</summary>
    public static IReadOnlyList<IGroupRule> Groups { get; } =
    [
        new BillFlagged(),
        new DocumentsDisagree(),
        new ReaddressedFromRussia(),
        new LateChange(),
        new SharedAddress(),
        new KitSplit(),
        new Structuring(),
        new UnitValue(),
        new UnitWeight(),
    ];

    /// <summary>Rules over the consignments of earlier runs.</summary>
    public static IReadOnlyList<IHistoryRule> History { get; } =
    [
        new FirstPriorityPurchase(),
        new VolumeSurge(),
        new ExRussiaExporter(),
        new StructuringOverTime(),
        new KitSplitOverTime(),
        new SharedAddressOverTime(),
    ];

    /// <summary>Every rule, for lists and explanations, in order of the three tables.</summary>
    public static IReadOnlyList<RuleFacts> Facts { get; } =
    [
        .. All.Select(r => new RuleFacts(r.Id, r.Title, r.Authority, r.Needs, RuleScope.Consignment)),
        .. Groups.Select(r => new RuleFacts(r.Id, r.Title, r.Authority, r.Needs, RuleScope.Group)),
        .. History.Select(r => new RuleFacts(r.Id, r.Title, r.Authority, r.Needs, RuleScope.History)),
    ];

    /// <summary>Ids of all rules.</summary>
    public static IEnumerable<string> Ids => Facts.Select(r => r.Id);
}

/// <summary>What a rule looks at.</summary>
public enum RuleScope
{
    /// <summary>One consignment (pass 1).</summary>
    Consignment,

    /// <summary>The rows of a group within one run (pass 2).</summary>
    Group,

    /// <summary>A party's consignments of earlier runs (pass 2, where there is a history).</summary>
    History,
}

/// <summary>What is known of a rule without running it. Immutable.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Authority">Citations with “; ” between, or <c>house</c>.</param>
/// <param name="Needs">Fields without which it cannot speak (several with “|” between: one is enough).</param>
/// <param name="Scope">What it looks at.</param>
public sealed record RuleFacts(string Id, string Title, string Authority, IReadOnlyList<string> Needs, RuleScope Scope);
