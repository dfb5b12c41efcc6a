using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Mofcom;

/// <summary>One of the ministry's lists.</summary>
/// <param name="Id">Its <c>list_id</c> in the import layout.</param>
/// <param name="Title">Its title, as programme.</param>
/// <param name="Effect">What a listing means for an export from China or of Chinese dual-use items.</param>
/// <param name="Measure">The measure in words.</param>
/// <param name="LegalBasis">The rules under which it is kept.</param>
internal sealed record MofcomSource(string Id, string Title, LegalEffect Effect, string Measure, string LegalBasis)
{
    /// <summary>All lists.</summary>
    public static IReadOnlyList<MofcomSource> All { get; } =
    [
        new(
            "cn-export-control-watchlist", "出口管制管控名单 (Export Control Watchlist)", LegalEffect.Prohibited, "Export of dual-use items from China to the party is forbidden",
            "Export Control Law of the People's Republic of China, article 18; Regulations on Export Control of Dual-use Items, articles 28 to 30"),
        new(
            "cn-unreliable-entity-list", "不可靠实体清单 (Unreliable Entity List)", LegalEffect.RedFlag, "Trade with China and investment in China restricted or forbidden as the announcement says",
            "Provisions on the Unreliable Entity List (MOFCOM order 4 of 2020)"),
        new(
            "cn-attention-list", "关注名单 (Attention List)", LegalEffect.Licence, "End user and end use could not be verified: no general licence, individual licence with a risk assessment",
            "Regulations on Export Control of Dual-use Items, article 26"),
    ];

    /// <summary>The list of an id, or null.</summary>
    public static MofcomSource? Find(string? id) => All.FirstOrDefault(s => s.Id == id);
}
