using System.Globalization;
using ExportScreen.Goods.Tables;
using ExportScreen.Model.Codes;

namespace ExportScreen.Goods.Destinations;

/// <summary>
/// Which country a bare place name means, and where a UN/LOCODE lies. It knows the places of the risk countries; a name that places elsewhere bear too says nothing alone. Immutable after
/// loading, thread-safe.
/// </summary>
/// <remarks>Sources: locations_risk_unlocode.csv (row in each line), sea-ports 0.0.9 for positions of other ports; names in other scripts are house.</remarks>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, CountryCode> _countries = new(StringComparer.Ordinal);
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
            if (csv.Span(2) is not "1")
            {
                if (imported is not null) gazetteer._shared.UnionWith(csv.Text(1).Split('|').Select(name => FoldedText.Of(name)));
                continue;
            }

            foreach (var name in csv.Text(1).Split('|')) gazetteer._countries.TryAdd(FoldedText.Of(name), CountryCode.Of(code[..2]));
        }

        csv = CsvTable.Open("port-positions.csv", "unlocode,position,source");
        while (csv.Read()) gazetteer.Place(csv.Text(0), csv.Span(1));
        return gazetteer;
    }

    /// <summary>The country that a place text names by a place alone; none when it is not known or not certain.</summary>
    public CountryCode CountryOf(PlaceText text)
    {
        if (CountryOf(text.Folded.Trim()) is { IsNone: false } whole) return whole;
        return text.Parts.Count == 1 ? CountryOf(text.Parts[0]) : default;
    }

    private CountryCode CountryOf(string folded)
    {
        if (_countries.TryGetValue(folded, out var known)) return known;
        return _imported is null || _shared.Contains(folded) ? default : _imported.CountryOf(folded);
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
