using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Load;

/// <summary>
/// One connection that sends <c>POST /api/screen</c> again and again and reads just enough of an answer to know its status and its end. HttpClient costs as much as the service that it asks,
/// and both share the processors here. Not thread-safe.
/// </summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly string _head;
    private readonly byte[] _out = new byte[8 << 10];
    private byte[] _in = new byte[64 << 10];

    private KeptConnection(Socket socket, Uri url)
    {
        _socket = socket;
        _head = $"POST /api/screen HTTP/1.1\r\nHost: {url.Authority}\r\nX-Api-Key: {ServeProcess.ApiKey}\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    public static async Task<KeptConnection> OpenAsync(Uri url)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(url.Host, url.Port);
        return new KeptConnection(socket, url);
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Asks about a name; the status of the whole answer.</summary>
    /// <exception cref="IOException">The connection was closed.</exception>
    public async ValueTask<int> PostAsync(string name)
    {
        var body = $$"""{"name":"{{JsonEncodedText.Encode(name)}}","country":"TR"}""";
        var length = Encoding.UTF8.GetBytes($"{_head}{body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}", _out);
        await _socket.SendAsync(_out.AsMemory(0, length));
        var held = 0;
        while (true)
        {
            if (held == _in.Length) Array.Resize(ref _in, held * 2);
            var read = await _socket.ReceiveAsync(_in.AsMemory(held));
            if (read == 0) throw new IOException("The connection was closed.");
            held += read;
            if (IsWhole(_in.AsSpan(0, held))) return ((_in[9] - '0') * 100) + ((_in[10] - '0') * 10) + _in[11] - '0';
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = head[(at + 16)..];
        return System.Buffers.Text.Utf8Parser.TryParse(digits, out int length, out _) && answer.Length >= end + 4 + length;
    }
}
