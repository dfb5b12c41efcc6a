using System.Collections.Frozen;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Ofac;

/// <summary>Countries as OFAC writes them: the usual names, inverted forms, and regions that are no country.</summary>
/// <remarks>Source: country columns and remarks of SDN.CSV 2024-05 and ADD.CSV 2026-07-31. Assigning a region to its state is house.</remarks>
internal static class OfacCountries
{
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["North Macedonia, The Republic of"] = "MK",
        ["Korea, South"] = "KR",
        ["Korea, North"] = "KP",
        ["Democratic People's Republic of Korea"] = "KP",
        ["Cote d Ivoire"] = "CI",
        ["Man, Isle of"] = "IM",
        ["Palestinian"] = "PS",
        ["Palestinian Authority"] = "PS",
        ["possibly Palestinian"] = "PS",
        ["Eritrean"] = "ER",
        ["Burma"] = "MM",
        ["Bahamas, The"] = "BS",
        ["Gambia, The"] = "GM",
        ["Congo, Democratic Republic of the"] = "CD",
        ["Congo, Republic of the"] = "CG",
        ["Micronesia, Federated States of"] = "FM",
        ["Virgin Islands, British"] = "VG",
        ["Virgin Islands, U.S."] = "VI",
        ["St. Kitts & Nevis"] = "KN",
        ["St. Kitts and Nevis"] = "KN",
        ["St. Vincent and the Grenadines"] = "VC",
        ["Vatican City (Holy See)"] = "VA",
        ["Region: West Bank"] = "PS",
        ["Region: Gaza"] = "PS",
        ["Region: Northern Gaza"] = "PS",
        ["Region: North Gaza"] = "PS",
        ["Region: Crimea"] = "UA",
        ["Region: Kafia Kingi"] = "SD",
        ["Region: Iran"] = "IR",
        ["Region: Russia"] = "RU",
        ["Region: China"] = "CN",
        ["Region: Northern Mali"] = "ML",
        ["Region: Jammu and Kashmir"] = "IN",
        ["Netherlands Antilles"] = "CW",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoCountry = FrozenSet.ToFrozenSet(
        ["undetermined", "None Identified", "Unknown", "Region: Kashmir", "Region: Commonwealth of Independent States", "Stateless", "stateless"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The region of a text such as <c>Region: Crimea</c>, which its state alone would hide; else null.</summary>
    public static string? Region(string? text) =>
        text?.StartsWith("Region: ", StringComparison.OrdinalIgnoreCase) == true ? text["Region: ".Length..] : null;

    /// <summary>Reads a whole text. False when it is not known; true with no country for texts that say there is none.</summary>
    public static bool TryRead(string text, out CountryCode country)
    {
        country = default;
        if (Written.TryGetValue(text, out var code))
        {
            country = CountryCode.Of(code);
            return true;
        }

        return Countries.TryFind(text, out country) || NoCountry.Contains(text);
    }
}
