using System.Net;
using System.Net.Sockets;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>Listens where hostile addresses point. Nobody must ever come.</summary>
internal sealed class TrapListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _caught;

    public TrapListener()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Connections that came.</summary>
    public int Caught => Volatile.Read(ref _caught);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync();
                Interlocked.Increment(ref _caught);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }
}
