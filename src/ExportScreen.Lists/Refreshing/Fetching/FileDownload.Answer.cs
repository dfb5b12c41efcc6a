using System.Net;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <content>What an answer is taken for.</content>
internal sealed partial class FileDownload
{
    private async Task<Attempt> TakeAsync(HttpResponseMessage response, Uri from, bool ranged, CancellationToken cancel)
    {
        var found = AnswerHeaders.Status(response);
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return _known is { ETag: not null } or { LastModified: not null } ? Attempt.NotModified : Attempt.Final(new Diagnostic(ListDiagnostics.UnaskedNotModified, _position, found));
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                return Attempt.Final(new Diagnostic(ListDiagnostics.PublisherRefuses, _position, found, "HTTP 200"));
            case HttpStatusCode.RequestedRangeNotSatisfiable when ranged:
                StartOver();
                return Attempt.Again(new Diagnostic(ListDiagnostics.LengthContradicts, _position, found));
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                var wait = AnswerHeaders.Wait(response, _time.GetUtcNow());
                return Attempt.Again(new Diagnostic(ListDiagnostics.PublisherOverloaded, _position, wait is null ? found : FormattableString.Invariant($"{found}, to be asked again in {wait.Value.TotalSeconds:0} seconds"), "HTTP 200"), wait);
            case HttpStatusCode.OK:
                return await WholeAsync(response, from, cancel).ConfigureAwait(false);
            case HttpStatusCode.PartialContent when ranged:
                return await RestAsync(response, cancel).ConfigureAwait(false);
            default:
                return Attempt.Final(new Diagnostic(ListDiagnostics.FileNotThere, _position, found, "HTTP 200"));
        }
    }

    /// <summary>The file from its beginning; also where the rest was asked for and the file is another by now.</summary>
    private async Task<Attempt> WholeAsync(HttpResponseMessage response, Uri from, CancellationToken cancel)
    {
        StartOver();
        var headers = AnswerHeaders.Of(response);
        if (FormCheck.Type(response.Content.Headers.ContentType?.MediaType, _file.Form, _position) is { } wrong) return Attempt.Final(wrong);
        if (IsKnown(headers)) return Attempt.NotModified;
        (_headers, _from, _total) = (headers, from, headers.Length);
        if (!ContentDecoding.IsKnown(headers.Encoding)) return Attempt.Final(new Diagnostic(ListDiagnostics.BrokenCompression, _position, headers.Encoding, ContentDecoding.Accepted));
        if (_total > _source.MaxBytes) return Attempt.Final(TooLarge(_total));
        return _headersOnly ? Attempt.Complete : await ReceiveAsync(response, cancel).ConfigureAwait(false);
    }

    /// <summary>The part that is missing. It must fit to the byte and bear the same ETag, else everything is asked for again.</summary>
    private async Task<Attempt> RestAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var range = response.Content.Headers.ContentRange;
        var headers = AnswerHeaders.Of(response);
        if (range?.From == _received && (_total is null || range.Length == _total) && (headers.ETag is null || headers.ETag == _headers!.ETag))
            return await ReceiveAsync(response, cancel).ConfigureAwait(false);
        StartOver();
        return Attempt.Again(new Diagnostic(ListDiagnostics.LengthContradicts, _position, range?.ToString() ?? "a part without its place"));
    }

    private async Task<Attempt> ReceiveAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var buffer = new byte[CopyBytes];
        await using var body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using var target = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        target.Seek(_received, SeekOrigin.Begin);
        while (true)
        {
            var (read, problem) = await ReadAsync(body, buffer, cancel).ConfigureAwait(false);
            if (problem is not null) return Attempt.Again(problem);
            if (read == 0) break;
            if (_received + read > _source.MaxBytes) return Attempt.Final(TooLarge(null));
            await target.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
            // Before the next read: what is counted must be in the file, since the next attempt goes on there.
            await target.FlushAsync(cancel).ConfigureAwait(false);
            _received += read;
            _progress?.Report(new FetchProgress(_file.Name, _received, _total));
        }

        if (_total is not { } total || total == _received) return Attempt.Complete;
        var found = FormattableString.Invariant($"{_received} bytes");
        StartOver();
        return Attempt.Again(new Diagnostic(ListDiagnostics.LengthContradicts, _position, found, FormattableString.Invariant($"{total} bytes")));
    }

    /// <summary>Reads from the network; what breaks there is the publisher's, what breaks at the disk is ours and comes through.</summary>
    private async Task<(int Read, Diagnostic? Problem)> ReadAsync(Stream body, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            return (await body.ReadAsync(buffer, cancel).AsTask().WaitAsync(_options.Stall, _time, cancel).ConfigureAwait(false), null);
        }
        catch (TimeoutException)
        {
            return (0, TooSlow());
        }
        catch (IOException)
        {
            return (0, new Diagnostic(ListDiagnostics.PublisherUnreachable, _position, FormattableString.Invariant($"the connection ended after {_received} bytes"), _total is { } total ? FormattableString.Invariant($"{total} bytes") : null));
        }
    }

    /// <summary>Whether the answer's headers alone say that it is the known file: some publishers take no notice of conditions.</summary>
    private bool IsKnown(AnswerHeaders headers) => _known is not null && _probe.Kind switch
    {
        ProbeKind.LastModified => headers.LastModified is { } modified && modified == _known.LastModified && headers.ETag == _known.ETag,
        ProbeKind.ContentDisposition => headers.Disposition is { } disposition && disposition == _known.Disposition,
        _ => headers.StrongETag is { } tag && tag == _known.ETag,
    };
}
