namespace ExportScreen.Pipeline.Screening;

/// <summary>A manifest to screen.</summary>
/// <param name="FileName">File name without folder.</param>
/// <param name="Open">Opens a fresh seekable stream over its bytes; the caller of it disposes it.</param>
public sealed record ManifestSource(string FileName, Func<Stream> Open);

/// <summary>How far a screening is.</summary>
/// <param name="File">Name of the manifest being read.</param>
/// <param name="Rows">Rows read so far, all files.</param>
/// <param name="Parties">Distinct parties screened so far.</param>
/// <param name="BytesRead">Bytes of the current file read so far.</param>
/// <param name="Bytes">Bytes of the current file.</param>
/// <param name="Stage">What is being done.</param>
public readonly record struct ScreeningProgress(string File, int Rows, int Parties, long BytesRead, long Bytes, ScreeningStage Stage);

/// <summary>Stages of a screening.</summary>
public enum ScreeningStage
{
    /// <summary>Pass 1.</summary>
    Screening,

    /// <summary>Pass 2.</summary>
    Grouping,

    /// <summary>Workbook and other outputs.</summary>
    Writing,
}

/// <summary>Settings of a run.</summary>
public sealed record ScreeningOptions
{
    /// <summary>The frozen date; ages and dated rules go by it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Reading settings: mapping overrides and limits.</summary>
    public Manifests.ManifestOptions Manifest { get; init; } = new();

    /// <summary>Earlier decisions to show beside the outcomes, which they never change; null = none. Their stamp is part of the run key.</summary>
    public Decisions.DecisionLookup? Decisions { get; init; }

    /// <summary>Folder for the spill files of this run; made if absent, its content deleted with the result.</summary>
    public required string TempFolder { get; init; }

    /// <summary>Consignments per batch. Has no influence on the result (tested). Default 2,000.</summary>
    public int BatchSize { get; init; } = 2000;

    /// <summary>Threads. Has no influence on the result (tested). Default: all.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
