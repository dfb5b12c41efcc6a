using System.Text;
using ExcelDataReader;
using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>A workbook as tables: every visible sheet, streamed.</summary>
internal sealed class WorkbookSource(ManifestInput input, string format, IReadOnlyDictionary<string, Dictionary<(int Row, int Column), DiagnosticKind>> formulas) : ITableSource
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);
    private readonly GuardedCalls _calls = new(watched: format != "xlsx");

    /// <inheritdoc/>
    public string Format => format;

    /// <inheritdoc/>
    public string? Encoding => null;

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <inheritdoc/>
    public DiagnosticKind? Fault { get; private set; }

    /// <inheritdoc/>
    public ITableCursor Open()
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        input.Bytes.Position = 0;
        var configuration = new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = System.Text.Encoding.GetEncoding(1252) };
        var opened = _calls.Try(
            () => format == "xlsx" ? ExcelReaderFactory.CreateOpenXmlReader(input.Bytes, configuration) : ExcelReaderFactory.CreateBinaryReader(input.Bytes, configuration), out var reader);
        if (!opened) Fault = ManifestDiagnostics.Damaged;
        return new WorkbookCursor(this, opened ? reader : null, _calls, formulas, input.Options);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Notes a damaged workbook.</summary>
    internal void Break(DiagnosticKind kind) => Fault ??= kind;

    /// <summary>Notes a sheet once, however often it is walked.</summary>
    internal void Note(DiagnosticKind kind, string sheet)
    {
        if (_noted.Add(kind.Code + sheet)) _diagnostics.Add(new Diagnostic(kind, new SourcePosition(input.FileName, sheet)));
    }
}
