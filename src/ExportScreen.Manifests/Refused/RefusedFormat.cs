using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Refused;

/// <summary>A format that is recognised so that it can be refused by name, and never parsed as text.</summary>
/// <param name="id">Format id.</param>
/// <param name="title">What people call it.</param>
/// <param name="recognises">Whether the bytes look like it.</param>
/// <param name="kind">What to say.</param>
internal sealed class RefusedFormat(string id, string title, Func<ManifestInput, bool> recognises, DiagnosticKind kind) : IManifestFormat
{
    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public string Title => title;

    /// <inheritdoc/>
    public bool IsRead => false;

    /// <inheritdoc/>
    public bool Recognises(ManifestInput input) => recognises(input);

    /// <inheritdoc/>
    public ReadResult<OpenManifest> Open(ManifestInput input) =>
        ReadResult.Refused<OpenManifest>(new Diagnostic(kind, new SourcePosition(input.FileName), title, "CSV, TSV, XLSX, XLS, JSON or NDJSON"));
}
