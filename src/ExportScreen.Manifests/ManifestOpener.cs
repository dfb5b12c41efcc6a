using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests;

/// <summary>The door of this project: bytes in, an open manifest or a refusal with its reason out. Thread-safe.</summary>
public static class ManifestOpener
{
    /// <summary>
    /// Recognises the format by its content, finds the tables and what their columns mean. The stream must be seekable and stay open while the manifest is read; it
    /// is not closed. Bad input never throws; a failing stream does.
    /// </summary>
    public static ReadResult<OpenManifest> Open(Stream seekable, string fileName, ManifestOptions options)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(options);
        if (!seekable.CanSeek) throw new ArgumentException("The stream must be seekable.", nameof(seekable));
        var name = Path.GetFileName(fileName);
        if (seekable.Length > options.MaxBytes) return Refused(ManifestDiagnostics.TooLarge, name);
        var input = new ManifestInput(seekable, name, options);
        if (IsBlank(input)) return Refused(ManifestDiagnostics.Empty, name);
        foreach (var format in ManifestFormats.All)
            if (format.Recognises(input)) return format.Open(input);
        return Refused(ManifestDiagnostics.Unrecognised, name);
    }

    private static ReadResult<OpenManifest> Refused(DiagnosticKind kind, string name) => ReadResult.Refused<OpenManifest>(new Diagnostic(kind, new SourcePosition(name)));

    private static bool IsBlank(ManifestInput input) => input.HeadText.Length == 0 && input.Bytes.Length <= input.Head.Length;
}
