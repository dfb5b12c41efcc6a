using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Tables;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Destinations;

/// <summary>
/// Countries and places under embargo, restricted, or named for diversion. It points, rules decide. Immutable and thread-safe.
/// </summary>
/// <remarks>Sources: countries.csv and locations_risk_unlocode.csv (row in each table row); spellings of places are house.</remarks>
public sealed class DestinationTable
{
    private readonly Dictionary<int, JurisdictionPointer[]> _byCountry = [];
    private readonly Dictionary<int, string[]> _groups = [];
    private readonly PlaceIndex _places;
    private readonly Dictionary<string, JurisdictionPointer[]> _regions = new(StringComparer.Ordinal);
    private readonly Lazy<Gazetteer> _gazetteer;
    private readonly UnlocodeTable? _imported;

    private DestinationTable(List<Row> rows, List<ControlTable> tables, UnlocodeTable? imported)
    {
        _imported = imported;
        _gazetteer = new(() => Gazetteer.Load(imported));
        var lists = JurisdictionLists.All.ToDictionary(list => list.Id, StringComparer.Ordinal);
        foreach (var byCode in rows.GroupBy(row => row.Code, StringComparer.Ordinal))
        {
            JurisdictionPointer[] pointers =
            [
                .. from list in JurisdictionLists.All
                   from row in byCode
                   where list.Class is not null && string.Equals(row.List, list.Id, StringComparison.Ordinal)
                   select new JurisdictionPointer(list.Id, row.Code, row.Name, list.Class.GetValueOrDefault(), list.Authority, row.AsOf, list.Note, row.Code),
            ];
            if (!CountryCode.TryParse(byCode.Key, out var country))
            {
                _regions.Add(byCode.Key, pointers);
                continue;
            }

            _byCountry.Add(country.Packed, pointers);
            _groups.Add(country.Packed, [.. byCode.Where(row => lists[row.List].Class is null || IsGroup(row.List)).Select(row => row.List)]);
        }

        _places = PlaceIndex.Load(_regions, tables);
        Tables = tables;
    }

    private const string Crimea = "UA-43";

    /// <summary>The lists and the table of places, for the method sheet.</summary>
    public IReadOnlyList<ControlTable> Tables { get; }

    /// <summary>What is known against a country, gravest kind first; empty for most countries and for none.</summary>
    public IReadOnlyList<JurisdictionPointer> ForCountry(CountryCode country) => _byCountry.TryGetValue(country.Packed, out var known) ? known : [];

    /// <summary>
    /// Ids of the regulatory groups of a country (<c>us-ear-a1</c> to <c>us-ear-e2</c>, <c>eu-001</c>, <c>eu-833-xxxvi</c>), in table order. Some are a privilege,
    /// so this is no list of risks.
    /// </summary>
    public IReadOnlyList<string> GroupsOf(CountryCode country) => _groups.TryGetValue(country.Packed, out var known) ? known : [];

    /// <summary>
    /// What is known against a place beyond its <paramref name="country"/>: embargoed regions and border crossings by UN/LOCODE or by name, and the embargo or
    /// restriction of another country that the UN/LOCODE or the text names ("Bandar Abbas, Iran").
    /// </summary>
    /// <param name="unlocode">Five characters, blanks and case forgiven, or null.</param>
    /// <param name="text">
    /// Port, place or address, or null. A name counts when it is the whole text (port words and digits aside) and the country is absent or fits, or when it is a
    /// whole part of the text and its country stands beside it; a word inside other words never counts ("Donetsk Street").
    /// </param>
    /// <param name="country">Country of this very place as given, or none. The country of another party makes namesakes look like what they are not.</param>
    public IReadOnlyList<JurisdictionPointer> ForPlace(string? unlocode, string? text, CountryCode country)
    {
        var found = new List<JurisdictionPointer>();
        var place = string.IsNullOrWhiteSpace(text) ? null : new PlaceText(text);
        // A text that is a code is one where nothing else says the country.
        if (!PlaceText.TryUnlocode(unlocode, out var code) && place is not null && country.IsNone) code = _imported?.CodeIn(text!, place);
        if (code is not null)
        {
            found.AddRange(ByCode(code));
            if (CountryCode.TryParse(code[..2], out var own) && own != country) found.AddRange(ForCountry(own));
        }

        if (place is not null)
        {
            found.AddRange(_places.ByText(place, country));
            if (place.LastCountry is { IsNone: false } named && named != country && named.ToString() != code?[..2])
                found.AddRange(ForCountry(named).Where(pointer => pointer.Class is RiskClass.Embargo or RiskClass.Restricted));
            if (country.IsNone && code is null && found.Count == 0 && _gazetteer.Value.MeaningOf(place).Country is { IsNone: false } meant)
                found.AddRange(ForCountry(meant).Select(pointer => pointer with { MatchedOn = text! }));
            if (found.Count == 0 && IsInCrimea(text!, code, country)) found.AddRange(_regions[Crimea].Select(pointer => pointer with { MatchedOn = "its position" }));
        }

        return WithoutRepeats(found);
    }

