using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Destinations;

namespace ExportScreen.Rules.Controls;

/// <summary>A code of the EU export annexes toward Russia. Partial codes and value thresholds are for review: the code alone does not decide.</summary>
internal sealed class Eu833ExportBan : IRule
{
    public string Id => "eu-833-export-ban";

    public string Title => "Code banned for export to Russia by Regulation (EU) No 833/2014";

    public string Authority => "Regulation (EU) No 833/2014, Articles 2a, 3c, 3h, 3k";

    public IReadOnlyList<string> Needs => ["hs_code", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var restricted in Restricted.Destinations(context)) Evaluate(context, restricted, findings);
    }

    private void Evaluate(RuleContext context, (JurisdictionPointer Pointer, string Because) restricted, ICollection<LocalFinding> findings)
    {
        for (var i = 0; i < context.Goods.Count; i++)
        {
            foreach (var table in context.Goods[i].Pointers.Where(p => IsBan(p, restricted.Pointer.Code)).GroupBy(p => p.Table, StringComparer.Ordinal))
            {
                var pointer = table.FirstOrDefault(p => !p.Partial && p.Condition is null) ?? table.First();
                var whole = !pointer.Partial && pointer.Condition is null;
                var condition = pointer.Condition is null ? "" : $", on condition: {pointer.Condition}";
                var part = pointer.Partial ? ", part of the goods under the code" : "";
                findings.Add(context.Find(this, i, $"Code {pointer.Entry} stands in {pointer.Table}{part}{condition}; {restricted.Because} is {restricted.Pointer.Name}",
                    pointer.Authority, severity: whole ? null : FindingSeverity.High, effect: LegalEffect.Prohibited));
            }
        }
    }

    private static bool IsBan(GoodsPointer pointer, string country) =>
        pointer.Direction == ControlDirection.Export && BanTables.Contains(pointer.Table) && pointer.AppliesTo.Any(c => c.ToString() == country);
}

/// <summary>The EU annexes whose listing is a ban, as against those that ask for diligence (Annex XL).</summary>
internal static class BanTables
{
    private static readonly Lazy<HashSet<string>> Ids = new(() =>
        [.. Goods.Controls.ControlTables.Bundled.Tables.Where(t => t.Effect == LegalEffect.Prohibited && t.Id.StartsWith("eu-833-", StringComparison.Ordinal)).Select(t => t.Id)]);

    public static bool Contains(string table) => Ids.Value.Contains(table);
}
