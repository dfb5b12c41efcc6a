using System.Collections.Frozen;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Csl;

/// <summary>What is done with an item of <c>ids</c>.</summary>
internal enum CslIdUse
{
    /// <summary>An identifier of exactly this kind.</summary>
    Exact,

    /// <summary>A number whose content may tell its kind better than its label.</summary>
    Number,

    /// <summary>A date of founding or building.</summary>
    Date,

    /// <summary>A flag or country of registration.</summary>
    Country,

    /// <summary>Type of the craft.</summary>
    Craft,

    /// <summary>Kept in the remarks.</summary>
    Remark,

    /// <summary>Nothing that screening needs.</summary>
    Ignored,
}

/// <summary>A label and its use.</summary>
internal sealed record CslIdLabel(CslIdUse Use, IdentifierKind Kind = IdentifierKind.Other);

/// <summary>The table of labels in <c>ids</c>: all 156 of the edition of May 2022. Thread-safe.</summary>
internal static class CslIdLabels
{
    private static readonly FrozenDictionary<string, CslIdLabel> Labels = Table().ToFrozenDictionary(p => p.Label, p => p.Use, StringComparer.OrdinalIgnoreCase);

    /// <summary>Labels with a changing end.</summary>
    private static readonly (string Start, CslIdLabel Use)[] Starts =
    [
        ("Digital Currency Address", new CslIdLabel(CslIdUse.Exact, IdentifierKind.CryptoAddress)),
        ("Listing Date", new CslIdLabel(CslIdUse.Ignored)),
        ("Effective Date", new CslIdLabel(CslIdUse.Ignored)),
        ("Purchase/Sales For Divestment Date", new CslIdLabel(CslIdUse.Ignored)),
        ("Executive Order", new CslIdLabel(CslIdUse.Remark)),
    ];

    /// <summary>The use of a label, or null when it is not known.</summary>
    public static CslIdLabel? Find(string label)
    {
        if (Labels.TryGetValue(label, out var use)) return use;
        foreach (var (start, known) in Starts)
            if (label.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return known;
        return null;
    }

    private static IEnumerable<(string Label, CslIdLabel Use)> Table() =>
    [
        .. Of(CslIdUse.Exact, IdentifierKind.Passport, "Passport|Diplomatic Passport|Stateless Person Passport|British National Overseas Passport|Travel Document Number"),
        .. Of(CslIdUse.Exact, IdentifierKind.Imo, "Vessel Registration Identification"),
        .. Of(CslIdUse.Exact, IdentifierKind.Mmsi, "MMSI"),
        .. Of(CslIdUse.Exact, IdentifierKind.Website, "Website"),
        .. Of(CslIdUse.Exact, IdentifierKind.Email, "Email Address"),
        .. Of(CslIdUse.Exact, IdentifierKind.Phone, "Phone Number"),
        .. Of(CslIdUse.Exact, IdentifierKind.Bic, "SWIFT/BIC"),
        .. Of(CslIdUse.Exact, IdentifierKind.Isin, "ISIN"),
        .. Of(CslIdUse.Exact, IdentifierKind.Okpo, "Government Gazette Number"),
        .. Of(CslIdUse.Exact, IdentifierKind.Uscc, "Unified Social Credit Code (USCC)|United Social Credit Code Certificate (USCCC)"),
        .. Of(CslIdUse.Exact, IdentifierKind.AircraftRegistration, "Aircraft Tail Number|Previous Aircraft Tail Number"),
        .. Of(CslIdUse.Exact, IdentifierKind.AircraftSerial, "Aircraft Manufacturer's Serial Number (MSN)|Aircraft Construction Number (also called L/N or S/N or F/N)|Aircraft Serial Identification"),
        .. Of(CslIdUse.Exact, IdentifierKind.CallSign, "Other Vessel Call Sign"),
        .. Of(CslIdUse.Number, IdentifierKind.Tax,
            "Tax ID No.|NIT #|R.F.C.|RFC|RUC #|V.A.T. Number|RIF #|Italian Fiscal Code|Fiscal Code|C.U.I.T.|C.U.I.|US FEIN|RTN|Paraguayan tax identification number|Romanian Tax Registration|RSIN|C.I.F.|Numero Unico de Identificacao Tributaria (NUIT)"),
        .. Of(CslIdUse.Number, IdentifierKind.Registration,
            "Registration Number|Registration ID|Company Number|Commercial Registry Number|Folio Mercantil No.|Business Registration Number|Trade License No.|Matricula Mercantil No|C.R. No.|Business Registration Document #|License|Public Registration Number|Chamber of Commerce Number|UK Company Number|Enterprise Number|Registered Charity No.|Dubai Chamber of Commerce Membership No.|LE Number|Certificate of Incorporation Number|Business Number|Central Registration System Number|Romanian C.R.|Istanbul Chamber of Comm. No.|MSB Registration Number|Tourism License No.|Afghan Money Service Provider License Number|Legal Entity Number|Identification Number|Economic Register Number (CBLS)|Branch Unit Number|D-U-N-S Number"),
        .. Of(CslIdUse.Number, IdentifierKind.NationalId,
            "National ID No.|Cedula No.|C.U.R.P.|D.N.I.|Driver's License No.|Electoral Registry No.|Personal ID Card|Cartilla de Servicio Militar Nacional|Credencial electoral|National Foreign ID Number|SSN|I.F.E.|Birth Certificate Number|Residency Number|C.U.I.P.|Turkish Identification Number|Citizen's Card Number|Numero de Identidad|Kenyan ID No.|Tazkira National ID Card|Refugee ID Card|Stateless Person ID Card|Bosnian Personal ID No.|CNP (Personal Numerical Code)|N.I.E.|Seafarer's Identification Document|Moroccan Personal ID No.|UAE Identification|Interpol: Red Notice. File No."),
        .. Of(CslIdUse.Number, IdentifierKind.Other,
            "File Number|VisaNumberID|Immigration No.|Pilot License Number|SRE Permit No.|Serial No.|Romanian Permanent Resident|Public Security and Immigration No.|BIK (RU)"),
        .. Of(CslIdUse.Date, IdentifierKind.Other, "Organization Established Date|Aircraft Manufacture Date"),
        .. Of(CslIdUse.Country, IdentifierKind.Other, "Former Vessel Flag|Other Vessel Flag|Nationality of Registration|Registration Country"),
        .. Of(CslIdUse.Craft, IdentifierKind.Other, "Aircraft Model|Other Vessel Type"),
        .. Of(CslIdUse.Remark, IdentifierKind.Other,
            "Aircraft Operator|Organization Type:|Target Type|Issuer Name|Equity Ticker|MICEX Code|Chinese Commercial Code|Aircraft Mode S Transponder Code|UN/LOCODE"),
        .. Of(CslIdUse.Ignored, IdentifierKind.Other,
            "Gender|Additional Sanctions Information -|Secondary sanctions risk:|Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:|CAATSA Section 235 Information:|IFCA Determination -|PEESA Information:"),
    ];

    private static IEnumerable<(string Label, CslIdLabel Use)> Of(CslIdUse use, IdentifierKind kind, string labels) =>
        labels.Split('|').Select(l => (l, new CslIdLabel(use, kind)));
}
