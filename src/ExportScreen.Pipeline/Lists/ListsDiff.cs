using System.Globalization;
using ExportScreen.Lists;
using ExportScreen.Lists.Changes;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>
/// Says what changed between two sets of lists (<c>lists diff</c>): those in use, those before the last import, those of a day, a snapshot that was kept, or files. Reads
/// only; nothing is built. Thread-safe.
/// </summary>
/// <param name="store">Where the lists are.</param>
public sealed class ListsDiff(IListStore store)
{
    /// <summary>The lists in use, and those before what was taken in last.</summary>
    public const string Current = "current", Previous = "previous";

    private readonly IReadOnlyList<IListFeed> _feeds = ListFeeds.All;

    /// <summary>Compares; only lists that both sides have where one of them is files.</summary>
    /// <param name="before">The older side.</param>
    /// <param name="after">The younger side.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ReadResult<ListChanges>> RunAsync(DiffSide before, DiffSide after, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = await ReadAsync(before, cancel);
        var now = old.Succeeded ? await ReadAsync(after, cancel) : old;
        if (!now.Succeeded) return ReadResult.Refused<ListChanges>(now.Diagnostics);
        IReadOnlyList<ListEntry> was = old.Value!, isNow = now.Value;
        if (before.Files.Count > 0) isNow = Only(isNow, was);
        if (after.Files.Count > 0) was = Only(was, isNow);
        return ReadResult.Of(ListChanges.Between(was, isNow), [.. old.Diagnostics, .. now.Diagnostics]);
    }

    private static IReadOnlyList<ListEntry> Only(IReadOnlyList<ListEntry> entries, IReadOnlyList<ListEntry> of)
    {
        var lists = of.Select(e => e.List).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Where(e => lists.Contains(e.List))];
    }

    private async Task<ReadResult<IReadOnlyList<ListEntry>>> ReadAsync(DiffSide side, CancellationToken cancel)
    {
        if (side.Files.Count > 0) return OfFiles(side.Files);
        var stored = await store.GetEditionsAsync(cancel);
        if (stored.Editions.Count == 0) return ReadResult.Refused<IReadOnlyList<ListEntry>>(new Diagnostic(ListJourneyDiagnostics.NothingImported, SourcePosition.None, store.Place));
        if (side.Text == Previous) return await OfEditionsAsync(CurrentEditions.Choose(BeforeLast(stored.Editions), _feeds), cancel);
        if (DateOnly.TryParseExact(side.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return await OfEditionsAsync(CurrentEditions.ChooseAsOf(stored.Editions, _feeds, day), cancel);
        var open = new OpenSnapshot(store);
        var opened = side.Text == Current ? await open.RunAsync(cancel) : await open.RunAsync(side.Text, cancel);
        if (!opened.Succeeded) return ReadResult.Refused<IReadOnlyList<ListEntry>>(opened.Diagnostics);
        using var lists = opened.Value;
        return ReadResult.Of(Entries(lists.Snapshot));
    }

    private static IReadOnlyList<ListEntry> Entries(ListSnapshot snapshot) => [.. Enumerable.Range(0, snapshot.EntryCount).Select(snapshot.Entry)];

    private static IReadOnlyList<StoredEdition> BeforeLast(IReadOnlyList<StoredEdition> editions)
    {
        var last = editions.Where(e => e.Use == EditionUse.Current).Max(e => e.Edition.Fetched);
        return [.. editions.Where(e => e.Edition.Fetched < last)];
    }

    private async Task<ReadResult<IReadOnlyList<ListEntry>>> OfEditionsAsync(IReadOnlyDictionary<string, StoredEdition> chosen, CancellationToken cancel)
    {
        var source = await new EditionSource(store, _feeds).ReadAsync(chosen, new Dictionary<StoredEdition, ListReading>(), null, cancel);
        return source.Succeeded ? ReadResult.Of<IReadOnlyList<ListEntry>>([.. source.Value.SelectMany(e => e.Entries)]) : ReadResult.Refused<IReadOnlyList<ListEntry>>(source.Diagnostics);
    }

    private ReadResult<IReadOnlyList<ListEntry>> OfFiles(IReadOnlyList<ImportedFile> files)
    {
        var verdicts = FileSet.Group(files, _feeds).Select(set => EditionCheck.Judge(set, "compared only")).ToList();
        var refused = verdicts.Where(v => v.Reading is null).SelectMany(v => v.Diagnostics).ToList();
        return refused.Count > 0
            ? ReadResult.Refused<IReadOnlyList<ListEntry>>(refused)
            : ReadResult.Of<IReadOnlyList<ListEntry>>([.. verdicts.SelectMany(v => v.Reading!.Entries)]);
    }
}

/// <summary>One side of a comparison.</summary>
/// <param name="Text"><c>current</c>, <c>previous</c>, a day (YYYY-MM-DD) or the id of a snapshot; for files what to call them.</param>
/// <param name="Files">The files, for a comparison of files; else empty.</param>
public sealed record DiffSide(string Text, IReadOnlyList<ImportedFile> Files)
{
    /// <summary>A side that the store has.</summary>
    public static DiffSide Of(string text) => new(text, []);
}
