using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Parties;

/// <summary>An identifier that belongs to one party, whichever list gives it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Comparison form.</param>
/// <param name="Country">Issuing country, or none.</param>
internal readonly record struct HardId(HardIdKind Kind, string Text, CountryCode Country);

/// <summary>Kinds of hard ids, the surest first: in this order they join entries.</summary>
internal enum HardIdKind : byte
{
    /// <summary>The number that a publisher gives a party on all of its lists (OFAC), or the id of a collection for a party on lists of several publishers (OpenSanctions).</summary>
    Publisher,

    /// <summary>United Nations reference.</summary>
    UnReference,

    /// <summary>IMO ship number.</summary>
    Imo,

    /// <summary>Legal Entity Identifier.</summary>
    Lei,

    /// <summary>Unified Social Credit Code.</summary>
    Uscc,

    /// <summary>OGRN, OGRNIP.</summary>
    Ogrn,

    /// <summary>INN.</summary>
    Inn,

    /// <summary>OKPO.</summary>
    Okpo,

    /// <summary>Passport.</summary>
    Passport,

    /// <summary>National identity number.</summary>
    NationalId,

    /// <summary>Tax number.</summary>
    Tax,

    /// <summary>Company or trade registration.</summary>
    Registration,
}
