using System.Globalization;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Goods.Tables;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Controls;

/// <summary>Reads the data files of goods codes into rows of the index, and keeps per table the dates and the number of rows.</summary>
internal sealed class GoodsRows
{
    private readonly HsNomenclature _nomenclature;

    private GoodsRows(HsNomenclature nomenclature) => _nomenclature = nomenclature;

    /// <summary>All rows in the order of the files.</summary>
    public List<GoodsRow> Rows { get; } = new(1500);

    /// <summary>The tables for the method sheet, in catalogue order.</summary>
    public List<ControlTable> Tables { get; } = [];

    /// <summary>Reads the files; throws when one of them breaks its format (they are part of the program).</summary>
    public static GoodsRows Load(HsNomenclature nomenclature)
    {
        var all = new GoodsRows(nomenclature);
        all.ReadChpl();
        all.ReadEu833();
        all.ReadCnUav();
        return all;
    }

    private void ReadChpl()
    {
        var csv = CsvTable.Open("chpl.csv", "hs6,tier,as_of,source");
        var span = new Span();
        while (csv.Read())
        {
            var date = span.Add(csv.Date(2));
            Add(GoodsTables.Chpl, csv.Text(0), csv.Text(0), "Tier " + csv.Text(1), false, null, GoodsTables.Chpl.Authority, date, TariffNomenclature.Unknown);
        }

        Tables.Add(span.Of(GoodsTables.Chpl, "chpl.csv"));
    }

    private void ReadEu833()
    {
        var csv = CsvTable.Open("eu-833.csv", "annex,code,detail,partial,condition,eur_over,except,article,act,as_of,confidence,source");
        var spans = GoodsTables.Eu833.ToDictionary(table => table.Annex, _ => new Span(), StringComparer.Ordinal);
        var tables = GoodsTables.Eu833.ToDictionary(table => table.Annex, StringComparer.Ordinal);
        var (annex, article, act, authority) = ("", "", "", "");
        while (csv.Read())
        {
            var table = tables[csv.Text(0)];
            var date = spans[table.Annex].Add(csv.Date(9));
            if (!ReferenceEquals(annex, csv.Text(0)) || !ReferenceEquals(article, csv.Text(7)) || !ReferenceEquals(act, csv.Text(8)))
            {
                (annex, article, act) = (csv.Text(0), csv.Text(7), csv.Text(8));
                authority = $"Reg. (EU) 833/2014 Art. {article}, Annex {annex} ({act})";
            }

            var printed = csv.Text(1);
            var digits = printed.StartsWith("ex ", StringComparison.Ordinal) ? printed[3..] : printed;
            var threshold = csv.Span(5).IsEmpty ? null : new ValueThreshold(decimal.Parse(csv.Span(5), NumberStyles.None, CultureInfo.InvariantCulture), "EUR", "item");
            Add(table, digits, printed, csv.TextOrNull(2), csv.Span(3) is "1", csv.TextOrNull(4), authority, date, TariffNomenclature.EuCombined, threshold, csv.Text(6));
        }

        foreach (var table in GoodsTables.Eu833) Tables.Add(spans[table.Annex].Of(table, "eu_833_annex_codes.csv"));
    }

    private void ReadCnUav()
    {
        var csv = CsvTable.Open("cn-uav.csv", "code,item,condition,from,until,authority,as_of,source");
        var span = new Span();
        while (csv.Read())
        {
            var date = span.Add(csv.Date(6));
            DateOnly? until = csv.Span(4).IsEmpty ? null : csv.Date(4);
            var term = until is null ? "in force since " + csv.Text(3) : $"temporary control {csv.Text(3)} to {csv.Text(4)}, ended";
            Add(GoodsTables.CnUav, csv.Text(0), csv.Text(0), csv.Text(1), true, $"{csv.Text(2)}; {term}", csv.Text(5), date, TariffNomenclature.China, from: csv.Date(3), until: until);
        }

        Tables.Add(span.Of(GoodsTables.CnUav, "cn_mofcom_uav_codes.csv"));
    }

    private void Add(
        GoodsTable table, string digits, string printed, string? detail, bool partial, string? condition, string authority, DateOnly asOf, TariffNomenclature tariff,
        ValueThreshold? threshold = null, string except = "", DateOnly? from = null, DateOnly? until = null)
    {
        var pointer = new GoodsPointer(table.Id, printed, detail, partial, condition, authority, asOf, table.AppliesTo, table.Direction, threshold) { From = from, Until = until };
        if (digits.Length < 6 || _nomenclature.IndexOf(digits.AsSpan(0, 6)) is var at && at >= 0 && _nomenclature.IsCurrent(at))
        {
            var narrower = digits.Length <= 6 ? pointer : pointer with { Partial = true, Condition = Join($"only the national code {printed}", condition) };
            Rows.Add(new GoodsRow(digits, tariff, except, pointer, narrower));
            return;
        }

        // The act prints a code of an older edition: it is found under the codes that it directly became.
        if (at < 0) throw new InvalidOperationException($"Table {table.Id}: {printed} is in no edition.");
        var mapped = pointer with { Partial = true, Condition = Join($"the act prints a code of {_nomenclature.EditionOf(at)}", condition) };
        foreach (var code in _nomenclature.SuccessorsOf(at, out var direct).AsSpan(0, direct)) Rows.Add(new GoodsRow(code, tariff, except, mapped, mapped));
    }

    private static string Join(string first, string? second) => second is null ? first : $"{first}; {second}";

    /// <summary>Dates and number of the rows of one table.</summary>
    private sealed class Span
    {
        private DateOnly _oldest = DateOnly.MaxValue;
        private DateOnly _newest;
        private int _rows;

        public DateOnly Add(DateOnly date)
        {
            if (date < _oldest) _oldest = date;
            if (date > _newest) _newest = date;
            _rows++;
            return date;
        }

        public ControlTable Of(GoodsTable table, string source) =>
            new(table.Id, table.Title, table.Authority, _oldest, _newest, _rows, source, table.Effect, table.Limits);
    }
}
