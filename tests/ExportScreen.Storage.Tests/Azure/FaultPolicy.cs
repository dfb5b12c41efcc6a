using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ExportScreen.Storage.Tests.Azure;

/// <summary>What becomes of one try of a request.</summary>
public enum Fault
{
    /// <summary>It is sent, and its answer arrives.</summary>
    None,

    /// <summary>It is not sent; the answer is 500.</summary>
    ServerError,

    /// <summary>It is not sent; the answer is 503.</summary>
    Busy,

    /// <summary>It is not sent; the connection breaks.</summary>
    Socket,

    /// <summary>It is sent and done, and the connection breaks before its answer.</summary>
    AnswerLost,

    /// <summary>It is not sent, and nothing comes back.</summary>
    Silence,
}

/// <summary>Bad weather between a client and the service: says for each try what becomes of it, after a wait. Thread-safe when the plan is.</summary>
/// <param name="plan">The request to what becomes of this try.</param>
/// <param name="latency">The wait before every try.</param>
public sealed class FaultPolicy(Func<Request, Fault> plan, TimeSpan latency = default) : HttpPipelinePolicy
{
    private int _faults;

    /// <summary>How many tries went wrong.</summary>
    public int Faults => _faults;

    /// <summary>A share of all tries goes wrong in one of three ways before it is sent, by a seed.</summary>
    public static FaultPolicy Share(double share, int seed)
    {
        var random = new Random(seed);
        return new FaultPolicy(_ =>
        {
            lock (random) return random.NextDouble() < share ? (Fault)(1 + random.Next(3)) : Fault.None;
        });
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (latency > TimeSpan.Zero) await Task.Delay(latency, message.CancellationToken);
        var fault = plan(message.Request);
        if (fault != Fault.None) Interlocked.Increment(ref _faults);
        switch (fault)
        {
            case Fault.ServerError: message.Response = new Answer(500, message.Request.ClientRequestId); break;
            case Fault.Busy: message.Response = new Answer(503, message.Request.ClientRequestId); break;
            case Fault.Socket: throw Broken();
            case Fault.Silence: await Task.Delay(Timeout.Infinite, message.CancellationToken); break;
            case Fault.AnswerLost:
                await ProcessNextAsync(message, pipeline);
                throw Broken();
            default: await ProcessNextAsync(message, pipeline); break;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fault = plan(message.Request);
        if (fault == Fault.None) ProcessNext(message, pipeline);
        else throw Broken();
    }

    private static RequestFailedException Broken() => new(0, "The connection broke.", new SocketException((int)SocketError.ConnectionReset));

    /// <summary>An answer without a body.</summary>
    public sealed class Answer(int status, string request, Stream? content = null) : Response
    {
        public override int Status => status;

        public override bool IsError => status >= 400;

        public override string ReasonPhrase => "";

        public override Stream? ContentStream { get; set; } = content ?? new MemoryStream();

        public override string ClientRequestId { get; set; } = request;

        public override void Dispose() => ContentStream?.Dispose();

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}
