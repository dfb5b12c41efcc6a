using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>
/// Fetches the files of a source: asks first whether anything has changed, downloads what has, checks what came as far as that goes without reading it. Nothing that a publisher does is an
/// exception; what goes wrong on this machine (a full disk) is an <see cref="IOException"/>. Thread-safe.
/// </summary>
/// <param name="http">The client (<see cref="FetchClient"/>).</param>
/// <param name="options">How patiently.</param>
/// <param name="time">For waits and times.</param>
public sealed class ListFetcher(HttpClient http, FetchOptions options, TimeProvider time)
{
    private const int ProbeMegabytes = 16;

    /// <summary>Fetches, or finds that nothing has changed.</summary>
    /// <param name="source">What and where.</param>
    /// <param name="memory">The last success; null fetches whatever there is.</param>
    /// <param name="progress">Receives how far it is, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<FetchResult> FetchAsync(ListSource source, FetchMemory? memory, IProgress<FetchProgress>? progress = null, CancellationToken cancel = default) =>
        WithinTimeAsync(source, stop => RunAsync(source, memory, headersOnly: false, progress, stop), cancel);

    /// <summary>Only asks whether anything has changed, as far as headers and probes tell; downloads no list.</summary>
    /// <param name="source">What and where.</param>
    /// <param name="memory">The last success, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<FetchResult> ProbeAsync(ListSource source, FetchMemory? memory, CancellationToken cancel = default) =>
        WithinTimeAsync(source, stop => RunAsync(source, memory, headersOnly: true, null, stop), cancel);

    private async Task<FetchResult> WithinTimeAsync(ListSource source, Func<CancellationToken, Task<FetchResult>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(source.MaxSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            return await work(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return Failed([new Diagnostic(ListDiagnostics.TookTooLong, new SourcePosition(source.Files[0].Name), Expected: FormattableString.Invariant($"at most {source.MaxSeconds} seconds"))]);
        }
    }

    private async Task<FetchResult> RunAsync(ListSource source, FetchMemory? memory, bool headersOnly, IProgress<FetchProgress>? progress, CancellationToken cancel)
    {
        var (stated, notes) = await StatedAsync(source, cancel).ConfigureAwait(false);
        var probe = stated is null ? null : StatedHashes.Value(stated);
        if (probe is not null && probe == memory?.Probe) return new FetchResult(FetchState.NotModified, [], probe, notes);
        if (probe is not null && headersOnly) return new FetchResult(FetchState.Fetched, [], probe, notes);
        var downloads = source.Files.Select(f => new FileDownload(http, source, f, source.Probe, options, time, progress)).ToList();
        try
        {
            var unchanged = new List<FileDownload>();
            foreach (var download in downloads)
            {
                var attempt = await download.RunAsync(memory?.Files.FirstOrDefault(f => f.Name == download.Name), headersOnly, cancel).ConfigureAwait(false);
                if (attempt.Problem is { } problem) return Failed([.. notes, problem]);
                if (attempt.End == AttemptEnd.NotModified) unchanged.Add(download);
            }

            if (unchanged.Count == downloads.Count) return new FetchResult(FetchState.NotModified, [], probe, notes);
            if (headersOnly) return new FetchResult(FetchState.Fetched, [], probe, notes);
            // An edition is all of its files: those that have not changed are needed too.
            foreach (var download in unchanged)
                if ((await download.RunAsync(null, headersOnly, cancel).ConfigureAwait(false)).Problem is { } problem) return Failed([.. notes, problem]);
            return Finish(downloads, stated, memory, source.Probe, notes);
        }
        finally
        {
            foreach (var download in downloads) download.Dispose();
        }
    }

    private static FetchResult Finish(List<FileDownload> downloads, IReadOnlyDictionary<string, string>? stated, FetchMemory? memory, ChangeProbe probe, IReadOnlyList<Diagnostic> notes)
    {
        var files = new List<FetchedFile>();
        foreach (var download in downloads)
        {
            var file = download.Result();
            if (!file.Succeeded) return Failed([.. notes, .. file.Diagnostics]);
            if (probe.Verify && stated is not null && !StatedHashes.Fits(stated[download.Name], file.Value.File.Content.Span))
                return Failed([.. notes, new Diagnostic(ListDiagnostics.HashContradicts, new SourcePosition(download.Name), file.Value.Remote.Sha256, stated[download.Name])]);
            files.Add(file.Value);
        }

        var value = stated is null ? null : StatedHashes.Value(stated);
        var same = memory is not null && files.All(f => memory.Files.Any(m => m.Name == f.Remote.Name && m.ContentHash == f.Remote.ContentHash));
        return new FetchResult(same ? FetchState.NotModified : FetchState.Fetched, files, value, notes);
    }

    /// <summary>What the publisher states about its files. When that is not to be had, the files are asked for themselves, and a note says so.</summary>
    private async Task<(IReadOnlyDictionary<string, string>? Stated, IReadOnlyList<Diagnostic> Notes)> StatedAsync(ListSource source, CancellationToken cancel)
    {
        if (source.Probe is not { Kind: ProbeKind.Manifest or ProbeKind.Rss, Url: { } url } probe) return (null, []);
        var file = new SourceFile { Name = probe.Kind == ProbeKind.Manifest ? "manifest" : "rss", Url = url, Form = probe.Kind == ProbeKind.Manifest ? FileForm.Json : FileForm.Xml, Method = probe.Method, Body = probe.Body };
        using var download = new FileDownload(http, source with { MaxMegabytes = ProbeMegabytes }, file, new ChangeProbe(), options, time, null);
        var attempt = await download.RunAsync(null, headersOnly: false, cancel).ConfigureAwait(false);
        if (attempt.Problem is { } problem) return (null, [Note(problem.ToSentence())]);
        var document = download.Result();
        if (!document.Succeeded) return (null, [Note(document.Diagnostics[0].ToSentence())]);
        return StatedHashes.Read(probe.Kind, document.Value.File.Content.ToArray(), source) is { } hashes
            ? (hashes, [])
            : (null, [Note("a document that does not give the hash of every file")]);

        Diagnostic Note(string found) => new(ListDiagnostics.ProbeNotUsed, new SourcePosition(file.Name), found);
    }

    private static FetchResult Failed(IReadOnlyList<Diagnostic> diagnostics) => new(FetchState.Failed, [], null, diagnostics);
}
