using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>Addresses that are entities. Pure and thread-safe.</summary>
internal static class FtmAddress
{
    /// <summary>Reads an entity of schema Address: its parts, or the full line where it has none.</summary>
    public static ListedAddress Read(FtmEntity address)
    {
        var stated = Countries.TryFind(Iso(address.Texts("country").FirstOrDefault()), out var code) ? code : default;
        var full = address.Texts("full").FirstOrDefault() ?? address.Caption;
        var street = SourceText.Join(", ", address.Texts("postOfficeBox", "street", "street2", "remarks"));
        var city = address.Texts("city").FirstOrDefault();
        if (street is null && city is null && full is not null) return AddressLines.Read(full, stated);
        var region = address.Texts("region", "state").FirstOrDefault();
        return new ListedAddress(street, city, region, address.Texts("postalCode").FirstOrDefault(), AddressText.EffectiveCountry(stated, SourceText.Join(", ", street, city, region, full)));
    }

    /// <summary>Countries are small ISO codes; territories append a part (<c>ge-ab</c>), which goes.</summary>
    public static string? Iso(string? code) => code is { Length: > 3 } && code[2] == '-' ? code[..2] : code;
}
