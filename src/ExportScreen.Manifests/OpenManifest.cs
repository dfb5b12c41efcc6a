using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests;

/// <summary>A manifest whose layout is known and whose rows can be streamed once. Holds the input stream's position; not thread-safe.</summary>
public abstract class OpenManifest : IDisposable
{
    /// <summary>File name, format, encoding, tables and their mappings.</summary>
    public abstract Manifest Manifest { get; }

    /// <summary>File-level diagnostics: encoding and mapping chosen, absent columns, hidden sheets.</summary>
    public abstract IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The rows, in file order, once; memory does not grow with their number. Every physical row gives exactly one record. A file that breaks off ends with a
    /// consignment that carries an Error diagnostic; nothing but cancellation and failing input streams throws.
    /// </summary>
    public abstract IEnumerable<ManifestRecord> Records(CancellationToken cancellation = default);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases readers; the input stream stays the caller's.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
