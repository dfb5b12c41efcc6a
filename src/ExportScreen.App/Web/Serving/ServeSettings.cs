namespace ExportScreen.App.Web.Serving;

/// <summary>How <c>serve</c> runs.</summary>
internal sealed record ServeSettings
{
    /// <summary>Full path of the folder of everything.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Further host names to answer under.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whether browsers reach it by https through a proxy.</summary>
    public bool HttpsInFront { get; init; }

    /// <summary>A key with every role, or null.</summary>
    public string? TestKey { get; init; }

    /// <summary>Rows of a chunk; null = the default.</summary>
    public int? ChunkRows { get; init; }

    /// <summary>Threads of a step; null = all.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether the clock refreshes lists; null = as the configuration says, else not.</summary>
    public bool? Refresh { get; init; }

    /// <summary>Whether the log is JSON.</summary>
    public bool JsonLog { get; init; }
}
