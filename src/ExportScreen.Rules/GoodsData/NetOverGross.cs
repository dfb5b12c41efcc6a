using System.Globalization;

namespace ExportScreen.Rules.GoodsData;

/// <summary>A net weight above the gross weight cannot be: a slip in most cases, so that it weighs only where goods and destination give cause.</summary>
internal sealed class NetOverGross : IRule
{
    public string Id => "net-over-gross";

    public string Title => "Net weight above gross weight";

    public string Authority => "EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["net_weight", "gross_weight"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
            if (context.Goods[i].Item is { NetKg: { } net, GrossKg: > 0 and var gross } && net > gross * 1.001m)
                findings.Add(context.Find(this, i, string.Create(CultureInfo.InvariantCulture, $"Net weight {net:0.###} kg, gross weight {gross:0.###} kg")));
    }
}
