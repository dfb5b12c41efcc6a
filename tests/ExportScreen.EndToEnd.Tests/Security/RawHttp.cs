using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>What came back over a connection.</summary>
/// <param name="Status">Status of the first answer; 0 when the connection was closed without one.</param>
/// <param name="Code">Problem code of the first answer, or null.</param>
/// <param name="Text">Everything that came, byte by byte.</param>
internal sealed record RawAnswer(int Status, string? Code, string Text)
{
    /// <summary>Statuses of all answers on the connection.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];

    /// <summary>Value of a header of the first answer, or null.</summary>
    public string? Header(string name) =>
        Text.Split("\r\n\r\n")[0].Split("\r\n").FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}

/// <summary>Sends bytes as they are: an HTTP client would mend what makes a request hostile.</summary>
internal static partial class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>Sends them and reads until the server closes; of a connection that it keeps open, until it is quiet.</summary>
    /// <param name="port">Port of 127.0.0.1.</param>
    /// <param name="bytes">Everything on the wire.</param>
    /// <param name="from">A loopback address to come from, so that limits per address do not mix the tests up; null = any.</param>
    /// <param name="keepsOpen">Whether the server may keep the connection open.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<RawAnswer> SendAsync(int port, byte[] bytes, IPAddress? from, bool keepsOpen, CancellationToken cancel)
    {
        using var socket = await ConnectAsync(port, from, cancel);
        var reading = ReadAsync(socket, keepsOpen, cancel);
        try
        {
            for (var at = 0; at < bytes.Length;) at += await socket.SendAsync(bytes.AsMemory(at), cancel);
        }
        catch (SocketException)
        {
            // Refused before it was all sent; the answer says how.
        }

        return Parse(await reading);
    }

    /// <summary>Opens a connection.</summary>
    public static async Task<Socket> ConnectAsync(int port, IPAddress? from, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        // The whole of 127.0.0.0/8 is the machine's own on Linux and Windows; elsewhere all come from one address.
        if (from is not null && !OperatingSystem.IsMacOS()) socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancel);
        return socket;
    }

    /// <summary>Reads what the server sends until it closes.</summary>
    public static async Task<string> ReadAsync(Socket socket, bool keepsOpen, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 << 10];
        while (true)
        {
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            wait.CancelAfter(keepsOpen && text.Length > 0 ? Quiet : Patience);
            try
            {
                var read = await socket.ReceiveAsync(buffer, wait.Token);
                if (read == 0) return text.ToString();
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
            catch (SocketException)
            {
                return text.ToString();
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested && keepsOpen && text.Length > 0)
            {
                return text.ToString();
            }
        }
    }

    private static RawAnswer Parse(string text)
    {
        var statuses = StatusLine().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return new RawAnswer(statuses.FirstOrDefault(), ProblemCode().Match(text) is { Success: true } code ? code.Groups[1].Value : null, text) { Statuses = statuses };
    }

    [GeneratedRegex(@"HTTP/1\.1 (\d{3}) ?[^\r\n]*\r\n")]
    private static partial Regex StatusLine();

    [GeneratedRegex("\"type\":\"urn:exportscreen:problem:([a-z-]+)\"")]
    private static partial Regex ProblemCode();
}
