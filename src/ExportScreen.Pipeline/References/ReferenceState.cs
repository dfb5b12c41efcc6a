using ExportScreen.Goods.References;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.References;

/// <summary>Which reference nomenclatures are in use. Immutable.</summary>
/// <param name="Id">ReferenceId; null when none has been imported.</param>
/// <param name="Headings">Headings that can be suggested; 0 when not known.</param>
/// <param name="Trial">Texts tried at the import, and how many found their heading among the first five; zeros when not known.</param>
/// <param name="Editions">The editions in use, one per source.</param>
public sealed record ReferenceState(string? Id, int Headings, (int Found, int Tried) Trial, IReadOnlyList<ListEdition> Editions)
{
    /// <summary>What is known of refreshes, by source id; empty when nothing has been refreshed.</summary>
    public IReadOnlyList<FeedRefresh> Refreshes { get; init; } = [];

    /// <summary>Why the published reference cannot be used; null when it can, or when there is none.</summary>
    public Diagnostic? Fault { get; init; }

    /// <summary>What a store has.</summary>
    /// <param name="store">Where the references are.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ReferenceState> OfAsync(IListStore store, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var editions = EditionsInUse(await store.GetEditionsAsync(cancel));
        var texts = await OpenAsync(store, cancel);
        return new ReferenceState(texts.Value?.Id, texts.Value?.Headings ?? 0, default, [.. editions.Values.OrderBy(e => e.Feed, StringComparer.Ordinal)])
        {
            Refreshes = await store.GetRefreshesAsync(cancel),
            Fault = texts.Diagnostics.FirstOrDefault(),
        };
    }

    /// <summary>
    /// The published reference. Refused, with the reason, when they are damaged or of another version of the program (importing once more repairs both); a null value without diagnostics when
    /// none has been imported.
    /// </summary>
    /// <param name="store">Where the references are.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ReadResult<ImportedReference>> OpenAsync(IListStore store, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return await store.GetCurrentAsync(cancel) is { } id ? await OpenAsync(store, id, cancel) : new ReadResult<ImportedReference>(null, []);
    }

    /// <summary>The reference of an id, published or not any more.</summary>
    internal static async Task<ReadResult<ImportedReference>> OpenAsync(IListStore store, string id, CancellationToken cancel)
    {
        using var bytes = await store.OpenSnapshotAsync(id, cancel);
        var texts = bytes is null ? null : ImportedReference.FromBytes(id, bytes.Memory.Span);
        return texts is null ? ReadResult.Refused<ImportedReference>(new Diagnostic(ReferenceDiagnostics.Unusable, SourcePosition.None, store.Place)) : ReadResult.Of(texts);
    }

    /// <summary>The newest edition of each source that this version reads.</summary>
    internal static IReadOnlyDictionary<string, ListEdition> EditionsInUse(StoredEditions stored)
    {
        var inUse = new Dictionary<string, ListEdition>(StringComparer.Ordinal);
        foreach (var edition in stored.Editions.Where(e => ReferenceSource.All.Any(s => s.Id == e.Edition.Feed))) inUse[edition.Edition.Feed] = edition.Edition;
        return inUse;
    }
}
