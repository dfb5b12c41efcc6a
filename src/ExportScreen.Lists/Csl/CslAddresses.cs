using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Csl;

/// <summary>Addresses of a record. Stateless and thread-safe.</summary>
internal static partial class CslAddresses
{
    /// <summary>
    /// Splits the packed form of the CSV: addresses joined by <c>; </c>, each a line that mostly ends in <c>, CC</c>. Where the list is a BIS list a piece without a country
    /// takes that of the next piece, since these lists give one country per record; OFAC pieces without one stay without.
    /// </summary>
    public static IReadOnlyList<CslAddress> Unpack(string? packed, bool oneCountry)
    {
        if (packed is null) return [];
        var addresses = new List<CslAddress>();
        string? country = null;
        foreach (var piece in packed.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            var address = UnpackOne(LeadingAnd().Replace(piece, ""));
            country = address.Country ?? country;
            addresses.Add(oneCountry && address.Country is null ? address with { Country = country } : address);
        }

        addresses.Reverse();
        return addresses;
    }

    /// <summary>The addresses as entries carry them: Hong Kong and Macao read from the text, repeats and empty ones left out.</summary>
    public static IReadOnlyList<ListedAddress> Map(CslRecord record, ReadingNotes notes)
    {
        var addresses = new List<ListedAddress>();
        foreach (var source in record.Addresses)
        {
            var (country, unread) = CountryText.Read(source.Country, notes, record.Row, "addresses.country");
            var text = SourceText.Join(", ", source.Street, source.City, source.State);
            var address = new ListedAddress(source.Street, source.City, source.State, source.PostalCode, AddressText.EffectiveCountry(country, text), unread);
            if (address != new ListedAddress() && !addresses.Contains(address)) addresses.Add(address);
        }

        return addresses;
    }

    private static CslAddress UnpackOne(string piece)
    {
        string? country = null;
        var code = CountryAtEnd().Match(piece);
        if (code.Success && Countries.TryFind(code.Groups["country"].Value, out _))
        {
            country = code.Groups["country"].Value;
            piece = piece[..code.Index];
        }
        else if (piece[(piece.LastIndexOf(',') + 1)..].Trim() is { Length: > 3 } last && last != "Georgia" && Countries.TryFind(last, out var named))
        {
            // The country as a word stays in the line; Georgia is as likely the state.
            country = named.ToString();
        }

        var postal = PostalCodeAtEnd().Match(piece);
        if (!postal.Success) return new CslAddress(SourceText.Tidy(piece), null, null, null, country);
        return new CslAddress(SourceText.Tidy(piece[..postal.Index]), null, null, postal.Groups["code"].Value, country);
    }

    [GeneratedRegex(@"(?:^|,\s*)(?<country>[A-Z]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex CountryAtEnd();

    [GeneratedRegex(@",\s*(?<code>(?=[A-Z0-9 \-]*\d{3})[A-Z0-9][A-Z0-9 \-]{2,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex PostalCodeAtEnd();

    [GeneratedRegex(@"^and\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingAnd();
}
