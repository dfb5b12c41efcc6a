using System.Globalization;
using ExportScreen.Model.Goods;

namespace ExportScreen.Rules.Controls;

/// <summary>A code of the Common High Priority List, wherever it goes: a note. Goods below raise it where the destination gives cause.</summary>
internal sealed class ChplGoods : IRule
{
    public string Id => "chpl-goods";

    public string Title => "Item on the Common High Priority List";

    public string Authority => "Common High Priority List";

    public IReadOnlyList<string> Needs => ["hs_code"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var pointers = context.Goods[i].Pointers;
            if (Chpl.Of(pointers) is { } pointer)
                findings.Add(context.Find(this, i, $"Code {pointer.Entry} is on the Common High Priority List, {pointer.Detail}", pointer.Authority));
            else if (Chpl.SideWayOf(pointers) is { } possible)
                findings.Add(context.Find(this, i, $"Code {possible.Entry} took over some goods of the old code, as of many others, and is on the Common High Priority List, {possible.Detail}: these goods may be among them", possible.Authority));
        }
    }
}

/// <summary>Asks the pointers for the Common High Priority List.</summary>
internal static class Chpl
{
    /// <summary>Id of the table.</summary>
    public const string Table = "chpl";

    /// <summary>The pointer of the code itself, or of what an old code became; null when the goods are not on the list.</summary>
    public static GoodsPointer? Of(IReadOnlyList<GoodsPointer> pointers) => Of(pointers, sideWay: false);

    /// <summary>The pointer of a code that only took over some goods of an old one: they may be on the list.</summary>
    public static GoodsPointer? SideWayOf(IReadOnlyList<GoodsPointer> pointers) => Of(pointers, sideWay: true);

    private static GoodsPointer? Of(IReadOnlyList<GoodsPointer> pointers, bool sideWay)
    {
        foreach (var pointer in pointers)
            if (pointer.Table == Table && pointer.IsSideWay == sideWay) return pointer;
        return null;
    }

    /// <summary>The tier, 1 to 4, from a detail such as "Tier 3.A"; 4 when it cannot be read, so that nothing gets weaker by a change of wording.</summary>
    public static int Tier(GoodsPointer pointer)
    {
        var digit = pointer.Detail?.FirstOrDefault(char.IsAsciiDigit) ?? '4';
        return int.Parse(digit == '\0' ? "4" : digit.ToString(), CultureInfo.InvariantCulture);
    }
}
