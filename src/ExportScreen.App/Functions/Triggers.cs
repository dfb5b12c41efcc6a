using System.Collections.Frozen;
using System.Diagnostics;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Functions;

/// <summary>
/// Answers the host: <c>GET /</c> (it asks until anything answers), and <c>POST /{function}</c> for each step that a queue or the clock starts. Whatever happens in a step, the answer is a
/// JSON object; a step that failed, or did not stop in time, is answered with an error so that its message comes back. Thread-safe.
/// </summary>
internal sealed partial class Triggers
{
    private readonly FrozenDictionary<string, Func<ReadOnlyMemory<byte>, Invocation>> _functions;
    private readonly HandlerRules _rules;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _stopping;
    private readonly ILogger _log;

    /// <summary>Makes it.</summary>
    /// <param name="queues">Steps started by messages.</param>
    /// <param name="timers">Steps started by the clock.</param>
    /// <param name="rules">Deadlines.</param>
    /// <param name="clock">For deadlines and durations.</param>
    /// <param name="stopping">Cancelled when the handler is to end: steps stop, and their messages come back.</param>
    /// <param name="log">Where failures are written: kinds and places, no messages.</param>
    public Triggers(IEnumerable<QueueTrigger> queues, IEnumerable<TimerTrigger> timers, HandlerRules rules, TimeProvider clock, CancellationToken stopping, ILogger log)
    {
        (_rules, _clock, _stopping, _log) = (rules, clock, stopping, log);
        _functions = queues.Select(q => KeyValuePair.Create(q.Name, (ReadOnlyMemory<byte> body) => OfQueue(q, body)))
            .Concat(timers.Select(t => KeyValuePair.Create(t.Name, (ReadOnlyMemory<byte> _) => new Invocation(t.Run, "by the clock", null))))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Answers a request that was not forwarded.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var function = context.Request.Path.Value?.TrimStart('/') ?? "";
        if (function.Length == 0 && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            await HandlerAnswer.WriteAsync(context, StatusCodes.Status200OK, "exportscreen is up");
            return;
        }

        var objection = !HttpMethods.IsPost(context.Request.Method) || !_functions.ContainsKey(function) ? "no such function" : HostOnly.Objection(context, function);
        if (objection is null)
        {
            await InvokeAsync(context, function);
            return;
        }

        Log.Refused(_log, objection);
        await HandlerAnswer.WriteAsync(context, StatusCodes.Status404NotFound, "refused: not a request of the Functions host");
    }

    /// <summary>Answers for a step that threw.</summary>
    public async Task FailAsync(HttpContext context)
    {
        var error = context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error;
        var status = (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
        var reason = error is TimeoutException or OperationCanceledException ? "stopped: it took too long, or the handler is ending" : "failed: " + Kinds(error);
        Log.Failed(_log, context.Request.Path.Value ?? "", context.Request.Headers[HandlerRules.InvocationHeader].ToString(), reason, error.StackTrace ?? "");
        await HandlerAnswer.WriteAsync(context, status, $"{context.Request.Path.Value?.TrimStart('/')} {reason}");
    }

    private async Task InvokeAsync(HttpContext context, string function)
    {
        var id = context.Request.Headers[HandlerRules.InvocationHeader].ToString();
        using var scope = _log.BeginScope(new Dictionary<string, object> { ["InvocationId"] = id, ["Function"] = function });
        var invocation = _functions[function](await BodyAsync(context));
        if (invocation.Run is not { } run)
        {
            Log.Unreadable(_log, function, id, invocation.Words);
            await HandlerAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, $"{function} failed: {invocation.Words}");
            return;
        }

        Activity.Current?.SetTag("faas.name", function).SetTag("faas.invocation_id", id).SetTag("messaging.message.id", invocation.MessageId);
        var started = _clock.GetTimestamp();
        using var late = new CancellationTokenSource(_rules.Deadline, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping, late.Token);
        // On the pool: a step that never gives its thread back is answered for all the same. The wait has no token of its own: it would end first and take the step's token away.
        await Task.Run(() => run(stop.Token), stop.Token).WaitAsync(_rules.Deadline + _rules.Grace, _clock);
        var milliseconds = (long)_clock.GetElapsedTime(started).TotalMilliseconds;
        Log.Done(_log, function, id, invocation.Words, milliseconds);
        await HandlerAnswer.WriteAsync(context, StatusCodes.Status200OK, FormattableString.Invariant($"{function} done, {invocation.Words}, {milliseconds} ms"));
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = HandlerRules.MaxTriggerBytes;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static Invocation OfQueue(QueueTrigger trigger, ReadOnlyMemory<byte> body) =>
        TriggerMessage.TryRead(body, out var message, out var problem)
            ? new Invocation(cancel => trigger.Run(message.Text, cancel), FormattableString.Invariant($"delivery {message.Deliveries}"), message.Id)
            : new Invocation(null, problem, null);

    /// <summary>The kinds of an exception and of its causes; their texts may name files or people and stay out.</summary>
    private static string Kinds(Exception error)
    {
        var kinds = new List<string>();
        for (var e = error; e is not null && kinds.Count < 5; e = e.InnerException) kinds.Add(e.GetType().Name);
        return string.Join(" because of ", kinds);
    }

    /// <summary>What to run, or why nothing is.</summary>
    private sealed record Invocation(Func<CancellationToken, Task>? Run, string Words, string? MessageId);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Function} {InvocationId} done, {Words}, {Milliseconds} ms")]
        public static partial void Done(ILogger log, string function, string invocationId, string words, long milliseconds);

        [LoggerMessage(2, LogLevel.Error, "{Function} {InvocationId} {Reason}\n{Trace}")]
        public static partial void Failed(ILogger log, string function, string invocationId, string reason, string trace);

        [LoggerMessage(3, LogLevel.Error, "{Function} {InvocationId} not run: {Problem}")]
        public static partial void Unreadable(ILogger log, string function, string invocationId, string problem);

        [LoggerMessage(4, LogLevel.Warning, "A request for a trigger was refused: {Objection}")]
        public static partial void Refused(ILogger log, string objection);
    }
}
