namespace ExportScreen.Model.Consignments;

/// <summary>What a party does in a consignment. Every role is screened. Stored by name: rename never, append freely.</summary>
public enum PartyRole
{
    /// <summary>A role the reader did not know; <see cref="Party.RoleText"/> keeps it.</summary>
    Other,

    /// <summary>Who sends the goods (shipper).</summary>
    Consignor,

    /// <summary>Who exports or sells, when named apart from the consignor.</summary>
    Exporter,

    /// <summary>Who receives the goods.</summary>
    Consignee,

    /// <summary>Who receives on the way and passes on.</summary>
    IntermediateConsignee,

    /// <summary>Who will use the goods (ultimate consignee).</summary>
    EndUser,

    /// <summary>Who imports or buys, when named apart from the consignee.</summary>
    Importer,

    /// <summary>Who is told of the arrival.</summary>
    NotifyParty,

    /// <summary>Forwarder, agent, broker, declarant.</summary>
    Forwarder,

    /// <summary>Who carries the goods.</summary>
    Carrier,

    /// <summary>Who made the goods.</summary>
    Manufacturer,

    /// <summary>A bank, for instance as the order party of a bill.</summary>
    Bank,

    /// <summary>Owner, operator or manager of the vessel, or owner of another party.</summary>
    Owner,
}
