using System.Collections.Frozen;
using ExportScreen.Model.Codes;

namespace ExportScreen.Rules.GoodsData;

/// <summary>A packing that such goods or such a way of transport do not have: bulk by air, or electronics in bulk bags and bales.</summary>
/// <remarks>The words are house.</remarks>
internal sealed class PackagingOfMode : IRule
{
    private static readonly FrozenSet<string> Bulk = new[] { "BULK", "BIG BAG", "BIG BAGS", "BULK BAG", "BULK BAGS", "FIBC", "BALE", "BALES", "LOOSE", "ISO TANK", "FLEXITANK", "SACK", "SACKS", "VR", "VL", "VG", "VO", "VY" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Air = new[] { "AIR", "4", "AIRFREIGHT", "AIR FREIGHT", "BY AIR", "АВИА", "空运" }.ToFrozenSet(StringComparer.Ordinal);

    public string Id => "packaging-of-mode";

    public string Title => "Packing does not fit the transport or the goods";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3";

    public IReadOnlyList<string> Needs => ["package_type", "mode|hs_code"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (context.Goods[i].Item.Packing is not { } packing || !Bulk.Contains(FoldedText.Of(packing))) continue;
            if (context.Consignment.Route.Mode is { } mode && Air.Contains(FoldedText.Of(mode)))
                findings.Add(context.Find(this, i, $"“{packing}” by air"));
            else if (context.Goods[i].Codes.SelectMany(c => c.Hs6.Take(c.Direct)).FirstOrDefault(IsDelicate) is { } code)
                findings.Add(context.Find(this, i, $"“{packing}” for goods of code {code}"));
        }
    }

    // Integrated circuits, other semiconductors, instruments.
    private static bool IsDelicate(string code) =>
        code.StartsWith("8541", StringComparison.Ordinal) || code.StartsWith("8542", StringComparison.Ordinal) || code.StartsWith("90", StringComparison.Ordinal);
}
