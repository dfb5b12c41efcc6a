using ExportScreen.Manifests.Cells;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>Reads the goods of a row. Not thread-safe.</summary>
internal sealed class GoodsReader(TableLayout layout, RowCells cells, Action<DiagnosticKind, int, string?> say)
{
    private readonly BoundedCache<IReadOnlyList<string>> _codes = new(20_000);
    private readonly BoundedCache<CountryCode> _countries = new(5_000);
    private readonly Dictionary<int, decimal> _headerFactors = layout.Meanings.Where(m => m.Field.Field is "gross_weight" or "net_weight")
        .DistinctBy(m => m.Index).ToDictionary(m => m.Index, m => Weights.FactorOfHeader(m.Header) ?? 1m);

    private readonly string? _headerCurrency = layout.Meanings.Where(m => m.Field.Field is "value" or "unit_price").Select(m => CurrencyCells.InHeader(m.Header)).FirstOrDefault(c => c is not null);

    /// <summary>The item of the current row.</summary>
    public GoodsItem Read(SourceRow row)
    {
        var description = cells.All("description", " / ") ?? cells.First("hs_description");
        var codes = Codes();
        if (codes.Count == 0 && description is not null) codes = HsCells.InText(description);
        var value = Number("value", out var valueUnit);
        var price = Number("unit_price", out var priceUnit);
        var quantity = Number("quantity", out var quantityUnit);
        return new GoodsItem
        {
            Row = row,
            Description = description,
            HsCodes = codes,
            ControlCode = cells.First("eccn"),
            Licence = cells.First("license"),
            Model = cells.All("brand_model", " "),
            Quantity = quantity,
            Unit = cells.First("unit") ?? quantityUnit,
            GrossKg = Weight("gross_weight"),
            NetKg = Weight("net_weight"),
            Value = value,
            UnitPrice = price,
            Currency = CurrencyCells.Read(cells.First("currency")) ?? CurrencyCells.Read(valueUnit) ?? CurrencyCells.Read(priceUnit) ?? _headerCurrency,
            Origin = Origin(),
        };
    }

    private IReadOnlyList<string> Codes()
    {
        IReadOnlyList<string> result = [];
        foreach (var column in cells.Columns("hs_code"))
        {
            if (cells.Raw(column) is not { Length: > 0 } raw || CellText.Lines(raw) is not { } text || text == "0") continue;
            var codes = _codes.TryGet(text, out var known) ? known : _codes.Put(text, HsCells.Split(text));
            result = result.Count == 0 ? codes : [.. result.Concat(codes).Distinct(StringComparer.Ordinal)];
        }

        return result;
    }

    private decimal? Number(string field, out string? unit)
    {
        unit = null;
        foreach (var column in cells.Columns(field))
        {
            if (cells.Text(column) is not { } text) continue;
            if (NumberReader.TryRead(text, layout.DecimalMarks.GetValueOrDefault(column, '.'), out var number, out unit)) return number;
            if (text.AsSpan().ContainsAnyInRange('0', '9')) say(ManifestDiagnostics.BadNumber, column, text);
        }

        return null;
    }

    private decimal? Weight(string field)
    {
        foreach (var column in cells.Columns(field))
        {
            if (cells.Text(column) is not { } text) continue;
            if (!NumberReader.TryRead(text, layout.DecimalMarks.GetValueOrDefault(column, '.'), out var number, out var unit))
            {
                if (text.AsSpan().ContainsAnyInRange('0', '9')) say(ManifestDiagnostics.BadNumber, column, text);
                continue;
            }

            var written = unit ?? cells.First("weight_unit");
            var factor = written is null ? _headerFactors.GetValueOrDefault(column, 1m) : Weights.Factor(written);
            if (factor is null) say(ManifestDiagnostics.UnknownUnit, column, text);
            else if (number is > -1e15m and < 1e15m) return number * factor;
        }

        return null;
    }

    private CountryCode Origin()
    {
        foreach (var column in cells.Columns("country_origin"))
        {
            if (cells.Text(column) is not { } text || text == "0") continue;
            var country = _countries.TryGet(text, out var known) ? known : _countries.Put(text, CountryCells.TryRead(text, out var read) ? read : default);
            if (!country.IsNone) return country;
        }

        return default;
    }
}
