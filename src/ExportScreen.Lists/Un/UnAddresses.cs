using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Un;

/// <summary>The addresses of a record with the notes on them.</summary>
/// <param name="Addresses">Addresses; empty placeholders are left out.</param>
/// <param name="Remarks">Notes.</param>
internal sealed record UnAddresses(IReadOnlyList<ListedAddress> Addresses, IReadOnlyList<string> Remarks)
{
    /// <summary>Reads the address elements.</summary>
    public static UnAddresses Read(SourceElement record, ReadingNotes notes)
    {
        var addresses = new List<ListedAddress>();
        var remarks = new List<string>();
        foreach (var source in record.Children("INDIVIDUAL_ADDRESS").Concat(record.Children("ENTITY_ADDRESS")))
        {
            var street = SourceText.Clean(source.Value("STREET"));
            var city = SourceText.Clean(source.Value("CITY"));
            var region = SourceText.Clean(source.Value("STATE_PROVINCE"));
            var (country, unread) = CountryText.Read(source.Value("COUNTRY"), notes, source.Line, $"{source.Name}/COUNTRY");
            country = AddressText.EffectiveCountry(country, SourceText.Join(", ", street, city, region));
            var address = new ListedAddress(street, city, region, SourceText.Clean(source.Value("ZIP_CODE")), country, unread);
            if (address != new ListedAddress()) addresses.Add(address);
            if (SourceText.Clean(source.Value("NOTE")) is { } note) remarks.Add($"Address: {note.TrimEnd('.')}.");
        }

        return new UnAddresses([.. addresses.Distinct()], remarks);
    }
}
