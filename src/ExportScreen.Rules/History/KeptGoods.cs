using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Groups;

namespace ExportScreen.Rules.History;

/// <summary>Which goods the history keeps for later runs: the Common High Priority List, and the parts of unmanned aircraft. Pure and thread-safe.</summary>
public static class KeptGoods
{
    /// <summary>Table id under which parts of unmanned aircraft stand that are in no table.</summary>
    public const string Kit = "uav-kit";

    /// <summary>Whether goods are kept.</summary>
    public static bool Are(GoodsScreening goods)
    {
        ArgumentNullException.ThrowIfNull(goods);
        if (Controls.Chpl.Of(goods.Pointers) is not null) return true;
        foreach (var code in goods.Codes)
            for (var i = 0; i < code.Direct && i < code.Hs6.Count; i++)
                if (KitFamilies.Of(code.Hs6[i]) > 0) return true;
        return false;
    }

    /// <summary>The address down to the building under which parties are kept together, or null.</summary>
    public static string? AddressOf(string? address) => AddressKey.Of(address);
}
