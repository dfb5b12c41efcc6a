using System.Security.Cryptography;
using System.Text;
using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists;

/// <summary>
/// Opens the lists of a past day (<c>--as-of</c>): the editions that had been taken in by then, from the raw files kept. The snapshot is built and checked once and kept
/// beside the others; it never becomes the one in use. May run twice. Thread-safe.
/// </summary>
/// <param name="store">Where the lists are.</param>
/// <param name="settings">Production settings of the matching, for the self-match.</param>
public sealed class ListsOfDay(IListStore store, MatchSettings settings)
{
    private readonly IReadOnlyList<IListFeed> _feeds = ListFeeds.All;

    /// <summary>Opens them; the lists in use when they are the same. The result must be disposed after the last use.</summary>
    /// <param name="day">The day (UTC).</param>
    /// <param name="progress">Receives the stages where a snapshot has to be built, or null.</param>
    /// <param name="cancel">Stops the building.</param>
    public async Task<ReadResult<OpenedLists>> RunAsync(DateOnly day, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var name = await NameAsync(day, progress, cancel);
        return name.Succeeded ? await new OpenSnapshot(store).RunAsync(name.Value, cancel) : ReadResult.Refused<OpenedLists>(name.Diagnostics);
    }

    /// <summary>Under which name the store keeps them; they are built first where they are not kept.</summary>
    /// <param name="day">The day (UTC).</param>
    /// <param name="progress">Receives the stages where a snapshot has to be built, or null.</param>
    /// <param name="cancel">Stops the building.</param>
    public async Task<ReadResult<string>> NameAsync(DateOnly day, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var stored = await store.GetEditionsAsync(cancel);
        var then = CurrentEditions.ChooseAsOf(stored.Editions, _feeds, day);
        if (IsSame(then, CurrentEditions.Choose(stored.Editions, _feeds))) return ReadResult.Of(await new OpenSnapshot(store).NameInUseAsync(cancel));
        var name = NameOf(then);
        if (await IsKeptAsync(name, cancel)) return ReadResult.Of(name);
        var source = await new EditionSource(store, _feeds).ReadAsync(then, new Dictionary<StoredEdition, ListReading>(), progress, cancel);
        return source.Succeeded ? await BuildAsync(name, source.Value, progress, cancel) : ReadResult.Refused<string>(source.Diagnostics);
    }

    private async Task<ReadResult<string>> BuildAsync(string name, IReadOnlyList<EditionEntries> source, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new ImportProgress(ImportStage.Building, 0, 0));
        var build = SnapshotBuilder.Build(source);
        var opened = ListSnapshot.OpenSealed(build.Bytes);
        if (!opened.Succeeded) return ReadResult.Refused<string>(opened.Diagnostics);
        using var snapshot = opened.Value;
        var report = SnapshotCheck.Run(snapshot, source, settings, null, cancel);
        if (!report.Passed) return ReadResult.Refused<string>(report.Diagnostics);
        await store.PutSnapshotAsync(name, build.Bytes, cancel);
        return ReadResult.Of(name);
    }

    private async Task<bool> IsKeptAsync(string name, CancellationToken cancel)
    {
        if (await store.OpenSnapshotAsync(name, cancel) is not { } owner) return false;
        using var kept = ListSnapshot.Open(owner.Memory, owner, name).Value;
        return kept is not null;
    }

    private static bool IsSame(IReadOnlyDictionary<string, StoredEdition> then, IReadOnlyDictionary<string, StoredEdition> now) =>
        then.Count == now.Count && then.All(t => now.TryGetValue(t.Key, out var edition) && ReferenceEquals(edition, t.Value));

    /// <summary>What the snapshot follows from: files, reasons, parsers, engine.</summary>
    private string NameOf(IReadOnlyDictionary<string, StoredEdition> lists)
    {
        var text = new StringBuilder($"{MatchingVersion.Engine}\n{MatchingVersion.Normaliser}\n{MatchingVersion.Unicode}\n");
        foreach (var (list, edition) in lists.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var parser = _feeds.First(f => f.Id == edition.Edition.Feed).ParserVersion;
            text.Append(list).Append('\t').Append(edition.Edition.Feed).Append('\t').Append(parser).Append('\t').Append(edition.Edition.PartialReason);
            foreach (var file in edition.Edition.Files) text.Append('\t').Append(file.Sha256);
            text.Append('\n');
        }

        return OpenSnapshot.PastPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
