using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>What a fetch gave.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Files">All files of the edition, in the order of the source, when they were downloaded: also where their content turned out to be the same.</param>
/// <param name="Probe">What the publisher's statement about its files said; null when there is none.</param>
/// <param name="Diagnostics">What there is to say; at least one Error when it failed.</param>
public sealed record FetchResult(FetchState State, IReadOnlyList<FetchedFile> Files, string? Probe, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>How a fetch ended.</summary>
public enum FetchState
{
    /// <summary>The publisher still has what was fetched last.</summary>
    NotModified,

    /// <summary>There is something else; fetched, unless only the probe was asked for.</summary>
    Fetched,

    /// <summary>Nothing usable came.</summary>
    Failed,
}

/// <summary>A file as it came.</summary>
/// <param name="File">Name and bytes.</param>
/// <param name="Origin">Where from.</param>
/// <param name="Remote">By which the next answer is told from this one.</param>
public sealed record FetchedFile(ImportedFile File, RawOrigin Origin, RemoteFile Remote);

/// <summary>What was remembered of the last success.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Probe">What the publisher's statement said.</param>
public sealed record FetchMemory(IReadOnlyList<RemoteFile> Files, string? Probe);

/// <summary>How far a fetch has come.</summary>
/// <param name="File">The file.</param>
/// <param name="Bytes">Bytes received of it.</param>
/// <param name="Total">Bytes announced; null when not.</param>
public readonly record struct FetchProgress(string File, long Bytes, long? Total);
