using ExportScreen.Manifests.Cells;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>Reads countries, ports and the vessel of a row. Not thread-safe.</summary>
internal sealed class RouteReader(TableLayout layout, RowCells cells, Action<DiagnosticKind, int, string?> say, bool remember)
{
    private static readonly (string Field, PortCallKind Kind)[] Places =
    [
        ("place_receipt", PortCallKind.Receipt), ("port_loading", PortCallKind.Loading), ("port_transit", PortCallKind.Transit), ("country_transit", PortCallKind.Transit),
        ("port_discharge", PortCallKind.Discharge), ("place_delivery", PortCallKind.Delivery),
    ];

    private readonly int[] _dispatch = cells.Columns("country_dispatch");
    private readonly int[] _destination = cells.Columns("country_destination");
    private readonly int[] _unspecified = cells.Columns("country_unspecified");
    private readonly int[] _origins = cells.Columns("country_origin");
    private readonly int[] _modes = cells.Columns("mode");
    private readonly int[] _voyages = cells.Columns("voyage_flight");
    private readonly int[] _vessels = cells.Columns("vessel");
    private readonly int[] _flags = cells.Columns("vessel_flag");
    private readonly int[] _imos = cells.Columns("imo");
    private readonly int[][] _places = [.. Places.Select(p => cells.Columns(p.Field))];
    private readonly Dictionary<int, bool> _withVoyage = [];
    private readonly BoundedCache<Identifier?> _inNames = new(remember ? 4_096 : 0);
    private readonly BoundedCache<Identifier?> _imoNumbers = new(remember ? 4_096 : 0);
    private readonly BoundedCache<CountryCode> _countries = new(remember ? 4_096 : 0);
    private readonly BoundedCache<PortCall>[] _names = [.. Places.Select(_ => new BoundedCache<PortCall>(remember ? 4_096 : 0))];
    private readonly BoundedCache<PortCall>[] _codes = [.. Places.Select(_ => new BoundedCache<PortCall>(remember ? 4_096 : 0))];
    private List<string>? _unread;

    /// <summary>The route of the current row.</summary>
    public Route Read()
    {
        _unread = null;
        var dispatch = Country(_dispatch);
        var destination = Country(_destination);
        var unspecified = Country(_unspecified);
        foreach (var column in _origins) Country(column);
        return new Route
        {
            Dispatch = dispatch,
            Destination = destination,
            Unspecified = unspecified,
            UnreadCountries = _unread ?? (IReadOnlyList<string>)[],
            Ports = Ports(),
            Vessel = Vessel(out var voyage),
            Mode = cells.First(_modes),
            Voyage = cells.First(_voyages) ?? voyage,
        };
    }

    private CountryCode Country(int[] columns)
    {
        var result = default(CountryCode);
        foreach (var column in columns)
            if (Country(column) is { IsNone: false } country && result.IsNone) result = country;
        return result;
    }

    private CountryCode Country(int column)
    {
        // "NA" alone is Namibia's code, not a sentinel, in a column of countries.
        var text = cells.Raw(column) is "NA" ? "NA" : cells.Text(column);
        if (text is null || text == "0") return default;
        var country = _countries.TryGet(text, out var known) ? known : _countries.Put(text, CountryCells.TryRead(text, out var read) ? read : default);
        if (country.IsNone) (_unread ??= []).Add($"{cells.Header(column)}: {text}");
        return country;
    }

    private List<PortCall> Ports()
    {
        var result = new List<PortCall>();
        for (var i = 0; i < Places.Length; i++)
            foreach (var column in _places[i])
            {
                if (cells.Text(column) is not { } text || text == "0") continue;
                var code = layout.CodeColumns.Contains(column);
                var cache = code ? _codes[i] : _names[i];
                var port = cache.TryGet(text, out var known) ? known : cache.Put(text, PortCells.Read(Places[i].Kind, text, code));
                if (!result.Contains(port)) result.Add(port);
            }

        return result;
    }

    private Vessel? Vessel(out string? voyage)
    {
        voyage = null;
        var name = cells.First(_vessels, out var column);
        var imo = Imo(out var imoColumn);
        var flag = cells.First(_flags) is { } text && CountryCells.TryRead(text, out var country) ? country : default;
        if (name is not null)
        {
            imo ??= _inNames.TryGet(name, out var known) ? known : _inNames.Put(name, VesselCells.ImoInside(name));
            if (WithVoyage(column)) (name, voyage) = VesselCells.SplitVoyage(name);
        }

        if (imo is { Check: ChecksumState.Invalid }) say(ManifestDiagnostics.BadImo, imoColumn >= 0 ? imoColumn : column, imo.Raw);
        return name is null && imo is null && flag.IsNone ? null : new Vessel(name, imo, flag);
    }

    private bool WithVoyage(int column)
    {
        if (!_withVoyage.TryGetValue(column, out var both)) _withVoyage[column] = both = VesselCells.NamesVoyage(cells.Header(column));
        return both;
    }

    private Identifier? Imo(out int column)
    {
        if (cells.First(_imos, out column) is not { } text) return null;
        if ((_imoNumbers.TryGet(text, out var known) ? known : _imoNumbers.Put(text, ReadImo(text))) is { } imo) return imo;
        if (text.Count(char.IsAsciiDigit) >= 5) say(ManifestDiagnostics.BadImo, column, text);
        return null;
    }

    private static Identifier? ReadImo(string text) =>
        ImoNumber.TryParse(text, out var number, out _) ? Identifiers.Of(IdentifierKind.Imo, number.ToString()) with { Raw = text } : VesselCells.ImoInside(text);
}
