using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>A manifest of tables: walks the source once more and reads every row.</summary>
internal sealed class TableManifest(ITableSource source, Manifest manifest, IReadOnlyList<TableLayout?> layouts, IReadOnlyList<Diagnostic> diagnostics, ManifestOptions options)
    : OpenManifest
{
    private bool _read;

    /// <inheritdoc/>
    public override Manifest Manifest => manifest;

    /// <inheritdoc/>
    public override IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <inheritdoc/>
    public override IEnumerable<ManifestRecord> Records(CancellationToken cancellation = default)
    {
        if (_read) throw new InvalidOperationException("The records of a manifest can be read once.");
        _read = true;
        return Walk(cancellation);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => source.Dispose();

    private IEnumerable<ManifestRecord> Walk(CancellationToken cancellation)
    {
        var ordinal = 0;
        using var cursor = source.Open();
        for (var table = 0; cursor.NextTable(); table++)
        {
            if (table >= layouts.Count || layouts[table] is not { } layout) continue;
            var reader = new RowReader(manifest.FileName, layout);
            var kinds = new RowKinds(layout);
            while (cursor.NextRow(cancellation, out var row))
            {
                if ((row.Number & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
                if (kinds.Skip(row) is { } reason)
                {
                    yield return new ManifestRecord(null, new SkippedRow(reader.Position(row), reason));
                    continue;
                }

                if (++ordinal > options.MaxRows)
                {
                    yield return new ManifestRecord(reader.Read(row with { Faults = [new RowFault(ManifestDiagnostics.RowLimit)] }, ordinal), null);
                    yield break;
                }

                yield return new ManifestRecord(reader.Read(row, ordinal), null);
            }
        }
    }
}
