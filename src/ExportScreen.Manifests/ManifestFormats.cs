using ExportScreen.Manifests.Json;
using ExportScreen.Manifests.Refused;
using ExportScreen.Manifests.Text;
using ExportScreen.Manifests.Workbooks;

namespace ExportScreen.Manifests;

/// <summary>The table of formats, in the order in which they are tried; the first that recognises a file takes it.</summary>
public static class ManifestFormats
{
    /// <summary>Every format, those read and those recognised and refused by name.</summary>
    public static IReadOnlyList<IManifestFormat> All { get; } =
    [
        .. RefusedFormats.Binary,
        new WorkbookFormat("xlsx", "Excel workbook (XLSX)", zip: true),
        .. RefusedFormats.Archives,
        new WorkbookFormat("xls", "Excel 97-2003 workbook (XLS)", zip: false),
        .. RefusedFormats.Text,
        new JsonFormat("ndjson", "JSON records, one per line", lines: true),
        new JsonFormat("json", "JSON document", lines: false),
        new DelimitedFormat("tsv", "tab-separated text", tab: true),
        new DelimitedFormat("csv", "delimited text", tab: false),
    ];
}
