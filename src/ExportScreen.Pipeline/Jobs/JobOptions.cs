namespace ExportScreen.Pipeline.Jobs;

/// <summary>Settings of the journeys. None of them has an influence on a result (tested).</summary>
public sealed record JobOptions
{
    /// <summary>Rows of a chunk, 1 to 50,000; a consignment is never cut. Default 2,000: some seconds of work.</summary>
    public int ChunkRows { get; init; } = 2000;

    /// <summary>Folder for files that live as long as a step; made if absent.</summary>
    public required string TempFolder { get; init; }

    /// <summary>Threads of a step. Default: all.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Largest manifest in bytes; default 2 GiB.</summary>
    public long MaxBytes { get; init; } = 2L << 30;

    /// <summary>A pending chunk or an unfinished job older than this is announced again by the sweep. Default 30 minutes.</summary>
    public TimeSpan SweepAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long work files of a finished job are kept. Default 7 days.</summary>
    public TimeSpan KeepWork { get; init; } = TimeSpan.FromDays(7);
}
