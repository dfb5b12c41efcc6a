using System.Collections.Frozen;
using ExportScreen.Model.Codes;
using static ExportScreen.Lists.Ofac.LabelMeaning;
using static ExportScreen.Model.Codes.IdentifierKind;

namespace ExportScreen.Lists.Ofac;

/// <summary>
/// The labels of OFAC: the same words head the segments of the CSV remarks, the features and the identity documents of the Enhanced XML.
/// </summary>
/// <remarks>Source: SDN.CSV of 2024-05, CONS_PRIM.CSV of 2025-12, CONS_ENHANCED.XML of 2025-01; what each number is was read from its values.</remarks>
internal static class OfacLabels
{
    private static readonly OfacLabel[] All =
    [
        .. Each(Date, "DOB", "Birthdate", "Organization Established Date", "Aircraft Manufacture Date", "Vessel Year of Build"),
        .. Each(BirthPlace, "POB", "Place of Birth"),
        .. Each(LabelMeaning.Country, "nationality", "citizen", "Nationality Country", "Citizenship Country", "Nationality of Registration", "Vessel Flag"),
        .. Each(WeakAlias, "a.k.a."),
        .. Each(WeakFormer, "f.k.a."),
        .. Each(WeakNew, "n.k.a."),
        .. Each(Related, "Linked To", "Aircraft Operator", "VESSEL OWNER"),
        .. Each(Crypto, "Digital Currency Address -"),
        .. Each(LabelMeaning.Imo,
            "Vessel Registration Identification IMO", "Vessel Registration Identification", "Identification Number IMO", "Company Number IMO",
            "International Maritime Organization No."),
        .. Each(CraftType, "Aircraft Model", "VESSEL TYPE"),
        .. Numbers(Tax,
            "Tax ID No.", "R.F.C.", "RFC", "V.A.T. Number", "NIT #", "RUC #", "RIF #", "US FEIN", "Italian Fiscal Code", "Fiscal Code", "C.U.I.T.", "RTN",
            "C.I.F.", "N.I.F.", "Paraguayan tax identification number", "Numero Unico de Identificacao Tributaria (NUIT)", "Romanian Tax Registration",
            "Tax ID", "Business Number"),
        .. Numbers(Registration,
            "Registration Number", "Registration ID", "Business Registration Number", "Business Registration Document #", "Commercial Registry Number",
            "Company Number", "C.R. No.", "Economic Register Number (CBLS)", "Trade License No.", "Matricula Mercantil No", "Folio Mercantil No.",
            "Chamber of Commerce Number", "UK Company Number", "Public Registration Number", "Enterprise Number", "Istanbul Chamber of Comm. No.",
            "Dubai Chamber of Commerce Membership No.", "Central Registration System Number", "Certificate of Incorporation Number",
            "Branch Unit Number", "Romanian C.R.", "Registered Charity No.", "File Number", "Organization Code", "Company ID: No.", "C.I.N.",
            "Registration Certificate Number (Dubai)", "Tourism License No.", "License", "D-U-N-S Number", "MSB Registration Number", "Permit Number",
            "Afghan Money Service Provider License Number", "SRE Permit No.", "Russian State Individual Business Registration Number Pattern (OGRNIP)",
            "Commercial Registry", "Company ID"),
        .. Numbers(Okpo, "Government Gazette Number"),
        .. Numbers(Uscc, "Unified Social Credit Code (USCC)", "United Social Credit Code Certificate (USCCC)"),
        .. Numbers(Lei, "Legal Entity Number"),
        .. Numbers(Bic, "SWIFT/BIC"),
        .. Numbers(Isin, "ISIN"),
        .. Numbers(Mmsi, "MMSI"),
        .. Numbers(CallSign, "Other Vessel Call Sign", "Vessel Call Sign"),
        .. Numbers(AircraftSerial, "Aircraft Manufacturer's Serial Number (MSN)", "Aircraft Construction Number (also called L/N or S/N or F/N)"),
        .. Numbers(AircraftRegistration, "Aircraft Tail Number", "Previous Aircraft Tail Number"),
        .. Numbers(Passport, "Passport", "Diplomatic Passport", "British National Overseas Passport", "Stateless Person Passport", "U.S.A. Passport"),
        .. Numbers(NationalId,
            "National ID No.", "Cedula No.", "C.U.R.P.", "D.N.I.", "C.U.I.", "C.U.I.P.", "SSN", "Personal ID Card", "National Foreign ID Number", "I.F.E.",
            "Numero de Identidad", "LE Number", "Turkish Identification Number", "Citizen's Card Number", "Kenyan ID No.", "Birth Certificate Number",
            "Electoral Registry No.", "Credencial electoral", "Driver's License No.", "Cartilla de Servicio Militar Nacional", "Residency Number",
            "Travel Document Number", "Tazkira National ID Card", "Refugee ID Card", "Stateless Person ID Card", "UAE Identification", "N.I.E.",
            "Bosnian Personal ID No.", "Moroccan Personal ID No.", "CNP (Personal Numerical Code)", "Romanian Permanent Resident CAN",
            "Military Registration Number", "Seafarer's Identification Document", "Pilot License Number", "Immigration No.", "Cedula de Ciudadania",
            "Cedula de Residencia", "Carnet", "Interpol: Red Notice. File No."),
        .. Numbers(Other,
            "Identification Number", "BIK (RU)", "VisaNumberID", "Trademark number", "Serial No.", "Aircraft Mode S Transponder Code",
            "Public Security and Immigration No.", "Temporary suspension of deportation No."),
        .. Numbers(Website, "Website"),
        .. Numbers(Email, "Email Address"),
        .. Numbers(Phone, "Phone Number", "Telephone", "Telephone:", "Fax", "Fax:", "FAX", "PHONE", "TELEX", "Telephone No."),
        .. Each(Kept,
            "Gender", "Secondary sanctions risk", "Additional Sanctions Information -", "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions",
            "Organization Type", "Target Type", "Executive Order", "CAATSA Section 235 Information", "Listing Date", "Effective Date", "Chinese Commercial Code",
            "Purchase/Sales For Divestment Date", "Issuer Name", "Equity Ticker", "Former Vessel Flag", "Vessel Former Flag", "Other Vessel Flag", "Other Vessel Type",
            "Vessel Gross Tonnage", "Vessel Tonnage", "Vessel Gross Registered Tonnage", "Loan", "Title", "Nickname", "Physical Description", "Height", "Weight", "Scars",
            "Hair", "Eyes", "Complexion", "Race", "Position", "For more information", "For more information on directives", "All offices worldwide", "all offices worldwide",
            "All Offices Worldwide", "Member of the State Duma of the Federal Assembly of the Russian Federation",
            "Member of the Federation Council of the Federal Assembly of the Russian Federation", "Scientific Studies and Research Center",
            "PEESA Information", "HRIT-IR", "Subject to Directive", "Member ETA", "ICTY indictee", "Brigadier General", "Major General"),
    ];

