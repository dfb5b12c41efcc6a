using ExportScreen.Model.Goods;

namespace ExportScreen.Rules.Codes;

/// <summary>A code of an older edition, mapped by the correlation table: a note that says which codes it may mean today.</summary>
internal sealed class HsCodeMapped : IRule
{
    public string Id => "hs-code-mapped";

    public string Title => "HS code of an older edition";

    public string Authority => "UN Statistics Division, HS correlation tables";

    public IReadOnlyList<string> Needs => ["hs_code"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
            foreach (var code in context.Goods[i].Codes)
                if (code.State == HsState.Mapped)
                    findings.Add(context.Find(this, i, $"“{code.Raw}” is a code of {code.Edition}{MeaningOf(context, code)}; in HS 2022 it is {string.Join(" or ", code.Hs6)}"));
    }

    /// <summary>What the code meant in its own edition, where the texts of that edition are imported: the same digits mean other goods in another.</summary>
    private static string MeaningOf(RuleContext context, HsReading code) =>
        code.Digits is { Length: >= 6 } digits && context.Tables.TextOf(digits[..6], code.Edition) is { } text ? $" (“{text}”)" : "";
}