    /// <summary>
    /// The country that a port or place text means by a place name alone; none when the name is not known or other countries have a place of that name. With an imported UN/LOCODE also by a code that stands
    /// in the place of a name.
    /// </summary>
    /// <param name="text">A whole field ("Novorossiysk"); null and blank are none.</param>
    public CountryCode CountryOfPlace(string? text) => MeaningOfPlace(text).Country;

    /// <summary>As <see cref="CountryOfPlace"/>, and whether the name stands against another country that is given for the shipment. A code in the place of a name does: it is no word.</summary>
    /// <param name="text">A whole field; null and blank are none.</param>
    public PlaceMeaning MeaningOfPlace(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return default;
        var place = new PlaceText(text);
        var named = _gazetteer.Value.MeaningOf(place);
        return named.Country.IsNone && _imported?.CodeIn(text, place) is { } code ? new PlaceMeaning(CountryCode.Of(code[..2]), true) : named;
    }

    /// <summary>Where a UN/LOCODE lies, to a tenth of a degree; null when neither this build nor an imported UN/LOCODE knows.</summary>
    public PlacePosition? PositionOf(string unlocode)
    {
        ArgumentNullException.ThrowIfNull(unlocode);
        return _gazetteer.Value.PositionOf(unlocode) ?? _imported?.Find(unlocode)?.Position;
    }

    /// <summary>
    /// The pointers of a code: as the bundled table has it, which no import changes; else by the subdivision that the imported UN/LOCODE gives (Crimea and Sevastopol are under embargo as a whole, of the other
    /// regions a part), or by a position in Crimea where it gives no subdivision.
    /// </summary>
    private IEnumerable<JurisdictionPointer> ByCode(string code)
    {
        var bundled = _places.ByUnlocode(code);
        if (bundled.Count > 0 || !code.StartsWith("UA", StringComparison.Ordinal) || _imported?.Find(code) is not { } place) return bundled;
        var byPosition = place.Subdivision.Length == 0 && place.Position is { IsInCrimea: true };
        if (!_regions.TryGetValue(byPosition ? Crimea : $"UA-{place.Subdivision}", out var region)) return bundled;
        var whole = byPosition || place.Subdivision is "43" or "40";
        var detail = byPosition ? "by its position in UN/LOCODE" : $"subdivision {place.Subdivision} in UN/LOCODE";
        return region.Select(list => list with
        {
            Code = code,
            Name = place.Name,
            Class = whole ? RiskClass.EmbargoedRegion : RiskClass.RegionToReview,
            Detail = list.Detail is null ? detail : $"{detail}; {list.Detail}",
            MatchedOn = code,
        });
    }

    // A position in the box counts for places given as Ukrainian, Russian, or of no country.
    private static bool IsInCrimea(string text, string? code, CountryCode country) =>
        PlacePosition.TryFind(text, out var position) && position.IsInCrimea && (country.IsNone || country.ToString() is "UA" or "RU") && (code is null || code[..2] is "UA" or "RU");

    /// <summary>Reads the files.</summary>
    /// <param name="imported">The imported UN/LOCODE, or null.</param>
    internal static DestinationTable Load(UnlocodeTable? imported = null)
    {
        var rows = new List<Row>(430);
        var csv = CsvTable.Open("countries.csv", "list,code,name,as_of,confidence,source");
        while (csv.Read()) rows.Add(new Row(csv.Text(0), csv.Text(1), csv.Text(2), csv.Date(3)));
        var tables = new List<ControlTable>();
        foreach (var list in JurisdictionLists.All)
        {
            // The rows of a list have one date.
            var own = rows.FindAll(row => string.Equals(row.List, list.Id, StringComparison.Ordinal));
            tables.Add(new ControlTable(list.Id, list.Title, list.Authority, own[0].AsOf, own[^1].AsOf, own.Count, "countries.csv", list.Effect, list.Note));
        }

        return new DestinationTable(rows, tables, imported);
    }

    private static List<JurisdictionPointer> WithoutRepeats(List<JurisdictionPointer> found)
    {
        for (var i = found.Count - 1; i > 0; i--)
        {
            var earlier = found.FindIndex(0, i, other => other.Table == found[i].Table && other.Code == found[i].Code);
            if (earlier >= 0) found.RemoveAt(i);
        }

        return found;
    }

    private static bool IsGroup(string list) => list.StartsWith("us-ear-", StringComparison.Ordinal);

    private sealed record Row(string List, string Code, string Name, DateOnly AsOf);
}
