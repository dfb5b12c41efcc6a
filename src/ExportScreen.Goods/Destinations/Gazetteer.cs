using System.Globalization;
using ExportScreen.Goods.Tables;
using ExportScreen.Model.Codes;

namespace ExportScreen.Goods.Destinations;

/// <summary>
/// Which country a bare place name means, and where a UN/LOCODE lies. It knows the places of the risk countries; a name that places elsewhere bear too says nothing alone. Immutable after
/// loading, thread-safe.
/// </summary>
/// <remarks>
/// Column alone: 0, the name says nothing by itself; 1, no place elsewhere in UN/LOCODE bears it, nor a part of it, and it holds until another country is given; 2, it is known the world over (a list
/// of ports agrees, or house) and holds against another country too. Places of countries under embargo are 2 or 0: a country is not put under embargo by a name that only one table has.
/// Sources: locations_risk_unlocode.csv (row in each line), sea-ports 0.0.9 for positions of other ports and for names known the world over; names in other scripts are house.
/// </remarks>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, PlaceMeaning> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlacePosition> _positions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly UnlocodeTable? _imported;

    private Gazetteer(UnlocodeTable? imported) => _imported = imported;

    /// <summary>Rows of the places, for the method sheet.</summary>
    public int Count { get; private set; }

    /// <summary>Reads both files.</summary>
    /// <param name="imported">The imported UN/LOCODE, or null: it adds names, and never one that the bundled table calls shared.</param>
    public static Gazetteer Load(UnlocodeTable? imported = null)
    {
        var gazetteer = new Gazetteer(imported);
        var csv = CsvTable.Open("risk-places.csv", "unlocode,names,alone,position,source");
        while (csv.Read())
        {
            gazetteer.Count++;
            var code = csv.Text(0);
            gazetteer.Place(code, csv.Span(3));
            if (csv.Span(2) is "0")
            {
                if (imported is not null) gazetteer._shared.UnionWith(csv.Text(1).Split('|').Select(name => FoldedText.Of(name)));
                continue;
            }

            var meaning = new PlaceMeaning(CountryCode.Of(code[..2]), csv.Span(2) is "2");
            foreach (var name in csv.Text(1).Split('|')) gazetteer._countries.TryAdd(FoldedText.Of(name), meaning);
        }

        csv = CsvTable.Open("port-positions.csv", "unlocode,position,source");
        while (csv.Read()) gazetteer.Place(csv.Text(0), csv.Span(1));
        return gazetteer;
    }

    /// <summary>What a place text means by a place alone; none when it is not known or not certain.</summary>
    public PlaceMeaning MeaningOf(PlaceText text)
    {
        if (MeaningOf(text.Folded.Trim()) is { Country.IsNone: false } whole) return whole;
        return text.Parts.Count == 1 ? MeaningOf(text.Parts[0]) : default;
    }

    /// <summary>A name that only an import knows holds until another country is given.</summary>
    private PlaceMeaning MeaningOf(string folded)
    {
        if (_countries.TryGetValue(folded, out var known)) return known;
        return _imported is null || _shared.Contains(folded) ? default : new PlaceMeaning(_imported.CountryOf(folded), false);
    }

    /// <summary>Where a UN/LOCODE lies, to a tenth of a degree; null when it is not known.</summary>
    public PlacePosition? PositionOf(string unlocode) => _positions.TryGetValue(unlocode, out var position) ? position : null;

    private void Place(string code, ReadOnlySpan<char> position)
    {
        if (code.Length != 5 || position.IsEmpty) return;
        var gap = position.IndexOf(' ');
        _positions.TryAdd(code, new PlacePosition(Number(position[..gap]), Number(position[(gap + 1)..])));
    }

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
