using ExportScreen.Model.Goods;

namespace ExportScreen.Rules.Controls;

/// <summary>
/// A code of an older edition on a shipment of 2022 or later that today is a Common High Priority code: nobody screens it under the old number. Most of them are honest habit (8541.50), so it
/// weighs with the destination only.
/// </summary>
internal sealed class OldEditionHidesPriority : IRule
{
    private static readonly DateOnly Edition2022 = new(2022, 1, 1);

    public string Id => "old-edition-hides-priority";

    public string Title => "HS code of an older edition that is a Common High Priority code today";

    public string Authority => "G7 Sub-Working Group industry guidance (24 September 2024); UN Statistics Division, HS correlation tables";

    public IReadOnlyList<string> Needs => ["hs_code"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.Day < Edition2022) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (Chpl.Of(context.Goods[i].Pointers) is not { Partial: false } pointer) continue;
            if (context.Goods[i].Codes.FirstOrDefault(c => c.State == HsState.Mapped) is not { } old) continue;
            findings.Add(context.Find(this, i, $"“{old.Raw}” is a code of {old.Edition}; in HS 2022 it is {pointer.Entry}, on the Common High Priority List"));
        }
    }
}
