using System.Text.RegularExpressions;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Reading;

/// <summary>What the text of an address says about its country. Pure and thread-safe.</summary>
/// <remarks>
/// US and UK lists write most Hong Kong addresses with the country China (OFAC August 2026: 503 of 554 parties), so the text decides. Streets,
/// plazas and campuses elsewhere that are named after Hong Kong or Macao do not count; which ones is house.
/// </remarks>
public static partial class AddressText
{
    private static readonly CountryCode HongKong = CountryCode.Of("HK");
    private static readonly CountryCode Macao = CountryCode.Of("MO");
    private static readonly CountryCode China = CountryCode.Of("CN");

    /// <summary>
    /// The country to screen the address under: Hong Kong or Macao when the text names it, whatever the country says; else <paramref name="stated"/>.
    /// </summary>
    /// <param name="stated">The country as the source gives it; none when it gives none.</param>
    /// <param name="addressText">The whole address, or null.</param>
    public static CountryCode EffectiveCountry(CountryCode stated, string? addressText)
    {
        if (string.IsNullOrEmpty(addressText) || stated == HongKong || stated == Macao) return stated;
        if (NamesHongKong().IsMatch(addressText)) return HongKong;
        if (NamesMacao().IsMatch(addressText)) return Macao;
        return (stated.IsNone || stated == China) && HongKongDistrict().IsMatch(addressText) ? HongKong : stated;
    }

    [GeneratedRegex(
        @"\b(?:hong[\s\-]?kong|hongkong)\b(?!\s+(?:(?:east|west|middle|central|zhong|dong|xi|north|south)\s+)?(?:road|rd|street|st|avenue|ave|lu|plaza|garden|new\s+world|macau\s+cent|macao\s+cent)\b)|\bH\.?K\.?S\.?A\.?R\b|(?:^|[,;]\s*)H\.?K\.?(?=\s*(?:[,;.]|$))|香港|Гонконг",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesHongKong();

    [GeneratedRegex(
        @"\bmaca[ou]\b(?!\s+(?:road|rd|street|st|avenue|ave|lu|plaza|garden|cent)\b)|澳门|澳門|Макао",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesMacao();

    /// <summary>Districts that occur in listed addresses without the words Hong Kong; only believed for China or no country.</summary>
    [GeneratedRegex(
        @"\b(?:kowloon|tsim\s+sha\s+tsui|mong\s*kok|kwun\s+tong|wan\s*chai|sheung\s+wan|causeway\s+bay|kwai\s+chung|tsuen\s+wan|new\s+territories|sha\s+tin|yuen\s+long|san\s+po\s+kong|cheung\s+sha\s+wan)\b|九龙|九龍",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HongKongDistrict();
}
