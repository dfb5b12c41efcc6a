using ExportScreen.Manifests;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Screening;

/// <summary>The manifests of a run, opened and hashed. Disposes the readers and their streams.</summary>
internal sealed class OpenedManifests : IDisposable
{
    private readonly List<OpenManifest> _manifests = [];
    private readonly List<ManifestFacts> _facts = [];
    private readonly List<Stream> _streams = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Diagnostic> _refused = [];

    public IReadOnlyList<OpenManifest> Manifests => _manifests;

    public IReadOnlyList<ManifestFacts> Facts => _facts;

    /// <summary>What there is to say about the files as a whole.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Everything said about files that were refused; empty when all are open.</summary>
    public IReadOnlyList<Diagnostic> Refused => _refused;

    public static OpenedManifests Open(IReadOnlyList<ManifestSource> sources, ManifestOptions options, CancellationToken cancellation)
    {
        var opened = new OpenedManifests();
        foreach (var source in sources)
        {
            var (hash, length) = RunKeys.HashOf(source, cancellation);
            var stream = source.Open();
            opened._streams.Add(stream);
            var result = ManifestOpener.Open(stream, source.FileName, options);
            if (!result.Succeeded)
            {
                opened._refused.AddRange(result.Diagnostics);
                continue;
            }

            opened._manifests.Add(result.Value);
            opened._facts.Add(new ManifestFacts(result.Value.Manifest, hash, length));
            opened._diagnostics.AddRange(result.Diagnostics.Concat(result.Value.Diagnostics).Distinct());
        }

        return opened;
    }

    /// <summary>How far the reader of a file is, in bytes; an estimate for progress.</summary>
    public long BytesRead(int file)
    {
        var stream = _streams[file];
        return stream.CanSeek ? stream.Position : 0;
    }

    public void Dispose()
    {
        foreach (var manifest in _manifests) manifest.Dispose();
        foreach (var stream in _streams) stream.Dispose();
    }
}
