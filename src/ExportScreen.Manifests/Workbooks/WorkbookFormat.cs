using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>XLSX and XLS workbooks.</summary>
internal sealed class WorkbookFormat(string id, string title, bool zip) : IManifestFormat, ITableFormat
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
        var tables = OpenTables(input);
        return tables.Succeeded ? TableOpener.Open(tables.Value, input.FileName, input.Options) : ReadResult.Refused<OpenManifest>(tables.Diagnostics);
    }

    /// <inheritdoc/>
    public ReadResult<ITableSource> OpenTables(ManifestInput input)
    {
        if (Fault(input) is { } fault) return ReadResult.Refused<ITableSource>(new Diagnostic(fault, new SourcePosition(input.FileName)));
        var formulas = zip ? FormulaScan.Find(input.Bytes) : FormulaScan.None;
        return ReadResult.Of<ITableSource>(new WorkbookSource(input, id, formulas));
    }

    private DiagnosticKind? Fault(ManifestInput input)
    {
        if (!zip) return OfficeFiles.IsCompound(input) && OfficeFiles.IsEncryptedPackage(input) ? ManifestDiagnostics.Encrypted : null;
        return OfficeFiles.ZipKind(input) == "broken" ? ManifestDiagnostics.Damaged : ZipCheck.Fault(input.Bytes, input.Options);
    }
}
