using ExportScreen.Model.Goods;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>What to do next about a line of goods, in one sentence. Pure and thread-safe.</summary>
internal static class NextSteps
{
    public static string? Of(GoodsScreening goods, IReadOnlyList<Finding> findings)
    {
        if (findings.Any(f => f is { Outcome: Outcome.Hold, Effect: not null })) return "Stop: do not ship before counsel or the licensing officer has decided";
        if (goods.Codes.Any(c => c.State is HsState.Unknown or HsState.NotACode)) return "Ask the consignor for the HS 2022 code of these goods";
        if (findings.Any(f => f.Outcome == Outcome.Review)) return "Check end use and end user; ask for an end-user statement";
        return goods.Pointers.Count > 0 ? "Classify against the control list: the code points to it, the description decides" : null;
    }
}
