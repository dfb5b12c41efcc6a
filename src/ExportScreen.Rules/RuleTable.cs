using ExportScreen.Rules.Codes;
using ExportScreen.Rules.Controls;
using ExportScreen.Rules.Destinations;
using ExportScreen.Rules.Groups;
using ExportScreen.Rules.PartyData;

namespace ExportScreen.Rules;

/// <summary>The table of rules. A test finds the class that is missing from it, and the rule that has no setting.</summary>
public static class RuleTable
{
    /// <summary>Rules over one consignment.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        new EmbargoedDestination(),
        new EmbargoedRegion(),
        new RestrictedDestination(),
        new TransitThroughRestricted(),
        new Eu833ExportBan(),
        new Eu833ImportBan(),
        new ChplRestrictedDestination(),
        new ChplDiversion(),
        new ChplGoods(),
        new ControlCodeSupplied(),
        new ControlCodeRestrictedDestination(),
        new HsCodeUnread(),
        new HsCodeShort(),
        new HsCodeMapped(),
        new ConsigneeToOrder(),
        new PartyByCodeOnly(),
        new MixedScriptName(),
        new ImoCheckDigit(),
        new CountryUnread(),
    ];

    /// <summary>Rules over the rows of a group.</summary>
    public static IReadOnlyList<IGroupRule> Groups { get; } =
    [
        new BillFlagged(),
    ];

    /// <summary>Ids of all rules.</summary>
    public static IEnumerable<string> Ids => All.Select(r => r.Id).Concat(Groups.Select(r => r.Id));
}
