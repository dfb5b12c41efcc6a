namespace ExportScreen.Lists.Mofcom;

/// <summary>One of the ministry's lists. What a listing means stands in its announcement; here it is a red flag, as for every list of another state's export control.</summary>
/// <param name="Id">Its <c>list_id</c> in the import layout.</param>
/// <param name="Title">Its title, as programme.</param>
/// <param name="Measure">What to look at, in words.</param>
internal sealed record MofcomSource(string Id, string Title, string Measure)
{
    /// <summary>All lists.</summary>
    public static IReadOnlyList<MofcomSource> All { get; } =
    [
        new("cn-export-control-watchlist", "出口管制管控名单 (Export Control Watchlist)", "On China's Export Control Watchlist: the announcement says what may not leave China for the party"),
        new("cn-unreliable-entity-list", "不可靠实体清单 (Unreliable Entity List)", "On China's Unreliable Entity List: the announcement says what trade with China is restricted"),
        new("cn-attention-list", "关注名单 (Attention List)", "On China's Attention List: the announcement says what an export from China to the party needs"),
    ];

    /// <summary>The list of an id, or null.</summary>
    public static MofcomSource? Find(string? id) => All.FirstOrDefault(s => s.Id == id);
}
