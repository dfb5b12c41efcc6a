namespace ExportScreen.Model.Codes;

/// <summary>What an identifier is. The numbers are stored in snapshots: append, never renumber.</summary>
public enum IdentifierKind : byte
{
    /// <summary>A number whose kind is not known; compared only with numbers of unknown kind.</summary>
    Other = 0,

    /// <summary>IMO ship number (seven digits, check digit).</summary>
    Imo = 1,

    /// <summary>Maritime Mobile Service Identity (nine digits).</summary>
    Mmsi = 2,

    /// <summary>Legal Entity Identifier, ISO 17442 (20 characters, check digits mod 97).</summary>
    Lei = 3,

    /// <summary>China's Unified Social Credit Code, GB 32100 (18 characters, check character mod 31).</summary>
    Uscc = 4,

    /// <summary>Russian taxpayer number INN (10 digits companies, 12 persons, check digits).</summary>
    Inn = 5,

    /// <summary>Russian registration number OGRN (13) or OGRNIP (15), check digit.</summary>
    Ogrn = 6,

    /// <summary>Russian statistics code OKPO (8 or 10 digits, check digit).</summary>
    Okpo = 7,

    /// <summary>Russian tax registration reason code KPP (9 digits); never identifies alone.</summary>
    Kpp = 8,

    /// <summary>Business Identifier Code, ISO 9362 (8 or 11 characters).</summary>
    Bic = 9,

    /// <summary>Tax number of another country.</summary>
    Tax = 10,

    /// <summary>Company or trade registration number of another country.</summary>
    Registration = 11,

    /// <summary>Passport number.</summary>
    Passport = 12,

    /// <summary>National identity number.</summary>
    NationalId = 13,

    /// <summary>Aircraft registration (tail number).</summary>
    AircraftRegistration = 14,

    /// <summary>Ship's or aircraft's call sign.</summary>
    CallSign = 15,

    /// <summary>E-mail address.</summary>
    Email = 16,

    /// <summary>Web address.</summary>
    Website = 17,

    /// <summary>Telephone number.</summary>
    Phone = 18,

    /// <summary>Digital-currency address.</summary>
    CryptoAddress = 19,

    /// <summary>ISIN of a security, ISO 6166.</summary>
    Isin = 20,

    /// <summary>United Nations reference of a listing (<c>KPe.001</c>); joins the same party across lists.</summary>
    UnReference = 21,

    /// <summary>Manufacturer's serial number of an aircraft.</summary>
    AircraftSerial = 22,
}
