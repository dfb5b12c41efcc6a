using System.Globalization;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"Goods": the rows whose goods say something - a control pointer, an HS code that is not plainly valid, a next step. The others are counted below the table.</summary>
internal static class GoodsSheet
{
    /// <summary>Table id of the Common High Priority List.</summary>
    private const string HighPriorityTable = "chpl";

    /// <summary>The columns, in order; names are stable.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("Row", 12), new("Description", 34, CellStyle.Wrapped), new("HS given", 14, CellStyle.Wrapped), new("HS normalised", 14, CellStyle.Wrapped), new("Valid in HS 2022", 10),
        new("Control entry", 28, CellStyle.Wrapped), new("Control text", 64, CellStyle.Wrapped), new("Basis", 12), new("CHPL tier", 10, CellStyle.Wrapped), new("Origin", 16, CellStyle.Wrapped),
        new("Destination", 16, CellStyle.Wrapped), new("Embargo or licence flag", 36, CellStyle.Wrapped), new("Confidence", 18, CellStyle.Wrapped), new("Next step", 44, CellStyle.Wrapped),
        new("Outcome", 12), new("Control code given", 14), new("Licence given", 14),
    ];

    public static void Write(WorkbookParts book, ScreeningResult result, RowCollector rows)
    {
        using var sheet = new TableSheets(book, SheetPlace.Goods, "Goods", "Goods", Columns);
        foreach (var (file, row) in rows.GoodsAmongClear ? result.Rows() : result.NotableRows())
            if (GoodsInterest.Has(row)) Write(sheet, result.RowKey(file, row.Row), row, row.Goods!);
        WriteLeftOut(sheet, result.Facts, rows, rows.GoodsRows - sheet.Rows);
        sheet.Trailer("A control entry is a pointer (“this code stands in that table”), never a classification.");
    }

    /// <summary>A goods line without a code was not looked up anywhere: that must never read like "no problem".</summary>
    private static void WriteLeftOut(TableSheets sheet, RunFacts facts, RowCollector rows, long leftOut)
    {
        var withoutCode = AbsentColumns.TablesWithout(facts, AbsentColumns.HsCode);
        if (withoutCode.Count > 0)
        {
            var whole = rows.GoodsRowsWithoutHsColumn == rows.GoodsRows;
            var where = whole ? "The manifest has" : $"{string.Join(", ", withoutCode)}: there is";
            sheet.Trailer($"{where} no HS column. {Words.Count(rows.GoodsRowsWithoutHsColumn, "goods line")} NOT screened by code: no control table was looked up for them. Add the codes and screen again.");
            if (whole) return;
        }

        sheet.Trailer(withoutCode.Count > 0
            ? $"{Words.Count(leftOut, "goods line")} left out here, those without an HS column among them; for the others: no control pointer, no problem with the HS code, nothing to do. They stand on “All rows”."
            : $"{Words.Count(leftOut, "goods line")} left out here: no control pointer, no problem with the HS code, nothing to do. They stand on “All rows”.");
    }

    private static void Write(TableSheets sheet, string key, RowScreening row, GoodsScreening goods)
    {
        var item = goods.Item;
        sheet.BeginRow(key);
        sheet.Text(key).Text(item.Description).Text(string.Join("; ", item.HsCodes)).Text(string.Join("; ", goods.Codes.SelectMany(c => c.Hs6).Distinct(StringComparer.Ordinal)));
        sheet.Text(goods.Codes.Count == 0 ? null : goods.Codes.All(c => c.State == HsState.Valid) ? "Y" : "N");
        sheet.Text(string.Join("; ", goods.Pointers.Select(p => $"{p.Table} {p.Entry}"))).Text(string.Join("; ", goods.Pointers.Select(TextOf)));
        sheet.Text(goods.Pointers.Count > 0 ? "HS pointer" : item.ControlCode is not null ? "supplied" : null);
        sheet.Text(string.Join("; ", goods.Pointers.Where(p => p.Table == HighPriorityTable).Select(p => p.Detail).Distinct()));
        sheet.Text(Words.Country(item.Origin)).Text(CountryCode.TryParse(goods.Destination, out var code) ? Words.Country(code) : goods.Destination);
        sheet.Text(string.Join("; ", row.Findings.Where(f => f.Effect is LegalEffect.Prohibited or LegalEffect.Licence).Select(f => $"{f.Title}: {FindingEffect.Of(f)}")));
        sheet.Text(Confidence(goods)).Text(goods.NextStep).Outcome(row.Outcome).Text(item.ControlCode).Text(item.Licence);
        sheet.EndRow();
    }

    private static string TextOf(GoodsPointer pointer)
    {
        var text = pointer.Authority;
        if (!string.IsNullOrEmpty(pointer.Detail)) text += $", {pointer.Detail}";
        if (!string.IsNullOrEmpty(pointer.Condition)) text += $", if {pointer.Condition}";
        if (pointer.Direction != ControlDirection.Export) text += $", {Words.Spaced(pointer.Direction)} only";
        if (pointer.AppliesTo.Count > 0) text += $", for {string.Join(' ', pointer.AppliesTo)}";
        return string.Create(CultureInfo.InvariantCulture, $"{text} (as of {pointer.AsOf:yyyy-MM-dd})");
    }

    private static string Confidence(GoodsScreening goods)
    {
        var words = goods.Codes.Select(c => c.State == HsState.Mapped ? $"mapped from {c.Edition}" : Words.Spaced(c.State)).Distinct(StringComparer.Ordinal).ToList();
        if (goods.Pointers.Any(p => p.Partial)) words.Add("part of the code only");
        return string.Join("; ", words);
    }
}
