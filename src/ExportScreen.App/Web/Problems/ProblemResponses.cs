using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Web.Problems;

/// <summary>Turns what goes wrong on the way into a problem: exceptions, and error statuses that nobody has given a body.</summary>
internal sealed partial class ProblemResponses(RequestDelegate next, ILogger<ProblemResponses> logger)
{
    /// <summary>Runs the rest of the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ProblemException known)
        {
            await AnswerAsync(context, known.Problem);
            return;
        }
        catch (BadHttpRequestException bad)
        {
            await AnswerAsync(context, new Problem(ProblemCodes.OfStatus(bad.StatusCode)));
            return;
        }
        catch (JsonException bad)
        {
            await AnswerAsync(context, new Problem(ProblemCodes.BadJson, bad.LineNumber is { } line ? FormattableString.Invariant($"Line {line + 1}, byte {bad.BytePositionInLine + 1}.") : null));
            return;
        }
        catch (InvalidDataException)
        {
            await AnswerAsync(context, new Problem(ProblemCodes.BadRequest, "The multipart body is damaged."));
            return;
        }
        catch (IOException bad) when (bad.InnerException is OverflowException)
        {
            // So the web server says that a chunk's length is beyond all numbers.
            await AnswerAsync(context, new Problem(ProblemCodes.BadRequest));
            return;
        }
        catch (IOException outage) when (!context.RequestAborted.IsCancellationRequested)
        {
            Log.StorageUnavailable(logger, outage);
            context.Response.Headers.RetryAfter = "5";
            await AnswerAsync(context, new Problem(ProblemCodes.StorageUnavailable));
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone, or the time of the request is over; the timeout middleware answers the latter itself.
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            await new Problem(CodeOf(context)).ExecuteAsync(context);
    }

    // Before the routing only the host filter says 400.
    private static ProblemCode CodeOf(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status400BadRequest && context.GetEndpoint() is null ? ProblemCodes.WrongHost : ProblemCodes.OfStatus(context.Response.StatusCode);

    private Task AnswerAsync(HttpContext context, Problem problem)
    {
        if (!context.Response.HasStarted) return problem.ExecuteAsync(context);
        Log.BrokenOff(logger, problem.StatusCode ?? 500);
        context.Abort();
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The storage does not answer")]
        public static partial void StorageUnavailable(ILogger logger, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "An answer had begun and was broken off; it would have been {Status}")]
        public static partial void BrokenOff(ILogger logger, int status);
    }
}

/// <summary>Ends a request with a problem from a place that returns something else.</summary>
internal sealed class ProblemException(ProblemCode code, string? detail = null) : Exception(code.Title)
{
    /// <summary>What to answer.</summary>
    public Problem Problem { get; } = new(code, detail);
}
