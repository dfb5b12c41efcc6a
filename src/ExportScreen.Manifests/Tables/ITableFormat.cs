using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>A format of rows and columns, whatever they mean: a manifest or another table.</summary>
internal interface ITableFormat
{
    /// <summary>Opens the tables, or refuses the file with an Error diagnostic.</summary>
    ReadResult<ITableSource> OpenTables(ManifestInput input);
}
