using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.References;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.References;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>Opens the imported reference and keeps the last ones. Not thread-safe: the shelf of engines opens one engine at a time.</summary>
/// <param name="store">Where they are; null where there are none.</param>
internal sealed class ReferenceShelf(IListStore? store)
{
    private GoodsText _last = new(ControlTables.Bundled);

    /// <summary>Id of the reference that is published.</summary>
    public async ValueTask<string> IdInUseAsync(CancellationToken cancel) => store is null ? GoodsText.NoReference : await store.GetCurrentAsync(cancel) ?? GoodsText.NoReference;

    /// <summary>The reader of descriptions, with the control tables, of the reference of an id.</summary>
    /// <returns>Refused when it is gone, damaged or of another version of the program, or this process has none.</returns>
    public async ValueTask<ReadResult<GoodsText>> OpenAsync(string id, CancellationToken cancel)
    {
        if (_last.ReferenceId == id) return ReadResult.Of(_last);
        var texts = id == GoodsText.NoReference ? new ReadResult<ImportedReference>(null, [])
            : store is not null ? await ReferenceState.OpenAsync(store, id, cancel)
            : ReadResult.Refused<ImportedReference>(new Diagnostic(ReferenceDiagnostics.Unusable, SourcePosition.None));
        return texts.Diagnostics.Count > 0 ? ReadResult.Refused<GoodsText>(texts.Diagnostics) : ReadResult.Of(_last = new GoodsText(ControlTables.Bundled, texts.Value));
    }
}
