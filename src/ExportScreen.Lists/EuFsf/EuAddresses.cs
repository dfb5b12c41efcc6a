using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.EuFsf;

/// <summary>The addresses of an entity with what hangs on them.</summary>
/// <param name="Addresses">Addresses; those that are only an unknown country are left out.</param>
/// <param name="Contacts">Contact data as key (PHONE, FAX, EMAIL, WEB) and value.</param>
/// <param name="Remarks">Remarks on addresses.</param>
internal sealed record EuAddresses(
    IReadOnlyList<ListedAddress> Addresses, IReadOnlyList<(string Key, string Value, int Line)> Contacts, IReadOnlyList<string> Remarks)
{
    /// <summary>Reads all <c>address</c> elements.</summary>
    public static EuAddresses Read(SourceElement entity, ReadingNotes notes)
    {
        var addresses = new List<ListedAddress>();
        var contacts = new List<(string, string, int)>();
        var remarks = new List<string>();
        foreach (var source in entity.Children("address"))
        {
            source.Ignore("regulationSummary");
            source.IgnoreAttributes("asAtListingTime", "regulationLanguage", "logicalId", "countryDescription");
            var address = ReadOne(source, notes);
            if (address.ToLine().Length > 0 || !address.Country.IsNone || address.CountryText is not null) addresses.Add(address);
            remarks.AddRange(source.Children("remark").Select(r => r.Text()).OfType<string>());
            foreach (var contact in source.Children("contactInfo"))
                if (contact.Attribute("key") is { } key && (contact.Attribute("value") ?? contact.Text()) is { } value)
                    contacts.Add((key, value, contact.Line));
        }

        return new EuAddresses([.. addresses.Distinct()], contacts, [.. remarks.Distinct(StringComparer.Ordinal)]);
    }

    private static ListedAddress ReadOne(SourceElement source, ReadingNotes notes)
    {
        var box = SourceText.Clean(source.Attribute("poBox"));
        var street = SourceText.Join(", ", source.Attribute("street"), source.Attribute("place"), box is null ? null : $"P.O. Box {box}");
        var city = source.Attribute("city");
        var region = source.Attribute("region");
        var (country, unread) = CountryText.Read(source.Attribute("countryIso2Code"), notes, source.Line, "address@countryIso2Code");
        var effective = AddressText.EffectiveCountry(country, SourceText.Join(", ", street, city, region));
        return new ListedAddress(street, city, region, source.Attribute("zipCode"), effective, unread);
    }
}
