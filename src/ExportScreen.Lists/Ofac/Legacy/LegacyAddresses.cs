using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Legacy;

/// <summary>The addresses of an entry. Stateless and thread-safe.</summary>
internal static class LegacyAddresses
{
    /// <summary>Adds all addresses to the draft.</summary>
    public static void Add(SourceElement record, OfacDraft draft, ReadingNotes notes)
    {
        foreach (var source in record.Children("addressList").SelectMany(l => l.Children("address")))
        {
            source.Ignore("uid");
            var street = SourceText.Join(", ", SourceText.Clean(source.Value("address1")), SourceText.Clean(source.Value("address2")), SourceText.Clean(source.Value("address3")));
            var city = SourceText.Clean(source.Value("city"));
            var countryText = SourceText.Clean(source.Value("country"));
            var region = SourceText.Join(", ", SourceText.Clean(source.Value("stateOrProvince")), OfacCountries.Region(countryText));
            var postal = SourceText.Clean(source.Value("postalCode"));
            var country = CountryOf(countryText, notes, source.Line, "address/country");
            var effective = AddressText.EffectiveCountry(country, SourceText.Join(", ", street, city, region, postal));
            var address = new ListedAddress(street, city, region, postal, effective, country.IsNone ? countryText : null);
            if (address != new ListedAddress() && !draft.Addresses.Contains(address)) draft.Addresses.Add(address);
        }
    }

    /// <summary>A country as OFAC writes it; one that cannot be read is noted.</summary>
    public static CountryCode CountryOf(string? text, ReadingNotes notes, int line, string path)
    {
        if (text is null) return default;
        if (!OfacCountries.TryRead(text, out var country)) notes.AddOnce(ListDiagnostics.UnreadCountry, $"{path}:{text}", text, "a country", line, path);
        return country;
    }
}
