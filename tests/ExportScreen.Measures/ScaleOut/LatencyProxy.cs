using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>
/// Stands before one service of the emulator on a port of its own: each request waits for the latency and then goes on as it came (method, path and query to the letter, headers, body as a
/// stream), so that its signature holds. Thread-safe.
/// </summary>
internal sealed class LatencyProxy : IAsyncDisposable
{
    private static readonly HashSet<string> Hop = new(["Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade", "Expect"], StringComparer.OrdinalIgnoreCase);
    private static readonly UriCreationOptions ToTheLetter = new() { DangerousDisablePathAndQueryCanonicalization = true };
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null });
    private readonly WebApplication _app;
    private readonly string _service;
    private readonly TimeSpan _latency;
    private readonly StorageTally _tally;
    private readonly Func<HttpRequest, string> _kindOf;

    private LatencyProxy(Uri service, TimeSpan latency, StorageTally tally, Func<HttpRequest, string> kindOf)
    {
        (_service, _latency, _tally, _kindOf) = (service.GetLeftPart(UriPartial.Authority), latency, tally, kindOf);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    /// <summary>Where clients find the service; known once it has started.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Starts one.</summary>
    /// <param name="service">Address of the service, with its account.</param>
    /// <param name="latency">What each request waits.</param>
    /// <param name="tally">Counts the requests.</param>
    /// <param name="kindOf">What a request counts as.</param>
    public static async Task<LatencyProxy> StartAsync(Uri service, TimeSpan latency, StorageTally tally, Func<HttpRequest, string> kindOf)
    {
        var proxy = new LatencyProxy(service, latency, tally, kindOf);
        await proxy._app.StartAsync();
        proxy.Endpoint = new Uri(proxy._app.Urls.Single() + service.AbsolutePath);
        return proxy;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var kind = _kindOf(context.Request);
        long received = 0;
        _tally.Begin(kind);
        try
        {
            await Task.Delay(_latency, context.RequestAborted);
            using var request = RequestOf(context);
            using var answer = await _client.SendAsync(request, context.RequestAborted);
            received = await AnswerAsync(context.Response, answer, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody waits for an answer.
        }
        finally
        {
            _tally.End(kind, context.Request.ContentLength ?? 0, received);
        }
    }

    private HttpRequestMessage RequestOf(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_service + target, in ToTheLetter));
        if (context.Features.GetRequiredFeature<IHttpRequestBodyDetectionFeature>().CanHaveBody) request.Content = new StreamContent(context.Request.Body);
        else if (context.Request.ContentLength == 0) request.Content = new ByteArrayContent([]);
        foreach (var (name, values) in context.Request.Headers)
            if (!Hop.Contains(name) && !request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)) request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        return request;
    }

    private static async Task<long> AnswerAsync(HttpResponse response, HttpResponseMessage answer, CancellationToken cancel)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (!Hop.Contains(name)) response.Headers[name] = values.ToArray();
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var buffer = new byte[1 << 16];
        long sent = 0;
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0; sent += read) await response.Body.WriteAsync(buffer.AsMemory(0, read), cancel);
        return sent;
    }
}
