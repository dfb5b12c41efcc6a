using ExportScreen.Manifests.Cells;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>Reads countries, ports and the vessel of a row. Not thread-safe.</summary>
internal sealed class RouteReader(TableLayout layout, RowCells cells, Action<DiagnosticKind, int, string?> say)
{
    private static readonly (string Field, PortCallKind Kind)[] Places =
    [
        ("place_receipt", PortCallKind.Receipt), ("port_loading", PortCallKind.Loading), ("port_transit", PortCallKind.Transit), ("country_transit", PortCallKind.Transit),
        ("port_discharge", PortCallKind.Discharge), ("place_delivery", PortCallKind.Delivery),
    ];

    private readonly BoundedCache<CountryCode> _countries = new(5_000);
    private readonly BoundedCache<PortCall>[] _ports = [.. Places.Select(_ => new BoundedCache<PortCall>(5_000))];
    private List<string>? _unread;

    /// <summary>The route of the current row.</summary>
    public Route Read()
    {
        _unread = null;
        var dispatch = Country("country_dispatch");
        var destination = Country("country_destination");
        var unspecified = Country("country_unspecified");
        foreach (var column in cells.Columns("country_origin")) Country(column);
        return new Route
        {
            Dispatch = dispatch,
            Destination = destination,
            Unspecified = unspecified,
            UnreadCountries = _unread ?? (IReadOnlyList<string>)[],
            Ports = Ports(),
            Vessel = Vessel(out var voyage),
            Mode = cells.First("mode"),
            Voyage = cells.First("voyage_flight") ?? voyage,
        };
    }

    private CountryCode Country(string field)
    {
        var result = default(CountryCode);
        foreach (var column in cells.Columns(field))
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
            foreach (var column in cells.Columns(Places[i].Field))
            {
                if (cells.Text(column) is not { } text || text == "0") continue;
                var code = layout.CodeColumns.Contains(column);
                var key = code ? "\u0001" + text : text;
                var port = _ports[i].TryGet(key, out var known) ? known : _ports[i].Put(key, PortCells.Read(Places[i].Kind, text, code));
                if (!result.Contains(port)) result.Add(port);
            }

        return result;
    }

    private Vessel? Vessel(out string? voyage)
    {
        voyage = null;
        var name = cells.First("vessel", out var column);
        var imo = Imo(out var imoColumn);
        var flag = cells.First("vessel_flag") is { } text && CountryCells.TryRead(text, out var country) ? country : default;
        if (name is not null)
        {
            imo ??= VesselCells.ImoInside(name);
            (name, voyage) = VesselCells.SplitVoyage(name, cells.Header(column));
        }

        if (imo is { Check: ChecksumState.Invalid }) say(ManifestDiagnostics.BadImo, imoColumn >= 0 ? imoColumn : column, imo.Raw);
        return name is null && imo is null && flag.IsNone ? null : new Vessel(name, imo, flag);
    }

    private Identifier? Imo(out int column)
    {
        if (cells.First("imo", out column) is not { } text) return null;
        if (ImoNumber.TryParse(text, out var number, out _)) return Identifiers.Of(IdentifierKind.Imo, number.ToString()) with { Raw = text };
        if (VesselCells.ImoInside(text) is { } inside) return inside;
        if (text.Count(char.IsAsciiDigit) >= 5) say(ManifestDiagnostics.BadImo, column, text);
        return null;
    }
}
