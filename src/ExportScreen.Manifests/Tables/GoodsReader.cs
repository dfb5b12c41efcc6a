using ExportScreen.Manifests.Cells;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>Reads the goods of a row. Not thread-safe.</summary>
internal sealed class GoodsReader(TableLayout layout, RowCells cells, Action<DiagnosticKind, int, string?> say, bool remember)
{
    private readonly int[] _descriptions = cells.Columns("description");
    private readonly int[] _hsDescriptions = cells.Columns("hs_description");
    private readonly int[] _controls = cells.Columns("eccn");
    private readonly int[] _licences = cells.Columns("license");
    private readonly int[] _models = cells.Columns("brand_model");
    private readonly int[] _unitColumns = cells.Columns("unit");
    private readonly int[] _packings = cells.Columns("package_type");
    private readonly int[] _currencies = cells.Columns("currency");
    private readonly int[] _hsCodes = cells.Columns("hs_code");
    private readonly int[] _weightUnits = cells.Columns("weight_unit");
    private readonly int[] _origins = cells.Columns("country_origin");
    private readonly int[] _values = cells.Columns("value");
    private readonly int[] _prices = cells.Columns("unit_price");
    private readonly int[] _quantities = cells.Columns("quantity");
    private readonly int[] _gross = cells.Columns("gross_weight");
    private readonly int[] _net = cells.Columns("net_weight");
    private readonly char[] _marks = [.. layout.Columns.Select((_, i) => layout.DecimalMarks.GetValueOrDefault(i, '.'))];
    private readonly BoundedCache<string?> _currency = new(remember ? 1_024 : 0);
    private readonly BoundedCache<decimal?> _factors = new(remember ? 1_024 : 0);
    private readonly BoundedCache<IReadOnlyList<string>> _codes = new(remember ? 16_384 : 0);
    private readonly BoundedCache<CountryCode> _countries = new(remember ? 4_096 : 0);
    private readonly Dictionary<int, decimal> _headerFactors = layout.Meanings.Where(m => m.Field.Field is "gross_weight" or "net_weight")
        .DistinctBy(m => m.Index).ToDictionary(m => m.Index, m => Weights.FactorOfHeader(m.Header) ?? 1m);

    private readonly string? _headerCurrency = layout.Meanings.Where(m => m.Field.Field is "value" or "unit_price").Select(m => CurrencyCells.InHeader(m.Header)).FirstOrDefault(c => c is not null);

    /// <summary>The item of the current row.</summary>
    public GoodsItem Read(SourceRow row)
    {
        var description = cells.All(_descriptions, " / ") ?? cells.First(_hsDescriptions);
        var codes = Codes();
        if (codes.Count == 0 && description is not null) codes = HsCells.InText(description);
        var value = Number(_values, out var valueUnit);
        var price = Number(_prices, out var priceUnit);
        var quantity = Number(_quantities, out var quantityUnit);
        return new GoodsItem
        {
            Row = row,
            Description = description,
            HsCodes = codes,
            ControlCode = cells.First(_controls),
            Licence = cells.First(_licences),
            Model = cells.All(_models, " "),
            Quantity = quantity,
            Unit = cells.First(_unitColumns) ?? quantityUnit,
            Packing = cells.First(_packings),
            GrossKg = Weight(_gross),
            NetKg = Weight(_net),
            Value = value,
            UnitPrice = price,
            Currency = Currency(cells.First(_currencies)) ?? Currency(valueUnit) ?? Currency(priceUnit) ?? _headerCurrency,
            Origin = Origin(),
        };
    }

    /// <summary>Whether a cell of a number column opens as text does.</summary>
    public static bool IsText(string text) => text.Length > 0 && char.IsLetter(text[0]);

    private IReadOnlyList<string> Codes()
    {
        IReadOnlyList<string> result = [];
        foreach (var column in _hsCodes)
        {
            if (cells.Raw(column) is not { Length: > 0 } raw || CellText.Lines(raw) is not { } text || text == "0") continue;
            var codes = _codes.TryGet(text, out var known) ? known : _codes.Put(text, HsCells.Split(text));
            result = result.Count == 0 ? codes : [.. result.Concat(codes).Distinct(StringComparer.Ordinal)];
        }

        return result;
    }

    private decimal? Number(int[] columns, out string? unit)
    {
        unit = null;
        foreach (var column in columns)
        {
            if (cells.Text(column) is not { } text) continue;
            if (NumberReader.TryRead(text, Mark(column), out var number, out unit)) return number;
            if (text.AsSpan().ContainsAnyInRange('0', '9') && !(IsText(text) && layout.TextColumns.Contains(column))) say(ManifestDiagnostics.BadNumber, column, text);
        }

        return null;
    }

    private decimal? Weight(int[] columns)
    {
        foreach (var column in columns)
        {
            if (cells.Text(column) is not { } text) continue;
            if (!NumberReader.TryRead(text, Mark(column), out var number, out var unit))
            {
                if (text.AsSpan().ContainsAnyInRange('0', '9') && !(IsText(text) && layout.TextColumns.Contains(column))) say(ManifestDiagnostics.BadNumber, column, text);
                continue;
            }

            var written = unit ?? cells.First(_weightUnits);
            var factor = written is null ? _headerFactors.GetValueOrDefault(column, 1m) : Factor(written);
            if (factor is null) say(ManifestDiagnostics.UnknownUnit, column, text);
            else if (number is > -1e15m and < 1e15m) return number * factor;
        }

        return null;
    }

    // Values above the table, of negative column, are read with a point.
    private char Mark(int column) => column >= 0 && column < _marks.Length ? _marks[column] : '.';

    private string? Currency(string? text) =>
        text is null ? null : _currency.TryGet(text, out var known) ? known : _currency.Put(text, CurrencyCells.Read(text));

    private decimal? Factor(string unit) => _factors.TryGet(unit, out var known) ? known : _factors.Put(unit, Weights.Factor(unit));

    private CountryCode Origin()
    {
        foreach (var column in _origins)
        {
            if (cells.Text(column) is not { } text || text == "0") continue;
            var country = _countries.TryGet(text, out var known) ? known : _countries.Put(text, CountryCells.TryRead(text, out var read) ? read : default);
            if (!country.IsNone) return country;
        }

        return default;
    }
}
