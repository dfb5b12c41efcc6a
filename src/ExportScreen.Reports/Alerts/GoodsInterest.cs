using ExportScreen.Model.Goods;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Alerts;

/// <summary>Whether the goods of a row belong on the sheet "Goods".</summary>
internal static class GoodsInterest
{
    /// <summary>A control pointer, something to do, or an HS code that is not one code of HS 2022. A restored zero alone is none.</summary>
    public static bool Has(RowScreening row)
    {
        if (row.Goods is not { } goods) return false;
        if (goods.Pointers.Count > 0 || goods.NextStep is not null) return true;
        for (var i = 0; i < goods.Codes.Count; i++)
            if (goods.Codes[i].State is HsState.TooShort or HsState.Unknown or HsState.NotACode || goods.Codes[i].Hs6.Count != 1) return true;
        return false;
    }
}
