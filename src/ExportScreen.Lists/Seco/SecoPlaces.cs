using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Seco;

/// <summary>A place of the table at the end of the file.</summary>
/// <param name="Location">Town.</param>
/// <param name="Area">Region.</param>
/// <param name="Country">Country, or none.</param>
/// <param name="CountryText">Country as written when it could not be read, else null.</param>
internal sealed record SecoPlace(string? Location, string? Area, CountryCode Country, string? CountryText)
{
    /// <summary>In one line with the country.</summary>
    public string? ToLine() => SourceText.Join(", ", Location, Area, Country.IsNone ? CountryText : Countries.Title(Country));
}

/// <summary>The table of places, which comes behind the targets that refer to it. Filled while reading. Not thread-safe.</summary>
internal sealed class SecoPlaces
{
    private readonly Dictionary<string, SecoPlace> _places = new(StringComparer.Ordinal);

    /// <summary>Takes a <c>place</c>. Variants are spellings of the same town or region.</summary>
    public void Add(SourceElement place, ReadingNotes notes)
    {
        place.Ignore("location-variant", "area-variant");
        var country = place.Child("country");
        var text = country?.Text();
        var (code, unread) = CountryText.Read(country?.Attribute("iso-code") ?? text, notes, place.Line, "place/country");
        if (place.Attribute("ssid") is { } id) _places[id] = new SecoPlace(SourceText.Clean(place.Value("location")), SourceText.Clean(place.Value("area")), code, unread);
        else notes.Add(ListDiagnostics.MissingKey, row: place.Line, path: "place@ssid");
    }

    /// <summary>The place of an id; an id without a place is told, and gives null like none.</summary>
    public SecoPlace? Find(string? id, ReadingNotes notes, int line)
    {
        if (id is null) return null;
        if (_places.TryGetValue(id, out var place)) return place;
        notes.AddOnce(ListDiagnostics.SecoPlaceMissing, "place", id, row: line, path: "@place-id");
        return null;
    }
}
