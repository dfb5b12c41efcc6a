using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>XLSX and XLS workbooks.</summary>
internal sealed class WorkbookFormat(string id, string title, bool zip) : IManifestFormat
{
    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public string Title => title;

    /// <inheritdoc/>
    public bool IsRead => true;

    /// <inheritdoc/>
    public bool Recognises(ManifestInput input) =>
        zip ? OfficeFiles.IsZip(input) && OfficeFiles.ZipKind(input) is "xlsx" or "broken" && OfficeFiles.IsZip(input) : OfficeFiles.IsCompound(input) || OfficeFiles.IsBareBiff(input);

    /// <inheritdoc/>
    public ReadResult<OpenManifest> Open(ManifestInput input)
    {
        if (Fault(input) is { } fault) return ReadResult.Refused<OpenManifest>(new Diagnostic(fault, new SourcePosition(input.FileName)));
        var formulas = zip ? FormulaScan.Find(input.Bytes) : FormulaScan.None;
        return TableOpener.Open(new WorkbookSource(input, id, formulas), input.FileName, input.Options);
    }

    private DiagnosticKind? Fault(ManifestInput input)
    {
        if (!zip) return OfficeFiles.IsCompound(input) && OfficeFiles.IsEncryptedPackage(input) ? ManifestDiagnostics.Encrypted : null;
        return OfficeFiles.ZipKind(input) == "broken" ? ManifestDiagnostics.Damaged : ZipCheck.Fault(input.Bytes, input.Options);
    }
}
