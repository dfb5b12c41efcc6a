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
    /// <summary>Runs it. The result must be disposed after the last use.</summary>
    /// <param name="cancel">Stops the opening.</param>
    public async Task<ReadResult<OpenedLists>> RunAsync(CancellationToken cancel = default)
    {
        if (await store.GetCurrentAsync(cancel) is not { } id) return await OpenStarterAsync(cancel);
        if (await store.OpenSnapshotAsync(id, cancel) is not { } owner)
            return ReadResult.Refused<OpenedLists>(new Diagnostic(ListJourneyDiagnostics.SnapshotMissing, SourcePosition.None, store.Place));
        var opened = ListSnapshot.Open(owner.Memory, owner, id);
        if (!opened.Succeeded) return ReadResult.Refused<OpenedLists>(opened.Diagnostics);
        var editions = await store.GetEditionsAsync(cancel);
        return ReadResult.Of(new OpenedLists(opened.Value, editions.Editions), editions.Diagnostics);
    }

    private async Task<ReadResult<OpenedLists>> OpenStarterAsync(CancellationToken cancel)
    {
        IReadOnlyList<Diagnostic> diagnostics = [new Diagnostic(ListJourneyDiagnostics.StarterListUsed, SourcePosition.None)];
        IReadOnlyList<EditionEntries> source = [new EditionEntries(StarterList.Edition, StarterList.Read().Value!.Entries, Starter: true)];
        var name = "starter-" + SnapshotBuilder.IdOf(source);
        if (await store.OpenSnapshotAsync(name, cancel) is { } owner && ListSnapshot.Open(owner.Memory, owner, name) is { Succeeded: true } cached)
            return ReadResult.Of(new OpenedLists(cached.Value, []), diagnostics);
        var build = SnapshotBuilder.Build(source);
        await CacheAsync(name, build, cancel);
        var built = ListSnapshot.Open(build.Bytes, file: name);
        return built.Succeeded ? ReadResult.Of(new OpenedLists(built.Value, []), diagnostics) : ReadResult.Refused<OpenedLists>(built.Diagnostics);
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
