using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Seco;

/// <summary>An address whose town and country stand in the table of places.</summary>
/// <param name="Street">Care of, address details and post box, joined.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="PlaceId">Id of its place, or null.</param>
/// <param name="Line">Line in the file.</param>
internal sealed record SecoAddress(string? Street, string? PostalCode, string? PlaceId, int Line)
{
    /// <summary>Reads an <c>address</c>.</summary>
    public static SecoAddress Read(SourceElement address)
    {
        address.IgnoreAttributes("ssid", "quality", "main");
        address.Ignore("remark", "remarks");
        var box = SourceText.Clean(address.Value("p-o-box"));
        var street = SourceText.Join(", ", SourceText.Clean(address.Value("c-o")), SourceText.Clean(address.Value("address-details")), box is null ? null : $"P.O. Box {box}");
        return new SecoAddress(street, SourceText.Clean(address.Value("zip-code")), address.Attribute("place-id"), address.Line);
    }

    /// <summary>The address with its place.</summary>
    public ListedAddress Resolve(SecoPlaces places, ReadingNotes notes)
    {
        var place = places.Find(PlaceId, notes, Line);
        var country = AddressText.EffectiveCountry(place?.Country ?? default, SourceText.Join(", ", Street, place?.Location, place?.Area));
        return new ListedAddress(Street, place?.Location, place?.Area, PostalCode, country, place?.CountryText);
    }
}
