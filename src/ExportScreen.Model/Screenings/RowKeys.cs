using System.Globalization;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Model.Screenings;

/// <summary>Keys of rows for people. Pure and thread-safe.</summary>
public static class RowKeys
{
    /// <summary>Row number (or record path), with the sheet when the file has several, with the file in front when the run has several.</summary>
    /// <param name="manifests">The manifests of the run.</param>
    /// <param name="file">Index of the row's manifest.</param>
    /// <param name="row">The row.</param>
    public static string Of(IReadOnlyList<ManifestFacts> manifests, int file, SourceRow row)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(row);
        var manifest = manifests[file].Manifest;
        var text = row.Position.Path ?? row.Position.Row.ToString(CultureInfo.InvariantCulture);
        if (manifest.Tables.Count > 1 && row.Position.Path is null) text = $"{manifest.Tables[row.Table].Name}!{text}";
        return manifests.Count > 1 ? $"{manifest.FileName}:{text}" : text;
    }
}
