using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ExportScreen.Testing.Publishing;

/// <summary>
/// A publisher on 127.0.0.1 that speaks HTTP/1.1 over plain sockets, so that it can misbehave in every way a publisher can: wrong lengths, cut connections, slow drips. One request per
/// connection. Thread-safe.
/// </summary>
public sealed class LocalPublisher : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<PublisherRequest, PublisherAnswer> _answer;
    private readonly Task _accepting;
    private long _bodyBytes;

    /// <summary>Starts it.</summary>
    /// <param name="answer">Answers each request; called from several threads.</param>
    public LocalPublisher(Func<PublisherRequest, PublisherAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/");
        _accepting = AcceptAsync();
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>Every request so far.</summary>
    public ConcurrentQueue<PublisherRequest> Requests { get; } = new();

    /// <summary>Bytes of bodies sent so far.</summary>
    public long BodyBytes => Interlocked.Read(ref _bodyBytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _accepting.Wait(TimeSpan.FromSeconds(5));
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await using var stream = client.GetStream();
                if (await ReadAsync(stream) is not { } request) return;
                Requests.Enqueue(request);
                await WriteAsync(client, stream, _answer(request));
            }
            catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The other side went away, or the test is over.
            }
        }
    }

    private static async Task<PublisherRequest?> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(bytes))
        {
            if (await stream.ReadAsync(one) == 0 || bytes.Count > 64 << 10) return null;
            bytes.Add(one[0]);
        }

        var lines = Encoding.Latin1.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1)) headers[line[..line.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant()] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var body = new byte[headers.TryGetValue("content-length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body);
        return new PublisherRequest(first[0], first[1], headers, Encoding.UTF8.GetString(body));
    }

    private static bool EndsHead(List<byte> bytes) => bytes.Count >= 4 && bytes[^4] == '\r' && bytes[^3] == '\n' && bytes[^2] == '\r' && bytes[^1] == '\n';

    private async Task WriteAsync(TcpClient client, NetworkStream stream, PublisherAnswer answer)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Status\r\nConnection: close\r\n");
        foreach (var (name, value) in answer.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        var stated = answer.StatedLength ?? answer.Body.Length;
        if (stated >= 0 && answer.Status is not 304) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {stated}\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), _end.Token);
        var body = answer.CutAfter is { } cut ? answer.Body.AsMemory(0, Math.Min(cut, answer.Body.Length)) : answer.Body;
        for (var at = 0; at < body.Length;)
        {
            var size = answer.Piece > 0 ? Math.Min(answer.Piece, body.Length - at) : body.Length - at;
            if (answer.Stall is { } stall && at + size > stall.After && at <= stall.After)
            {
                if (stall.After > at) await stream.WriteAsync(body[at..stall.After], _end.Token);
                await Task.Delay(stall.For, _end.Token);
                return;
            }

            await stream.WriteAsync(body.Slice(at, size), _end.Token);
            Interlocked.Add(ref _bodyBytes, size);
            at += size;
            if (answer.Pause > TimeSpan.Zero) await Task.Delay(answer.Pause, _end.Token);
        }

        await stream.FlushAsync(_end.Token);
        // A reset drops what is still on its way: give it a moment to arrive.
        if (answer.CutAfter is null) return;
        await Task.Delay(5, _end.Token);
        client.LingerState = new LingerOption(true, 0);
    }
}
