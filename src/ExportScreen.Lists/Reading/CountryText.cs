using System.Collections.Frozen;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Reading;

/// <summary>Countries as list publishers write them. Pure and thread-safe.</summary>
internal static class CountryText
{
    /// <summary>Spellings of lists that <see cref="Countries"/> does not know; found in the editions of 2022 to 2026.</summary>
    private static readonly FrozenDictionary<string, CountryCode> Spellings = new Dictionary<string, string>
    {
        ["China, Hong Kong Special Administrative Region"] = "HK",
        ["China, Macao Special Administrative Region"] = "MO",
        ["Congo (Democratic Republic)"] = "CD",
        ["CONGO, Democratic Republic of (was Zaire)"] = "CD",
        ["Iran (Islamic Republic of)"] = "IR",
        ["Democratic People's Republic of Korea"] = "KP",
        ["Korea, North"] = "KP",
        ["DPRK"] = "KP",
        ["Democratic People's Republic of Korea (North Korea)"] = "KP",
        ["Slovak Republic"] = "SK",
        ["Islamic Republic of Afghanistan"] = "AF",
        ["Islamic Republic of Pakistan"] = "PK",
        ["Arab Republic of Egypt"] = "EG",
        ["Republic of Lebanon"] = "LB",
        ["State of Israel"] = "IL",
        ["Korea, South"] = "KR",
        ["State of Palestine"] = "PS",
        ["Palestinian"] = "PS",
        ["Occupied Palestinian Territories"] = "PS",
        ["REGION: WEST BANK"] = "PS",
        ["REGION: NORTHERN GAZA"] = "PS",
        ["REGION: NORTH GAZA"] = "PS",
        ["REGION: IRAN"] = "IR",
        ["REGION: RUSSIA"] = "RU",
        ["REGION: CHINA"] = "CN",
        ["REGION: NORTHERN MALI"] = "ML",
        ["REGION: KAFIA KINGI"] = "SD",
        ["CRIMEA (OCCUPIED)"] = "UA",
        ["MAN, ISLE OF"] = "IM",
        ["PRC"] = "CN",
        ["MACAU"] = "MO",
        ["TURKIYE"] = "TR",
        ["The Gambia"] = "GM",
        ["Gambia, The"] = "GM",
        ["Bahamas, The"] = "BS",
        ["Burma"] = "MM",
        ["Cape Verde"] = "CV",
        ["Viet Nam"] = "VN",
        ["Syrian Arab Republic"] = "SY",
        ["Russian Federation"] = "RU",
        ["United Republic of Tanzania"] = "TZ",
        ["United States of America"] = "US",
        ["United Kingdom of Great Britain and Northern Ireland"] = "GB",
        ["St. Kitts & Nevis"] = "KN",
        ["St. Kitts and Nevis"] = "KN",
        ["Saint Kitts and Nevis"] = "KN",
        ["St. Vincent and the Grenadines"] = "VC",
        ["Saint Vincent and the Grenadines"] = "VC",
        ["Sao Tome and Principe"] = "ST",
    }.ToFrozenDictionary(p => p.Key, p => CountryCode.Of(p.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>Words and codes that stand in a country field and name no country of today; kept as text, nothing to report. NM is a US state in one edition of the screening list.</summary>
    private static readonly FrozenSet<string> NoCountry = FrozenSet.ToFrozenSet(
        [
            "CS", "YU", "SU", "DD", "AN", "former Soviet Union", "Former USSR", "Stateless", "None Identified", "Various", "Region: Kashmir", "Region: Jammu and Kashmir",
            "Region: Commonwealth of Independent States", "Undetermined", "International Waters", "NM",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one country: code, or none with the text that could not be read.</summary>
    /// <param name="text">Name or code as published; null spellings and <c>00</c> give none without text.</param>
    /// <param name="notes">Where an unread country is noted.</param>
    /// <param name="row">Line or record, for the note.</param>
    /// <param name="path">Field, for the note.</param>
    public static (CountryCode Country, string? Unread) Read(string? text, ReadingNotes notes, long row, string path)
    {
        if (SourceText.Tidy(text) is not { } tidy || tidy is "00" or "-0-") return (default, null);
        if (tidy.Length != 2 && SourceText.Clean(tidy) is null) return (default, null);
        if (CountryCode.TryParse(tidy, out var plain) && Countries.Exists(plain)) return (plain, null);
        if (Spellings.TryGetValue(tidy, out var known)) return (known, null);
        if (NoCountry.Contains(tidy)) return (default, tidy);
        if (Countries.TryFind(tidy, out var code)) return (code, null);
        notes.AddOnce(ListDiagnostics.UnreadCountry, $"{path}:{tidy}", tidy, "a country", row, path);
        return (default, tidy);
    }

    /// <summary>Reads several countries; those without a code are noted and left out.</summary>
    public static IReadOnlyList<CountryCode> ReadAll(IEnumerable<string?> texts, ReadingNotes notes, long row, string path) =>
        [.. texts.Select(t => Read(t, notes, row, path).Country).Where(c => !c.IsNone).Distinct()];
}
