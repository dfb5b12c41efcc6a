using System.Globalization;
using ExportScreen.Manifests.Cells;

namespace ExportScreen.Manifests.Headers;

/// <summary>Chooses among the meanings of an ambiguous header by what stands below it. Pure and thread-safe.</summary>
internal static class ValueEvidence
{
    /// <summary>The chosen field, or null when neither values nor the other headers speak for one.</summary>
    public static FieldRef? Choose(IReadOnlyList<HeaderMeaning> meanings, IEnumerable<string> values, bool otherHeaders, out bool byValues)
    {
        var shape = Shape.Of(values);
        byValues = false;
        foreach (var meaning in meanings)
        {
            if (Fits(meaning.Field.Field, shape) is not true) continue;
            byValues = true;
            return meaning.Field;
        }

        if (!otherHeaders) return null;
        foreach (var meaning in meanings)
            if (Fits(meaning.Field.Field, shape) is null) return meaning.Field;
        return null;
    }

    // True: the values speak for the field; null: they say nothing; false: they speak against it.
    private static bool? Fits(string field, Shape shape)
    {
        if (shape.Count == 0) return null;
        if (field.StartsWith("country_", StringComparison.Ordinal)) return shape.Countries >= 0.6 ? true : field == "country_unspecified" ? null : false;
        if (field.StartsWith("port_", StringComparison.Ordinal) || field.StartsWith("place_", StringComparison.Ordinal))
            return shape.Countries < 0.6 && shape.Numbers < 0.3 ? true : shape.Numbers < 0.3 ? null : false;
        return field switch
        {
            "date" => shape.Dates >= 0.5,
            "value" or "quantity" or "packages" or "unit_price" or "gross_weight" or "net_weight" => shape.Numbers >= 0.5,
            "line_no" => shape.Numbers >= 0.8,
            "hs_code" => shape.HsCodes >= 0.6,
            "description" => shape.Letters >= 0.6 ? null : false,
            "carrier" or "shipper" or "consignee" or "exporter" or "importer" or "forwarder" or "bank" or "party" => shape.Letters >= 0.6 ? null : false,
            "unit" => shape.Letters >= 0.6 && shape.AverageLength <= 8,
            _ => null,
        };
    }

    private sealed record Shape(int Count, double Countries, double Numbers, double Dates, double Letters, double HsCodes, double AverageLength)
    {
        public static Shape Of(IEnumerable<string> values)
        {
            int count = 0, countries = 0, numbers = 0, dates = 0, letters = 0, codes = 0, length = 0;
            foreach (var value in values.Take(200))
            {
                var text = CellText.OneLine(value);
                if (text is null) continue;
                count++;
                length += text.Length;
                if (!char.IsAsciiDigit(text[0]) && CountryCells.TryRead(text, out _)) countries++;
                if (NumberReader.TryRead(text, '.', out _, out _)) numbers++;
                if (DateReader.TryRead(text, DateOrder.DayFirst, out _) || DateReader.TryRead(text, DateOrder.MonthFirst, out _)) dates++;
                if (text.Any(char.IsLetter)) letters++;
                if (IsHs(text)) codes++;
            }

            var all = Math.Max(1, count);
            return new Shape(count, (double)countries / all, (double)numbers / all, (double)dates / all, (double)letters / all, (double)codes / all, (double)length / all);
        }

        private static bool IsHs(string text)
        {
            var digits = text.Count(char.IsAsciiDigit);
            return digits is >= 4 and <= 12 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ' ')
                && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var chapter) && chapter is >= 1 and <= 99 and not 77;
        }
    }
}
