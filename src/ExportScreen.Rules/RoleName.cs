using ExportScreen.Model.Consignments;

namespace ExportScreen.Rules;

/// <summary>Roles in words.</summary>
public static class RoleName
{
    /// <summary>The role as it stands in a sentence.</summary>
    public static string Of(PartyRole role) => role switch
    {
        PartyRole.Consignor => "consignor",
        PartyRole.Exporter => "exporter",
        PartyRole.Consignee => "consignee",
        PartyRole.IntermediateConsignee => "intermediate consignee",
        PartyRole.EndUser => "end user",
        PartyRole.Importer => "importer",
        PartyRole.NotifyParty => "notify party",
        PartyRole.Forwarder => "forwarder",
        PartyRole.Carrier => "carrier",
        PartyRole.Manufacturer => "manufacturer",
        PartyRole.Bank => "bank",
        PartyRole.Owner => "owner",
        _ => "party",
    };
}
