using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Starter;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>
/// Opens the lists in use: the published snapshot by mapping it, or, when nothing has been published, the bundled starter list. A published snapshot that is damaged or
/// missing is refused, never replaced by the starter list. Thread-safe.
/// </summary>
/// <param name="store">Where the lists are.</param>
public sealed class OpenSnapshot(IListStore store)
{
    /// <summary>Names of snapshots of past days begin so.</summary>
    internal const string PastPrefix = "asof-";

    private const string StarterPrefix = "starter-";
    private static readonly Lazy<string> StarterNameOnce = new(() => StarterPrefix + SnapshotBuilder.IdOf(StarterSource));

    /// <summary>Opens the lists in use. The result must be disposed after the last use.</summary>
    /// <param name="cancel">Stops the opening.</param>
    public async Task<ReadResult<OpenedLists>> RunAsync(CancellationToken cancel = default) =>
        await store.GetCurrentAsync(cancel) is { } id ? await OpenAsync(id, cancel) : await OpenStarterAsync(cancel);

    /// <summary>Opens the very lists that a run was planned with, though others are in use by now; refused when the store has them no longer, never replaced by others.</summary>
    /// <param name="name">What <see cref="NameInUseAsync"/> gave when the run was planned.</param>
    /// <param name="cancel">Stops the opening.</param>
    public async Task<ReadResult<OpenedLists>> RunAsync(string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.StartsWith(StarterPrefix, StringComparison.Ordinal)) return await OpenAsync(name, cancel);
        return StarterName == name
            ? await OpenStarterAsync(cancel)
            : ReadResult.Refused<OpenedLists>(new Diagnostic(ListJourneyDiagnostics.SnapshotMissing, SourcePosition.None, store.Place));
    }

    /// <summary>Under which name the store keeps the lists in use.</summary>
    public async ValueTask<string> NameInUseAsync(CancellationToken cancel) => await store.GetCurrentAsync(cancel) ?? StarterName;

    private static string StarterName => StarterNameOnce.Value;

    private static IReadOnlyList<EditionEntries> StarterSource => [new EditionEntries(StarterList.Edition, StarterList.Read().Value!.Entries, Starter: true)];

    private async Task<ReadResult<OpenedLists>> OpenAsync(string id, CancellationToken cancel)
    {
        if (await store.OpenSnapshotAsync(id, cancel) is not { } owner)
            return ReadResult.Refused<OpenedLists>(new Diagnostic(ListJourneyDiagnostics.SnapshotMissing, SourcePosition.None, store.Place));
        var opened = ListSnapshot.Open(owner.Memory, owner, id);
        if (!opened.Succeeded) return ReadResult.Refused<OpenedLists>(opened.Diagnostics);
        var editions = await store.GetEditionsAsync(cancel);
        // What is known of refreshes now says nothing of a past day.
        IReadOnlyList<FeedRefresh> refreshes = id.StartsWith(PastPrefix, StringComparison.Ordinal) ? [] : await store.GetRefreshesAsync(cancel);
        return ReadResult.Of(new OpenedLists(opened.Value, editions.Editions) { Refreshes = refreshes }, editions.Diagnostics);
    }

    private async Task<ReadResult<OpenedLists>> OpenStarterAsync(CancellationToken cancel)
    {
        IReadOnlyList<Diagnostic> diagnostics = [new Diagnostic(ListJourneyDiagnostics.StarterListUsed, SourcePosition.None)];
        var name = StarterName;
        if (await store.OpenSnapshotAsync(name, cancel) is { } owner && ListSnapshot.Open(owner.Memory, owner, name) is { Succeeded: true } cached)
            return ReadResult.Of(new OpenedLists(cached.Value, []) { Refreshes = await store.GetRefreshesAsync(cancel) }, diagnostics);
        var build = SnapshotBuilder.Build(StarterSource);
        await CacheAsync(name, build, cancel);
        var built = ListSnapshot.Open(build.Bytes, file: name);
        return built.Succeeded ? ReadResult.Of(new OpenedLists(built.Value, []) { Refreshes = await store.GetRefreshesAsync(cancel) }, diagnostics) : ReadResult.Refused<OpenedLists>(built.Diagnostics);
    }

    /// <summary>The next start maps it. A folder that cannot be written to, or another process that is just writing it, only costs that.</summary>
    private async Task CacheAsync(string name, SnapshotBuild build, CancellationToken cancel)
    {
        try
        {
            await store.PutSnapshotAsync(name, build.Bytes, cancel);
        }
        catch (IOException)
        {
            // Built in memory for this run.
        }
        catch (UnauthorizedAccessException)
        {
            // Likewise.
        }
    }
}
