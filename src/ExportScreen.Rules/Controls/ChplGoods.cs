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
            if (Chpl.Of(context.Goods[i].Pointers) is { } pointer)
                findings.Add(context.Find(this, i, $"Code {pointer.Entry} is on the Common High Priority List, {pointer.Detail}", pointer.Authority));
    }
}

/// <summary>Asks the pointers for the Common High Priority List.</summary>
internal static class Chpl
{
    /// <summary>Id of the table.</summary>
    public const string Table = "chpl";

    public static GoodsPointer? Of(IReadOnlyList<GoodsPointer> pointers)
    {
        foreach (var pointer in pointers)
            if (pointer.Table == Table) return pointer;
        return null;
    }

    /// <summary>The tier, 1 to 4, from a detail such as "Tier 3.A"; 4 when it cannot be read, so that nothing gets weaker by a change of wording.</summary>
    public static int Tier(GoodsPointer pointer)
    {
        var digit = pointer.Detail?.FirstOrDefault(char.IsAsciiDigit) ?? '4';
        return int.Parse(digit == '\0' ? "4" : digit.ToString(), CultureInfo.InvariantCulture);
    }
}
