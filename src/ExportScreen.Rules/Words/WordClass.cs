namespace ExportScreen.Rules.Words;

/// <summary>What words in a name, an address or a goods text may say of it.</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>Freight, logistics, customs agency.</summary>
    Forwarder = 1,

    /// <summary>Buys to sell. The Turkish "Ticaret" is a part of legal names there and is not among these words.</summary>
    Trader = 2,

    /// <summary>A bank.</summary>
    Bank = 4,

    /// <summary>A box, a room to let, care of somebody: no place of business (address).</summary>
    Mailbox = 8,

    /// <summary>A flat (address).</summary>
    Residential = 16,

    /// <summary>Armed forces, ministries of defence, makers of arms.</summary>
    Military = 32,

    /// <summary>Institutes and design bureaus: broad words.</summary>
    Research = 64,

    /// <summary>A free zone, a bonded area (place or address).</summary>
    FreeZone = 128,

    /// <summary>A civil purpose is stated (goods text).</summary>
    CivilUse = 256,

    /// <summary>No place at all: "to be advised" (place).</summary>
    NoPlace = 512,

    /// <summary>A business that has no use for electronics, machine tools or instruments: textiles, food, furniture, tourism and the like.</summary>
    UnrelatedBusiness = 1024,
}