    private static readonly FrozenDictionary<string, OfacLabel> ByText = All.ToFrozenDictionary(l => l.Text, StringComparer.Ordinal);

    /// <summary>First word -> labels that begin with it, longest first.</summary>
    private static readonly FrozenDictionary<string, OfacLabel[]> ByFirstWord = All
        .GroupBy(l => FirstWord(l.Text), StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(l => l.Text.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The label of a feature or document type, or null.</summary>
    public static OfacLabel? Find(string type)
    {
        var text = type.Trim().TrimEnd(':');
        return ByText.GetValueOrDefault(text) ?? Heading(text, out _);
    }

    /// <summary>The longest label that heads a remark segment, with the value behind it; null for prose.</summary>
    public static OfacLabel? Heading(string segment, out string value)
    {
        value = "";
        if (!ByFirstWord.TryGetValue(FirstWord(segment), out var labels)) return null;
        foreach (var label in labels)
        {
            if (!segment.StartsWith(label.Text, StringComparison.Ordinal)) continue;
            var rest = segment.AsSpan(label.Text.Length);
            if (rest.Length > 0 && rest[0] is not (' ' or ':' or '(') && label.Meaning != Kept) continue;
            value = rest.TrimStart(" :").Trim().ToString();
            return label;
        }

        return null;
    }

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', ':');
        return end < 0 ? text : text[..end];
    }

    private static IEnumerable<OfacLabel> Each(LabelMeaning meaning, params string[] labels) => labels.Select(l => new OfacLabel(l, meaning));

    private static IEnumerable<OfacLabel> Numbers(IdentifierKind kind, params string[] labels) => labels.Select(l => new OfacLabel(l, Number, kind));
}
