using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using Polly;
using Polly.Retry;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>
/// Fetches one file: conditionally, in as many attempts as it takes, each going on where the last broke off when the publisher offers that. Whatever the publisher does is an
/// <see cref="Attempt"/>, never an exception. Not thread-safe; dispose it to remove what it wrote.
/// </summary>
internal sealed partial class FileDownload : IDisposable
{
    private const int CopyBytes = 128 * 1024;
    private readonly ListSource _source;
    private readonly SourceFile _file;
    private readonly ChangeProbe _probe;
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly RedirectingSender _sender;
    private readonly IProgress<FetchProgress>? _progress;
    private readonly SourcePosition _position;
    private readonly string _path;
    private RemoteFile? _known;
    private long _received;
    private long? _total;
    private bool _headersOnly;
    private AnswerHeaders? _headers;
    private Uri? _from;

    /// <summary>Of one file.</summary>
    /// <param name="http">The client.</param>
    /// <param name="source">Limits and headers.</param>
    /// <param name="file">The file.</param>
    /// <param name="probe">Which header tells a change.</param>
    /// <param name="options">Patience.</param>
    /// <param name="time">For waits.</param>
    /// <param name="progress">Receives how far it is, or null.</param>
    public FileDownload(HttpClient http, ListSource source, SourceFile file, ChangeProbe probe, FetchOptions options, TimeProvider time, IProgress<FetchProgress>? progress)
    {
        (_source, _file, _probe, _options, _time, _progress) = (source, file, probe, options, time, progress);
        _sender = new RedirectingSender(http, options.MaxRedirects);
        _position = new SourcePosition(file.Name);
        Directory.CreateDirectory(options.TempFolder);
        _path = Path.Combine(options.TempFolder, $"{Guid.NewGuid():N}.part");
    }

    /// <summary>The file's name.</summary>
    public string Name => _file.Name;

    /// <summary>Fetches it.</summary>
    /// <param name="known">What the publisher gave last: if it still is that, nothing is downloaded. Null asks for the file whatever it is.</param>
    /// <param name="headersOnly">True to stop where the answer's headers say that there is something else.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Attempt> RunAsync(RemoteFile? known, bool headersOnly, CancellationToken cancel)
    {
        (_known, _headersOnly) = (known, headersOnly);
        var pipeline = new ResiliencePipelineBuilder<Attempt> { TimeProvider = _time }.AddRetry(new RetryStrategyOptions<Attempt>
        {
            ShouldHandle = new PredicateBuilder<Attempt>().HandleResult(a => a.End == AttemptEnd.Again && !(a.Wait > _options.LongestWait)),
            MaxRetryAttempts = Math.Max(1, _options.Retries),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = _options.FirstWait,
            MaxDelay = _options.LongestWait,
            DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.Wait),
        }).Build();
        return await pipeline.ExecuteAsync(async stop => await TryAsync(stop).ConfigureAwait(false), cancel).ConfigureAwait(false);
    }

    /// <summary>What came, when the last run was complete.</summary>
    public ReadResult<FetchedFile> Result()
    {
        var headers = _headers ?? throw new InvalidOperationException("Nothing was fetched.");
        var (content, end) = ContentDecoding.Decode(File.Exists(_path) ? File.ReadAllBytes(_path) : [], headers.Encoding, _source.MaxBytes);
        if (content is null)
        {
            return ReadResult.Refused<FetchedFile>(end == DecodingEnd.TooLarge
                ? TooLarge(null)
                : new Diagnostic(ListDiagnostics.BrokenCompression, _position, headers.Encoding, "data that is whole"));
        }

        var file = new ListFile(_file.Name, content);
        if (FormCheck.Bytes(file, _file.Form, _position) is { } wrong) return ReadResult.Refused<FetchedFile>(wrong);
        var asked = new Uri(_file.Url);
        var origin = new RawOrigin(_file.Url, _from is null || _from == asked ? null : RedirectingSender.Shown(_from), _time.GetUtcNow(), headers.Kept);
        return ReadResult.Of(new FetchedFile(new ImportedFile(_file.Name, content), origin, new RemoteFile(
            _file.Name, ContentHashes.Of(content), ContentHashes.Of(content, _probe.Ignore), headers.ETag, headers.LastModified, headers.Disposition)));
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(_path);

    private async ValueTask<Attempt> TryAsync(CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(_options.Attempt, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            var ranged = _received > 0 && _headers?.StrongETag is not null;
            if (!ranged) StartOver();
            var answer = await _sender.SendAsync(Request(ranged), _position, stop.Token).WaitAsync(_options.Stall, _time, stop.Token).ConfigureAwait(false);
            if (answer.Response is null) return Attempt.Final(answer.Problem!);
            using (answer.Response) return await TakeAsync(answer.Response, answer.From, ranged, stop.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException broken)
        {
            return Attempt.Again(new Diagnostic(ListDiagnostics.PublisherUnreachable, _position, broken.HttpRequestError.ToString()));
        }
        catch (TimeoutException)
        {
            // The request is still under way.
            await stop.CancelAsync().ConfigureAwait(false);
            return Attempt.Again(new Diagnostic(ListDiagnostics.PublisherUnreachable, _position, FormattableString.Invariant($"no answer for {_options.Stall.TotalSeconds:0.#} seconds")));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return Attempt.Again(TooSlow());
        }
    }

    private Asked Request(bool ranged)
    {
        var headers = new List<KeyValuePair<string, string>> { new("User-Agent", _source.UserAgent), new("Accept", "*/*"), new("Accept-Encoding", ContentDecoding.Accepted) };
        if (ranged)
        {
            headers.Add(new("Range", FormattableString.Invariant($"bytes={_received}-")));
            headers.Add(new("If-Range", _headers!.StrongETag!));
        }
        else if (_known?.ETag is { } tag)
        {
            // The tag alone: a publisher that looks at the date first would be trusted with two clocks.
            headers.Add(new("If-None-Match", tag));
        }
        else if (_known?.LastModified is { } modified)
        {
            headers.Add(new("If-Modified-Since", modified));
        }

        return new Asked(new Uri(_file.Url), new HttpMethod(_file.Method), _file.Body, headers, _source.Headers);
    }

    private void StartOver()
    {
        (_received, _total, _headers) = (0, null, null);
        File.Delete(_path);
    }

    private Diagnostic TooLarge(long? announced) =>
        new(ListDiagnostics.LargerThanContract, _position, announced is null ? null : FormattableString.Invariant($"{announced} bytes"), FormattableString.Invariant($"at most {_source.MaxBytes} bytes"));

    private Diagnostic TooSlow() => new(ListDiagnostics.TookTooLong, _position, FormattableString.Invariant($"{_received} bytes of {(_total is { } total ? total : "an unknown number")}"));
}
